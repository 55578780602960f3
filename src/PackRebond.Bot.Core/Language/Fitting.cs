using PackRebond.Bot.Core.Language.Quantities;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Language;

/// <summary>Whether a value that was found can answer a slot.</summary>
public static class Fitting
{
    /// <summary>
    /// The value cut to the slot's bounds, or null when nothing of it lies inside. Intervals found in free text may be open above
    /// (« plus de 250 »); here they get the slot's own end. People and things come whole.
    /// </summary>
    /// <param name="today">The latest day of a date is counted from it.</param>
    public static Value? Of(Value value, SlotType type, DateOnly today)
    {
        if (value is Value.Day day && type is SlotType.Date date)
        {
            return day.Until < date.First || day.From > date.Last(today) ? null : value;
        }

        if (value is not Value.Number number)
        {
            return value;
        }

        var (min, max) = type switch
        {
            SlotType.Count count => (count.Min, count.Max),
            SlotType.Euros euros => (euros.Min, euros.Max),
            SlotType.Months months => (months.Min, months.Max),
            _ => (decimal.MinValue, decimal.MaxValue),
        };
        var isBroken = type is SlotType.Count && ((number.Low % 1) != 0 || (number.High % 1) != 0);
        var isBeyond = number.Low > max || number.High < min || (number.High > max && number.High != Quantity.NoLimit);
        return isBroken || isBeyond ? null : new Value.Number(Math.Max(number.Low, min), Math.Min(number.High, max));
    }
}
