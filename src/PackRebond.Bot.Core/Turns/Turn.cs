using System.Collections.Immutable;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Receipts;

namespace PackRebond.Bot.Core.Turns;

/// <summary>What one input led to.</summary>
/// <param name="Conversation">The conversation afterwards; to be kept together with the messages.</param>
/// <param name="Messages">What to send, in order. Empty when there is nothing to say.</param>
public sealed record Turn(Conversation Conversation, ImmutableArray<Message> Messages, Outcome Outcome);

/// <summary>One message to the person.</summary>
/// <param name="Text">The whole message in plain words: shown when there is no card, and by channels without cards.</param>
/// <param name="Card">Adaptive Card JSON, or null for a plain message.</param>
/// <param name="Choices">Buttons under the message; each types its words.</param>
/// <param name="ExpectsAnswer">The last line asks the person something.</param>
public sealed record Message(string Text, string? Card, ImmutableArray<Choice> Choices, bool ExpectsAnswer)
{
    /// <summary>A file that the person may keep; null for nearly every message.</summary>
    public ReceiptFile? File { get; init; }
}

/// <summary>A button: its label, and the words that it types.</summary>
public sealed record Choice(string Label, string Say);
