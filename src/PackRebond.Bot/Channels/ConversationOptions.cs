using System.Globalization;

namespace PackRebond.Bot.Channels;

public sealed class ConversationOptions
{
    public const string Section = "Conversation";

    /// <summary>Replaces today's date (« 2026-11-23 »), for previews and tests; refused outside Development.</summary>
    public string Today { get; set; } = "";

    public DateOnly? Day =>
        DateOnly.TryParseExact(Today, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
