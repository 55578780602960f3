namespace PackRebond.Bot.Core.Dialogs;

/// <summary>All that the bot remembers of one conversation. It holds answers by slot name, never a position in a program, so content may change under it.</summary>
/// <param name="Id">The channel's conversation id.</param>
public sealed record Conversation(string Id)
{
    /// <summary>How many turns were taken; a button carries the turn that showed it.</summary>
    public int Turn { get; init; }

    /// <summary>The welcome was said.</summary>
    public bool IsGreeted { get; init; }
}
