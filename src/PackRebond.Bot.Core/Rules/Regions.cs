using System.Collections.Immutable;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Rules;

/// <summary>
/// One value for each way in which an answer can fall among the conditions: below, on and above each bound, each option that they name and one
/// that they do not. Whatever a person answers exactly, the conditions cannot tell it from one of these.
/// </summary>
internal static class Regions
{
    /// <param name="atoms">Those that speak of the slot or attribute.</param>
    public static ImmutableArray<Value> Of(SlotType type, ImmutableArray<SlotOption> options, ImmutableArray<Condition> atoms, Func<string, Value> valueOf)
    {
        var named = atoms.OfType<Condition.IsOneOf>().ToImmutableArray();
        var choices = type is SlotType.YesNo
            ? [new Value.YesNo(true), new Value.YesNo(false)]
            : options.DistinctBy(option => string.Concat(named.Select(atom => atom.Options.Contains(option.Name, StringComparer.Ordinal) ? '1' : '0')), StringComparer.Ordinal)
                .Select(Value (option) => new Value.Option(option.Name));
        var bounds = atoms.OfType<Condition.Compare>().Select(atom => atom.Bound.On(valueOf)).ToImmutableArray();
        return type switch
        {
            SlotType.Count or SlotType.Euros or SlotType.Months => [.. choices, .. Around(bounds.OfType<Value.Number>().Select(bound => bound.Low)).Select(number => new Value.Number(number))],
            SlotType.Date => [.. choices, .. Around(bounds.OfType<Value.Day>().Select(bound => (decimal)bound.From.DayNumber)).Where(day => day == Math.Floor(day)).Select(day => new Value.Day(DateOnly.FromDayNumber((int)day)))],
            _ => [.. choices.DefaultIfEmpty(new Value.Option(""))],
        };
    }

    /// <summary>Each bound, one below all, one above all, and one between each two.</summary>
    private static IEnumerable<decimal> Around(IEnumerable<decimal> bounds)
    {
        decimal[] sorted = [.. bounds.Distinct().Order()];
        if (sorted.Length == 0)
        {
            return [1];
        }

        // A day between two has no half: the day after the first stands for it, unless that is the second.
        return [sorted[0] - 1, .. sorted.Zip(sorted.Skip(1)).SelectMany(pair => new[] { pair.First, pair.First + Math.Min(1, (pair.Second - pair.First) / 2) }), sorted[^1], sorted[^1] + 1];
    }
}
