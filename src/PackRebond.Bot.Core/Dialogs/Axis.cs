using System.Collections.Immutable;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>The days of a date slot, or the months of a duration, as whole numbers to search along.</summary>
internal static class Axis
{
    public static Value Value(Slot slot, int at) => slot.Type is SlotType.Date ? new Value.Day(DateOnly.FromDayNumber(at)) : new Value.Number(at);

    /// <summary>Where a criterion may turn: at the bounds themselves, where a date reaches an age that a bound asks for, where a dated value changes.</summary>
    public static ImmutableArray<int> Critical(Slot varied, RuleSet rules, Flow flow, Func<string, Value?> valueOf, (int Low, int High) now)
    {
        Func<string, Value>[] values = [.. Days(rules).Select(day => Judging.ValuesOn(rules, day))];
        var atoms = rules.Criteria.SelectMany(criterion => criterion.Conditions).SelectMany(condition => condition.Atoms).OfType<Condition.Compare>().ToImmutableArray();
        var bounds = atoms.Where(atom => atom.Slot == varied.Name).SelectMany(Bounds).SelectMany(Points);
        var turns = varied.Type is not SlotType.Date ? [] : Aging().Concat(varied.Name == flow.On ? Days(rules).Select(day => day.DayNumber) : []);
        return [now.Low, now.High, .. bounds.Concat(turns).Where(point => point > DateOnly.MinValue.DayNumber || varied.Type is not SlotType.Date)];

        IEnumerable<Value> Bounds(Condition.Compare atom) => values.Select(valueOn => atom.Bound.On(valueOn)).Distinct();

        // The moved day counts from another date, or another day counts from the moved date.
        IEnumerable<int> Aging() =>
            from atom in atoms
            where atom.Slot.EndsWith("." + SlotTable.Age, StringComparison.Ordinal)
            let dated = SlotTable.OwnerName(atom.Slot)
            let other = dated == varied.Name ? flow.On : varied.Name == flow.On ? dated : null
            where other is not null && valueOf(other) is Slots.Value.Day
            let day = (Slots.Value.Day)valueOf(other)!
            from months in Bounds(atom).OfType<Value.Number>().Select(number => (int)number.Low)
            from end in new[] { day.From, day.Until }
            select end.AddMonths(dated == varied.Name ? -months : months).DayNumber;
    }

    private static IEnumerable<DateOnly> Days(RuleSet rules) => rules.Values.Values.SelectMany(value => value.Steps).Select(step => step.From).Append(rules.From).Distinct();

    private static IEnumerable<int> Points(Value bound) => bound switch
    {
        Slots.Value.Day day => [day.From.DayNumber],
        Slots.Value.Number number => [(int)Math.Floor(number.Low), (int)Math.Ceiling(number.Low)],
        _ => [],
    };
}
