using Microsoft.Extensions.Options;

namespace PackRebond.Bot.Channels;

/// <summary>Which day it is where the rules are made: a deadline ends at midnight in Paris, wherever the server stands.</summary>
public sealed class ParisDay(TimeProvider clock, IOptions<ConversationOptions> options)
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public DateOnly Today =>
        options.Value.Day ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Paris).DateTime);
}
