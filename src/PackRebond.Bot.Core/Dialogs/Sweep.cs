using System.Collections.Immutable;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>The criteria of a verdict while one date or duration moves and every other answer stays.</summary>
internal sealed class Sweep
{
    private readonly Dictionary<int, ImmutableArray<State>> states = [];
    private readonly Verdict verdict;
    private readonly Func<int, ImmutableArray<State>> judge;
    private readonly ImmutableArray<int> critical;

    public Sweep(Slot varied, (int Low, int High) now, Verdict verdict, Flow flow, Func<string, Value?> valueOf, Library library, DateOnly today)
    {
        this.verdict = verdict;
        critical = Axis.Critical(varied, verdict.Rules, flow, valueOf, now);
        judge = at =>
        {
            Value? Moved(string name) => name == varied.Name ? Axis.Value(varied, at) : valueOf(name);
            var answers = Known.Of(flow, Moved, library, today);
            var on = Known.On(flow, Moved, today).Day.From;
            return [.. verdict.Rules.Criteria.Select(criterion => Judging.StateOf(verdict.Rules, criterion, answers, on).State)];
        };
    }

    /// <summary>Where the criterion is met; only runs that hold a point on which no other criterion is worse off than it is now.</summary>
    public ImmutableArray<Run> MetRuns(Finding finding)
    {
        var index = verdict.Findings.IndexOf(finding);
        var harmless = Run.Along(critical, at => At(at).Select((state, other) => other == index ? state == State.Met : Harm(state) <= Harm(verdict.Findings[other].State)).All(good => good)).Where(run => run.Holds).ToList();
        return [.. Run.Along(critical, at => At(at)[index] == State.Met).Where(run => run.Holds && harmless.Exists(good => good.Overlaps(run)))];
    }

    private ImmutableArray<State> At(int at)
    {
        if (!states.TryGetValue(at, out var found))
        {
            states.Add(at, found = judge(at));
        }

        return found;
    }

    private static int Harm(State state) => state switch { State.Unmet => 2, State.Open => 1, _ => 0 };
}
