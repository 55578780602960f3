namespace PackRebond.Bot.Channels;

public sealed class ConversationOptions
{
    public const string Section = "Conversation";

    /// <summary>Replaces today's date, for previews and tests; refused outside Development.</summary>
    public DateOnly? Today { get; set; }
}
