using Microsoft.Extensions.Options;
using PackRebond.Bot;
using PackRebond.Bot.Channels;
using PackRebond.Bot.Content;

try
{
    var command = Command.Read([.. args]);
    await using var app = BotHost.Build([.. command.Settings]);
    var folder = app.Services.GetRequiredService<ContentFolder>();
    switch (command.Kind)
    {
        case CommandKind.Check:
            return ContentCheck.Run(folder, Console.Out);
        case CommandKind.CheckDue:
            return ContentCheck.ListDue(folder, Today(app), Console.Out);
        case CommandKind.Schema:
            return ContentSchemas.Write(command.Path.Length > 0 ? Path.GetFullPath(command.Path) : folder.Schemas, Console.Out);
        case CommandKind.Receipt:
            return ReceiptCheck.Run(folder, command.Path, Console.Out);
        case CommandKind.Export:
            ContentExport.Run(folder, command.Path, Today(app), Console.Out);
            return 0;
        default:
            await app.RunAsync();
            return 0;
    }
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

static DateOnly Today(WebApplication app) => app.Services.GetRequiredService<ParisDay>().Today;
