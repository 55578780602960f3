using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Rules;

/// <summary>Answers + rules → verdict.</summary>
public static partial class Judging
{
    /// <param name="on">The day that the verdict is for: dated values are those in force on it.</param>
    public static Verdict Judge(RuleSet rules, Answers answers, DateOnly on)
    {
        var missing = new List<string>();
        var findings = rules.Criteria.Select(criterion => Judge(rules, criterion, answers, on, missing)).ToImmutableArray();
        if (rules.IsScale)
        {
            return Place(rules, findings, missing);
        }

        var state = findings.Any(finding => finding.State == State.Unmet) ? State.Unmet
            : findings.Any(finding => finding.State == State.Open) ? State.Open
            : State.Met;
        return new Verdict(rules, state, findings, [.. missing.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The state of one criterion, and the questions that can still change it.</summary>
    internal static (State State, ImmutableArray<string> Missing, bool IsDoubt) StateOf(Criterion criterion, Answers answers, Func<string, Value> valueOf)
    {
        var open = IgnoredNames();
        var (state, _, isDoubt) = Decide(criterion, answers, valueOf, open);
        return (state, state == State.Open ? Missing(criterion, answers, valueOf, open) : [], isDoubt);
    }

    private static ImmutableArray<string> Missing(Criterion criterion, Answers answers, Func<string, Value> valueOf, HashSet<string> open) =>
        new[] { criterion.When, criterion.Needs, criterion.Doubt?.When }.OfType<Condition>().Any(condition => condition.Test(answers, valueOf, IgnoredNames()) == Truth.Unknown && condition.CanSettle(answers, valueOf))
            ? [.. criterion.Names.Where(open.Contains)]
            : [];

    /// <summary>The class is the first one that is met, once those before it are not; what comes after it no longer matters.</summary>
    private static Verdict Place(RuleSet rules, ImmutableArray<Finding> findings, List<string> missing)
    {
        var undecided = findings.TakeWhile(finding => finding.State != State.Met).Where(finding => finding.State == State.Open).SelectMany(finding => finding.Criterion.Names).ToImmutableArray();
        var first = findings.FirstOrDefault(finding => finding.State != State.Unmet);
        return new Verdict(rules, first?.State == State.Met ? State.Met : State.Open, findings, [.. missing.Where(undecided.Contains).Distinct(StringComparer.Ordinal)])
        {
            Class = first?.State == State.Met ? first.Criterion : null,
        };
    }

    /// <summary>The remarks whose condition holds, filled in.</summary>
    public static ImmutableArray<Note> Notes(RuleSet rules, Answers answers, DateOnly on) =>
    [
        .. rules.Notes
            .Where(note => note.When is null || note.When.Test(answers, ValuesOn(rules, on), IgnoredNames()) == Truth.True)
            .Select(note => note with { Says = Fill(note.Says, rules, answers, on) }),
    ];

    private static Finding Judge(RuleSet rules, Criterion criterion, Answers answers, DateOnly on, List<string> missing)
    {
        var open = new HashSet<string>(StringComparer.Ordinal);
        var (state, reason, isDoubt) = Decide(criterion, answers, ValuesOn(rules, on), open);
        if (state == State.Open)
        {
            missing.AddRange(Missing(criterion, answers, ValuesOn(rules, on), open));
        }

        return new Finding(criterion, state, Fill(reason, rules, answers, on), Fill(criterion.Rule, rules, answers, on)) { IsDoubt = isDoubt };
    }

    /// <summary>The state of one criterion, without its words.</summary>
    public static (State State, bool IsDoubt) StateOf(RuleSet rules, Criterion criterion, Answers answers, DateOnly on) =>
        Decide(criterion, answers, ValuesOn(rules, on), IgnoredNames()) is var (state, _, isDoubt) ? (state, isDoubt) : default;

    private static (State State, string Reason, bool IsDoubt) Decide(Criterion criterion, Answers answers, Func<string, Value> valueOf, HashSet<string> open)
    {
        switch (criterion.When?.Test(answers, valueOf, open))
        {
            case Truth.False:
                return (State.Moot, criterion.Moot, false);
            case Truth.Unknown when criterion.Needs.Test(answers, valueOf, IgnoredNames()) == Truth.True:
                // It is met whether it counts or not: asking would change nothing.
                return (State.Met, criterion.Met, false);
            case Truth.Unknown:
                if (open.Count == 0)
                {
                    // « entre 200 et 300 personnes » will not say whether it counts; what it needs can still settle it.
                    criterion.Needs.Test(answers, valueOf, open);
                }

                return (State.Open, criterion.Open, false);
        }

        switch (criterion.Needs.Test(answers, valueOf, open))
        {
            case Truth.True:
                return (State.Met, criterion.Met, false);
            case Truth.Unknown:
                return (State.Open, criterion.Open, criterion.Needs is Condition.Meets basis && basis.IsDoubtful(answers, valueOf));
        }

        var doubt = criterion.Doubt?.When.Test(answers, valueOf, open) ?? Truth.False;
        return doubt != Truth.False ? (State.Open, criterion.Doubt!.Says, doubt == Truth.True)
            : criterion.Unmet.Length > 0 ? (State.Unmet, criterion.Unmet, false)
            : (State.Open, criterion.Open, true);
    }

    private static HashSet<string> IgnoredNames() => new(StringComparer.Ordinal);

    internal static Func<string, Value> ValuesOn(RuleSet rules, DateOnly on) => name => rules.Values[name].On(on).Value;

    /// <summary>Puts answers and dated values into a sentence. A leading answer takes a capital.</summary>
    public static string Fill(string text, RuleSet rules, Answers answers, DateOnly on)
    {
        var filled = Placeholder().Replace(text, match =>
        {
            var name = match.Groups["name"].Value;
            return rules.Values.TryGetValue(name, out var value) ? value.On(on).Said : answers.Words(name) ?? "…";
        });
        return filled.Length > 0 && char.IsLower(filled[0]) ? char.ToUpperInvariant(filled[0]) + filled[1..] : filled;
    }

    /// <summary>« {headcount} », « {place.territoire-2020.words} ».</summary>
    [GeneratedRegex(@"\{(?<name>[a-z0-9.-]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Placeholder();
}
