using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>
/// How far a date or a duration may go before a criterion turns: the days of signing that leave a diploma young enough, the months that make a contract
/// long enough. Searched over the days themselves, every rule applied anew; no text holds the answer.
/// </summary>
/// <param name="Varied">The slot that is moved while all other answers stay: the one that the verdict's day hangs on, for the age of a date.</param>
/// <param name="Given">The date that the answer is counted from, when it is not the moved one.</param>
/// <param name="Met">Days or months on which the criterion is met: the run nearest to the person's answer, with the end that it is near.</param>
internal sealed record TurningPoint(Slot Varied, Slot? Given, Run Met)
{
    /// <summary>Null when no other day or duration would turn the criterion without making another worse.</summary>
    public static TurningPoint? Of(Finding finding, Flow flow, Func<string, Value?> valueOf, DateOnly today, Func<Slot, (int Low, int High), Sweep> sweepOf)
    {
        var aged = Aged(finding.Criterion, flow);
        if (finding.State == State.Moot || (aged is not null && flow.On is { } on ? flow.Slot(on) : Compared(finding.Criterion, flow)) is not { } varied
            || Position(varied, varied == aged ? null : aged, valueOf, today) is not { } now)
        {
            return null;
        }

        var runs = sweepOf(varied, now).MetRuns(finding);
        if (runs.IsEmpty)
        {
            return null;
        }

        var nearest = runs.MinBy(run => Math.Min(run.Distance(now.Low), run.Distance(now.High)));
        return nearest is { From: null, Until: null } || (finding.State == State.Met && (nearest.Until is null || !nearest.Contains(now.High)))
            ? null
            : new TurningPoint(varied, varied == aged ? null : aged, Near(nearest, finding.State, now.High));
    }

    /// <summary>Behind the last day, or before it: « jusqu'au ». Before the first: from when on, and until when.</summary>
    private static Run Near(Run met, State state, int now) => met.Until is { } until && (state == State.Met || until <= now) ? met with { From = null } : met;

    private static Slot? Compared(Criterion criterion, Flow flow) => criterion.Needs.Atoms.OfType<Condition.Compare>()
        .Select(atom => flow.Slot(SlotTable.OwnerName(atom.Slot))).FirstOrDefault(slot => slot?.Type is SlotType.Date or SlotType.Months);

    private static Slot? Aged(Criterion criterion, Flow flow) => criterion.Needs.Atoms.OfType<Condition.Compare>()
        .Where(atom => atom.Slot.EndsWith("." + SlotTable.Age, StringComparison.Ordinal)).Select(atom => flow.Slot(SlotTable.OwnerName(atom.Slot))).FirstOrDefault();

    /// <summary>Where the person's answer stands. What is counted from a date stands on today as long as no day is given.</summary>
    private static (int Low, int High)? Position(Slot varied, Slot? aged, Func<string, Value?> valueOf, DateOnly today) => (varied.Type, valueOf(varied.Name)) switch
    {
        (SlotType.Months, Value.Number { High: < int.MaxValue } number) => ((int)Math.Floor(number.Low), (int)Math.Ceiling(number.High)),
        (SlotType.Date, Value.Day day) => (day.From.DayNumber, day.Until.DayNumber),
        (SlotType.Date, _) when aged is not null => (today.DayNumber, today.DayNumber),
        _ => null,
    };
}
