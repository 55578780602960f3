using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>What the answers of a flow amount to on a day: the values in words, and what follows from them.</summary>
public static class Known
{
    private const decimal LongestMonth = 31;

    /// <summary>The day that a verdict is for, and whether the person has settled it.</summary>
    public static (Value.Day Day, bool IsSettled) On(Flow flow, Func<string, Value?> valueOf, DateOnly today) => flow.On is not { } slot
        ? (new Value.Day(today), true)
        : valueOf(slot) switch
        {
            Value.Day day => (day, true),
            // Never asked, it says nothing more: until it is told, today counts.
            null => (new Value.Day(today), flow.Slot(slot) is { IsAsked: false }),
            _ => (new Value.Day(today), true),
        };

    public static Answers Of(Flow flow, Func<string, Value?> valueOf, Library library, DateOnly today)
    {
        var (on, isSettled) = On(flow, valueOf, today);
        var answers = Answers.Empty;
        foreach (var slot in flow.Ask)
        {
            if (valueOf(slot.Name) is not { } value)
            {
                continue;
            }

            answers = answers.With(slot.Name, value, FrenchWords.Answer(slot, value));
            answers = slot.Type switch
            {
                SlotType.Place => WithMemberships(answers, slot, value, library),
                SlotType.Date when isSettled || value is not Value.Day => WithAge(answers, slot, value, on),
                _ => answers,
            };
        }

        return answers;
    }

    private static Answers WithMemberships(Answers answers, Slot slot, Value value, Library library)
    {
        if (value is not Value.Commune commune)
        {
            return answers.With($"{slot.Name}.{SlotTable.Territoire2020}", value, "").With($"{slot.Name}.{SlotTable.Territoire2023}", value, "");
        }

        var (in2020, in2023) = library.Territoires.Of(commune.Insee);
        return With(With(answers, SlotTable.Territoire2020, in2020, "2020"), SlotTable.Territoire2023, in2023, "2023-2027");

        Answers With(Answers before, string attribute, Membership membership, string period)
        {
            var (option, key) = membership.Standing switch
            {
                Standing.In => ("inside", "territoire-in"),
                Standing.Uncertain => ("uncertain", "territoire-uncertain"),
                _ => ("outside", "territoire-out"),
            };
            var words = library.Messages.Say(key, ("period", period), ("name", membership.Name ?? ""), ("region", membership.Region ?? ""), ("why", membership.Why ?? ""));
            return before.With($"{slot.Name}.{attribute}", new Value.Option(option), option).WithWords($"{slot.Name}.{attribute}.words", words);
        }
    }

    /// <summary>How many months old a date is on the day of the verdict. An option (« en préparation ») has no age and fails every comparison.</summary>
    private static Answers WithAge(Answers answers, Slot slot, Value value, Value.Day on)
    {
        var age = value is Value.Day day ? Between(Months(day.Until, on.From), Months(day.From, on.Until)) : value;
        return answers.With($"{slot.Name}.{SlotTable.Age}", age, "");
    }

    /// <summary>Of vague days only the part that has an age counts; an age below zero says that it has not happened at all.</summary>
    private static Value.Number Between(decimal low, decimal high) => new(high >= 0 ? Math.Max(0, low) : low, high);

    /// <summary>Months from one day to another; whole only from one day of a month to the same day of another.</summary>
    private static decimal Months(DateOnly from, DateOnly to)
    {
        var whole = (to.Year - from.Year) * 12 + to.Month - from.Month;
        if (from.AddMonths(whole) > to)
        {
            whole--;
        }

        return whole + (to.DayNumber - from.AddMonths(whole).DayNumber) / LongestMonth;
    }
}
