using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>The talks that wait, or came to a verdict, beside the one under way: their answers can be seen and corrected too.</summary>
internal static class OtherTalks
{
    /// <summary>The nearest of them, when no talk with an answer is under way.</summary>
    public static Conversation Recalled(Conversation conversation, Library library) =>
        conversation.Flow is { } name && library.Flows.TryGetValue(name, out var flow) && IsAnswered(flow, conversation) ? conversation
        : Of(conversation, library).FirstOrDefault() is { } other ? To(conversation, other)
        : conversation;

    /// <summary>The talk whose answer a text names, when the one under way has no such answer.</summary>
    public static Conversation Naming(Conversation conversation, Folded text, Library library)
    {
        return conversation.Flow is { } name && library.Flows.TryGetValue(name, out var flow) && IsNamed(flow) ? conversation
            : Of(conversation, library).FirstOrDefault(IsNamed) is { } other ? To(conversation, other)
            : conversation;

        bool IsNamed(Flow talk) => talk.Ask.Any(slot => conversation[slot.Name] is not null && $" {text.Text} ".Contains($" {Folded.Of(slot.Label).Text} ", StringComparison.Ordinal));
    }

    /// <summary>What only they know, in the order of the talks.</summary>
    public static ImmutableArray<(Flow Flow, ImmutableArray<Slot> Slots)> Answers(Conversation conversation, Flow current, Library library)
    {
        var seen = current.Ask.Select(slot => slot.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Of(conversation, library)
                .Select(flow => (flow, slots: flow.Ask.Where(slot => conversation[slot.Name] is not null && seen.Add(slot.Name)).ToImmutableArray()))
                .Where(other => !other.slots.IsEmpty),
        ];
    }

    public static string Line(Slot slot, Conversation conversation) => $"- {slot.Label} : {FrenchWords.Answer(slot, conversation[slot.Name]!)}";

    private static IEnumerable<Flow> Of(Conversation conversation, Library library) => conversation.Aside
        .Concat(conversation.Said.Select(said => said.Flow).Reverse())
        .Where(name => name != conversation.Flow)
        .Distinct(StringComparer.Ordinal)
        .Select(name => library.Flows.GetValueOrDefault(name)).OfType<Flow>()
        .Where(flow => !flow.Decides.IsEmpty && IsAnswered(flow, conversation));

    private static bool IsAnswered(Flow flow, Conversation conversation) => flow.Ask.Any(slot => conversation[slot.Name] is not null);

    private static Conversation To(Conversation conversation, Flow flow) => conversation with
    {
        Flow = flow.Name,
        Topic = flow.Name,
        Question = null,
        Retries = 0,
        GoesOn = false,
        Told = [],
        Extras = Extras.NotOffered,
        Aside = [.. conversation.Flow is { } current ? new[] { current } : [], .. conversation.Aside.Where(name => name != flow.Name && name != conversation.Flow)],
    };
}
