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
            .Where(asked => !asked.IsEmpty && conversation[asked[0].Name] is { } value && !asked.Any(slot => Takes(slot, value, conversation.Units.GetValueOrDefault(slot.Name))))
            .Select(asked => asked[0])
            .ToImmutableArray();
        return (lost.Aggregate(conversation, (all, slot) => all.Without(slot.Name)), [.. lost.Select(slot => slot.Label)]);
    }

    /// <summary>What the numbers among the answers count, to notice that « 80 » was said of people and not of months.</summary>
    public static ImmutableSortedDictionary<string, string> Units(Library library, Conversation conversation) => conversation.Log
        .Select(answer => answer.Slot).Distinct(StringComparer.Ordinal)
        .Where(name => conversation[name] is Value.Number)
        .Select(name => (name, unit: library.Flows.Values.Select(flow => flow.Slot(name)).OfType<Slot>().Select(slot => Unit(slot.Type)).FirstOrDefault() ?? conversation.Units.GetValueOrDefault(name)))
        .Where(pair => pair.unit is not null)
        .ToImmutableSortedDictionary(pair => pair.name, pair => pair.unit!, StringComparer.Ordinal);

    /// <param name="unit">What a number counted when it was said; null in older conversations.</param>
    public static bool Takes(Slot slot, Value value, string? unit = null) => value switch
    {
        Value.Unknown => true,
        Value.Option option => slot.Option(option.Name) is not null,
        Value.Number number => Unit(slot.Type) is { } counted && counted == (unit ?? counted) && IsWithin(slot.Type, number),
        Value.Day => slot.Type is SlotType.Date,
        Value.YesNo => slot.Type is SlotType.YesNo,
        Value.Commune => slot.Type is SlotType.Place or SlotType.Area,
        Value.Departement or Value.Region => slot.Type is SlotType.Area,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string? Unit(SlotType type) => type switch
    {
        SlotType.Count => "count",
        SlotType.Euros => "euros",
        SlotType.Months => "months",
        _ => null,
    };

    /// <summary>Some of what was said is still possible: « plus de 250 » is, whatever the upper bound.</summary>
    private static bool IsWithin(SlotType type, Value.Number number)
    {
        var (min, max) = type switch
        {
            SlotType.Count count => (count.Min, count.Max),
            SlotType.Euros euros => (euros.Min, euros.Max),
            SlotType.Months months => (months.Min, months.Max),
            _ => (decimal.MinValue, decimal.MaxValue),
        };
        return number.High >= min && number.Low <= max;
    }
}
