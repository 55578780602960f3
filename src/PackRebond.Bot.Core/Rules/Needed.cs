using System.Collections.Immutable;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Rules;

/// <summary>
/// What an Open verdict waits for. The smallest set of slots that are unanswered (never asked, « je ne sais pas », or too vague) such that, whatever
/// is then answered to all of them exactly, no criterion is Open any more but by doubt, unless another is Unmet. A doubt of the sources is no
/// answer's to settle, so it is named apart. Of several smallest sets the one whose slots are declared first.
/// </summary>
/// <param name="Always">Slots of the set that count whatever the others are.</param>
/// <param name="Sometimes">Slots of the set that some answers to the others make needless: the length of a contract that may be a CDI.</param>
/// <param name="Doubts">What no answer can close, and only somebody else can.</param>
public sealed record Needed(ImmutableArray<string> Always, ImmutableArray<string> Sometimes, ImmutableArray<Finding> Doubts)
{
    public static Needed Nothing { get; } = new([], [], []);

    /// <param name="slots">Those of the flow, in its order.</param>
    /// <param name="on">The day whose values are in force.</param>
    /// <param name="onSlot">The slot that gives that day, on which the age of every date hangs too.</param>
    public static Needed Of(Verdict verdict, ImmutableArray<Slot> slots, Answers answers, DateOnly on, string? onSlot)
    {
        if (verdict.State != State.Open)
        {
            return Nothing;
        }

        var unanswered = slots.Select(slot => slot.Name).Where(name => !IsExact(answers[name])).ToImmutableArray();
        var groups = Waiting.Groups(verdict.Rules, new SlotTable(slots), unanswered, answers, on, onSlot);
        var sets = groups.Select(group => (Group: group, Set: group.Smallest())).ToImmutableArray();
        return new Needed(
            [.. unanswered.Where(slot => sets.Any(one => one.Set.Contains(slot, StringComparer.Ordinal) && !one.Group.IsSometimesNeedless(slot, one.Set)))],
            [.. unanswered.Where(slot => sets.Any(one => one.Set.Contains(slot, StringComparer.Ordinal) && one.Group.IsSometimesNeedless(slot, one.Set)))],
            [.. verdict.Findings.Where(finding => finding is { State: State.Open, IsDoubt: true })]);
    }

    private static bool IsExact(Value? value) => value switch
    {
        null or Value.Unknown => false,
        Value.Number number => number.IsExact,
        Value.Day day => day.IsExact,
        _ => true,
    };
}
