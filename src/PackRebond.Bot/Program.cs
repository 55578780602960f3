using Microsoft.Extensions.Options;
using PackRebond.Bot;
using PackRebond.Bot.Content;

try
{
    await using var app = BotHost.Build([.. args.Where(arg => arg is not "check")]);
    if (args.Contains("check", StringComparer.Ordinal))
    {
        return ContentCheck.Run(app.Services.GetRequiredService<ContentFolder>(), Console.Out);
    }

    await app.RunAsync();
    return 0;
}
catch (CannotStartException refusal)
{
    foreach (var line in refusal.Lines)
    {
        await Console.Error.WriteLineAsync(line);
    }

    return 1;
}
catch (OptionsValidationException refusal)
{
    foreach (var failure in refusal.Failures)
    {
        await Console.Error.WriteLineAsync(failure);
    }

    return 1;
}
