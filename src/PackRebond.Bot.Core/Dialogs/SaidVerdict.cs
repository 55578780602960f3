using System.Collections.Immutable;
using PackRebond.Bot.Core.Rules;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>A verdict as it was said: as much as it takes to notice later that the rules have changed under it.</summary>
/// <param name="Rules">The rule set that decided.</param>
/// <param name="Version">Its version then, see <see cref="RuleSet.Version"/>.</param>
/// <param name="Day">When it was said; judged again, it is for this day.</param>
/// <param name="Result">Its title in words.</param>
/// <param name="Criteria">The state of each criterion by its name.</param>
public sealed record SaidVerdict(string Flow, string Rules, string Version, DateOnly Day, string Result, ImmutableSortedDictionary<string, State> Criteria)
{
    public static SaidVerdict Of(Flow flow, Verdict verdict, DateOnly day, Messages messages) => new(
        flow.Name,
        verdict.Rules.Name,
        verdict.Rules.Version,
        day,
        Judged.Title(verdict, messages),
        verdict.Findings.ToImmutableSortedDictionary(finding => finding.Criterion.Name, finding => finding.State, StringComparer.Ordinal));

    /// <summary>Those of one talk in the place of the earlier ones.</summary>
    public static ImmutableArray<SaidVerdict> Replace(ImmutableArray<SaidVerdict> all, Flow flow, IEnumerable<Verdict> verdicts, DateOnly day, Messages messages) =>
        [.. all.Where(said => said.Flow != flow.Name), .. verdicts.Select(verdict => Of(flow, verdict, day, messages))];

    /// <summary>Those that were just said, and those that the answers that count now still lead to.</summary>
    public static ImmutableArray<SaidVerdict> Standing(Conversation before, Conversation after, Library library) =>
        [.. after.Said.Where(said => !before.Said.Contains(said) || said.Again(after, library)?.IsLike(said) == true)];

    /// <summary>The verdict judged again by today's rules, for the day on which it was said; null when nothing decides it any more.</summary>
    public SaidVerdict? Again(Conversation conversation, Library library) =>
        library.Flows.TryGetValue(Flow, out var flow) && Judged.Of(flow, slot => conversation[slot], library, Day).Verdicts.FirstOrDefault(verdict => verdict.Rules.Name == Rules) is { } verdict
            ? Of(flow, verdict, Day, library.Messages)
            : null;

    /// <summary>Says the same, whatever the version of the rules.</summary>
    public bool IsLike(SaidVerdict other) => Result == other.Result && Criteria.SequenceEqual(other.Criteria);
}
