using System.Collections.Immutable;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>
/// An open conversation read against today's content: an answer that its question takes in no flow any more is dropped, so that it is asked for
/// anew instead of failing a criterion. An answer to a question that is gone stays; the question may come back.
/// </summary>
public static class Reopening
{
    /// <returns>The conversation, and the labels of the answers that were dropped.</returns>
    public static (Conversation Conversation, ImmutableArray<string> Lost) Against(Library library, Conversation conversation)
    {
        var lost = conversation.Log.Select(answer => answer.Slot).Distinct(StringComparer.Ordinal)
            .Select(name => library.Flows.Values.Select(flow => flow.Slot(name)).OfType<Slot>().ToImmutableArray())
            .Where(asked => !asked.IsEmpty && conversation[asked[0].Name] is { } value && !asked.Any(slot => Takes(slot, value)))
            .Select(asked => asked[0])
            .ToImmutableArray();
        return (lost.Aggregate(conversation, (all, slot) => all.Without(slot.Name)), [.. lost.Select(slot => slot.Label)]);
    }

    private static bool Takes(Slot slot, Value value) => value switch
    {
        Value.Unknown => true,
        Value.Option option => slot.Option(option.Name) is not null,
        Value.Number => slot.Type is SlotType.Count or SlotType.Euros or SlotType.Months,
        Value.Day => slot.Type is SlotType.Date,
        Value.YesNo => slot.Type is SlotType.YesNo,
        Value.Commune => slot.Type is SlotType.Place or SlotType.Area,
        Value.Departement or Value.Region => slot.Type is SlotType.Area,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };
}
