using PackRebond.Bot.Core.Dialogs;

namespace PackRebond.Bot.Core.Turns;

/// <summary>The one pure function from a conversation and an input to the next conversation and what to say.</summary>
public static class Conversing
{
    /// <param name="today">The day it is in Paris.</param>
    public static Turn Take(Conversation conversation, Input input, Library library, DateOnly today) =>
        new(conversation with { Turn = conversation.Turn + 1 }, [], Outcome.Nothing);
}
