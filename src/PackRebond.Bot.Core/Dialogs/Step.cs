using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>What was decided for one message: the conversation afterwards, and what to say.</summary>
public sealed record Step(Conversation Conversation, ImmutableArray<Reply> Replies, Outcome Outcome)
{
    /// <summary>Says something first, then goes on with what another decision says.</summary>
    public Step Then(Func<Conversation, Step> next)
    {
        var after = next(Conversation);
        return new Step(after.Conversation, Replies.AddRange(after.Replies), Outcome == Outcome.Asked ? after.Outcome : Outcome);
    }
}
