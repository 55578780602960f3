using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Rules;

/// <summary>The state of a criterion, and of a verdict (which is never moot).</summary>
public enum State
{
    Met,
    Unmet,

    /// <summary>Not decided: an answer is missing, unknown, or the sources leave room.</summary>
    Open,

    /// <summary>Without object for this person.</summary>
    Moot,
}

/// <summary>What a rule set says of the answers given so far. Unmet wins over Open, Open over Met.</summary>
/// <param name="Missing">Slots never asked that can still change a criterion, in the order of the criteria.</param>
public sealed record Verdict(RuleSet Rules, State State, ImmutableArray<Finding> Findings, ImmutableArray<string> Missing)
{
    /// <summary>The class that a scale gives; null when it is not settled, or the rules are no scale.</summary>
    public Criterion? Class { get; init; }

    /// <summary>The first criterion in a state, or null.</summary>
    public Finding? First(State state) => Findings.FirstOrDefault(finding => finding.State == state);
}

/// <summary>One criterion, judged.</summary>
/// <param name="Reason">Why, in French, with the person's own answer.</param>
/// <param name="Rule">The rule in words.</param>
public sealed record Finding(Criterion Criterion, State State, string Reason, string Rule)
{
    /// <summary>Open for the sources' sake: no answer can close it.</summary>
    public bool IsDoubt { get; init; }
}
