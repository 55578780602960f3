using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Rules;

/// <summary>The conditions of one aid or label, as a file under dialogs/rules declares them.</summary>
/// <param name="Basis">What the verdict stands on: « Au titre des règles de 2020 ».</param>
/// <param name="From">Since when the rules hold.</param>
/// <param name="Checked">When a person last compared them with their sources.</param>
/// <param name="TodayFact">The fact that says what is known of the aid today, if any.</param>
/// <param name="Notes">Remarks shown when their condition holds.</param>
/// <param name="Conditions">What is not asked and remains for the person to see to.</param>
public sealed record RuleSet(
    string Name,
    string Title,
    string Basis,
    DateOnly From,
    DateOnly Checked,
    string? TodayFact,
    ImmutableDictionary<string, DatedValue> Values,
    ImmutableArray<Criterion> Criteria,
    ImmutableArray<Note> Notes,
    ImmutableArray<Note> Conditions,
    ImmutableArray<Case> Cases,
    SourcePosition At)
{
    /// <summary>Changes with anything that the rules say; not with their worked cases, nor when a person only looked at them again.</summary>
    public string Version { get; init; } = "";

    /// <summary>The criteria are classes, and the first that is met is the answer: microentreprise, PME, ETI. Otherwise all must be met.</summary>
    public bool IsScale { get; init; }

    /// <summary>The rule set whose criteria one criterion here takes as a whole.</summary>
    public string? BuildsOn { get; init; }

    /// <summary>Who alone can say what the sources leave open: « Bpifrance »; null when nobody is known to.</summary>
    public string? Contact { get; init; }
}

/// <summary>
/// A number or a date of the law, with the day since when it is so; each step holds until the day before the next, so that none overlaps and no hole is
/// left (RUL020, RUL024). The step that counts is the one of the verdict's day: the first day that the answer of the flow's <c>on:</c> may mean, else today.
/// </summary>
public sealed record DatedValue(string Name, ImmutableArray<ValueSince> Steps)
{
    /// <summary>The value in force on a day; before the rules themselves, the first one, for a criterion on the date says that it is too early.</summary>
    public ValueSince On(DateOnly day) => Steps.LastOrDefault(step => step.From <= day) ?? Steps[0];
}

/// <param name="Said">The value in words: « 5 000 », « 1,5 milliard d'euros », « 1er janvier 2020 ».</param>
public sealed record ValueSince(DateOnly From, Value Value, string Said, string Source);

/// <summary>One condition that must be met.</summary>
/// <param name="When">When it is false the criterion is moot.</param>
/// <param name="Doubt">When <paramref name="Needs"/> fails but this holds, the sources leave room: open.</param>
/// <param name="Unmet">Empty when no source makes anybody fail: then it is open at worst.</param>
public sealed record Criterion(
    string Name,
    string Label,
    string Rule,
    Condition? When,
    Condition Needs,
    Doubt? Doubt,
    string Met,
    string Unmet,
    string Open,
    string Moot,
    ImmutableArray<string> Sources,
    SourcePosition At)
{
    /// <summary>The slots that the criterion speaks of, in the order of its conditions.</summary>
    public IEnumerable<string> Names => Conditions
        .SelectMany(condition => condition.Names)
        .Select(SlotTable.OwnerName)
        .Distinct(StringComparer.Ordinal);

    /// <summary>When it counts, what it needs, and what leaves room.</summary>
    public IEnumerable<Condition> Conditions => new[] { When, Needs, Doubt?.When }.OfType<Condition>();
}

public sealed record Doubt(Condition When, string Says);

/// <summary>A remark with its sources; always true when there is no condition.</summary>
public sealed record Note(Condition? When, string Says, ImmutableArray<string> Sources);

/// <summary>A worked case of the content; each is a test.</summary>
/// <param name="Given">Answers by slot, as the editor wrote them.</param>
/// <param name="Because">The criterion that decides, when the verdict is not Met.</param>
public sealed record Case(string Name, DateOnly? Today, ImmutableArray<GivenAnswer> Given, State Expected, string? Because, SourcePosition At);

public sealed record GivenAnswer(string Slot, string Text, SourcePosition At);
