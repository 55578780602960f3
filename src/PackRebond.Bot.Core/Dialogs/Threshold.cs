using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>A dated value, the question that it bounds, and the sources that give it.</summary>
internal sealed record Threshold(string Name, DatedValue Value, Slot Slot, StatementKind Kind, ImmutableArray<string> Sources)
{
    /// <summary>A number further off than this is about something else: 250 is no slip for 5 000.</summary>
    private const decimal Near = 3;

    private const int NearDays = 3 * 365;

    private readonly ImmutableArray<string> cues = [.. Slot.Cues.Select(cue => Folded.Of(cue).Text)];

    public ValueSince Last => Value.Steps[^1];

    public static ImmutableArray<Threshold> Of(RuleSet set, IEnumerable<Slot> slots)
    {
        var bySlot = slots.DistinctBy(slot => slot.Name, StringComparer.Ordinal).ToDictionary(slot => slot.Name, StringComparer.Ordinal);
        var uses = set.Criteria.SelectMany(criterion => criterion.Conditions.SelectMany(Compared).Select(use => (use, criterion.Sources)))
            .Concat(set.Notes.SelectMany(note => Compared(note.When).Select(use => (use, note.Sources))));
        return
        [
            .. from pair in uses
               group pair.Sources by (Name: pair.use.Bound.Name!, Slot: SlotTable.OwnerName(pair.use.Slot)) into used
               where set.Values.ContainsKey(used.Key.Name) && bySlot.ContainsKey(used.Key.Slot)
               let value = set.Values[used.Key.Name]
               let slot = bySlot[used.Key.Slot]
               select new Threshold(value.Name, value, slot, KindOf(slot, value), [.. used.SelectMany(sources => sources).Concat(value.Steps.Select(step => step.Source)).Distinct(StringComparer.Ordinal)]),
        ];
    }

    /// <summary>The statement speaks of what this bounds.</summary>
    public bool IsMeant(Statement statement, Slot? about) => statement.Kind == Kind && Kind switch
    {
        StatementKind.Count => cues.Contains(statement.About, StringComparer.Ordinal),
        StatementKind.Months => true,
        _ => cues.Any(cue => $" {statement.About} ".Contains($" {cue} ", StringComparison.Ordinal)) || about?.Name == Slot.Name,
    };

    /// <summary>« jusqu'à 4 999 » and « moins de 5 000 » are one bound.</summary>
    public bool Agrees(Statement statement) => statement.Value == Number(Last) || (Kind == StatementKind.Count && statement.Value == Number(Last) - 1);

    public bool IsNear(Statement statement)
    {
        var last = Number(Last);
        return Kind == StatementKind.Day ? Math.Abs(statement.Value - last) <= NearDays : statement.Value > last / Near && statement.Value < last * Near;
    }

    public static decimal Number(ValueSince step) => step.Value switch
    {
        Slots.Value.Day day => day.From.DayNumber,
        Slots.Value.Number number => number.Low,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private static StatementKind KindOf(Slot slot, DatedValue dated) => (slot.Type, dated.Steps[0].Value) switch
    {
        (_, Slots.Value.Day) => StatementKind.Day,
        (SlotType.Euros, _) => StatementKind.Euros,
        (SlotType.Count, _) => StatementKind.Count,
        _ => StatementKind.Months,
    };

    private static IEnumerable<Condition.Compare> Compared(Condition? condition) =>
        condition?.Atoms.OfType<Condition.Compare>().Where(compare => compare.Bound.Name is not null) ?? [];
}
