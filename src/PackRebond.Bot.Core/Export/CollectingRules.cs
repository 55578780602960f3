using System.Collections.Immutable;
using System.Globalization;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Export;

/// <summary>A rule set → open data, with the values of one day.</summary>
internal sealed class CollectingRules
{
    private readonly RuleSet rules;
    private readonly DateOnly today;
    private readonly Answers spoken;
    private readonly ConditionWords conditions;

    public CollectingRules(RuleSet rules, Library library, DateOnly today)
    {
        (this.rules, this.today) = (rules, today);
        var own = library.Flows.Values.Where(flow => flow.Decides.Contains(rules.Name, StringComparer.Ordinal)).OrderBy(flow => flow.Name, StringComparer.Ordinal);
        ImmutableArray<Slot> slots = [.. own.SelectMany(flow => flow.Ask).DistinctBy(slot => slot.Name, StringComparer.Ordinal)];
        spoken = Spoken(slots);
        conditions = new ConditionWords(new SlotTable(slots), rules, rules.BuildsOn is { } basis ? library.Rules[basis].Title : "", today);
    }

    public OpenRules Collect() => new(
        rules.Name,
        rules.Title,
        rules.Basis,
        rules.Version,
        rules.From,
        rules.Checked,
        rules.Checked.AddDays(Due.RulesDays),
        rules.TodayFact,
        rules.BuildsOn,
        rules.Contact,
        rules.IsScale,
        [.. rules.Criteria.Select(Criterion)],
        [.. rules.Values.Values.OrderBy(value => value.Name, StringComparer.Ordinal).Select(Value)],
        [.. rules.Notes.Select(Note)],
        [.. rules.Conditions.Select(Note)],
        [.. rules.Cases.Select(Case)]);

    private OpenCriterion Criterion(Criterion criterion) => new(
        criterion.Name,
        criterion.Label,
        Words(criterion.Rule),
        criterion.When is { } when ? conditions.Of(when) : null,
        conditions.Of(criterion.Needs),
        Words(criterion.Met),
        criterion.Unmet.Length > 0 ? Words(criterion.Unmet) : null,
        Words(criterion.Open),
        criterion.Moot.Length > 0 ? Words(criterion.Moot) : null,
        criterion.Doubt is { } doubt ? new OpenDoubt(conditions.Of(doubt.When), Words(doubt.Says)) : null,
        criterion.Sources);

    private OpenNote Note(Note note) => new(note.When is { } when ? conditions.Of(when) : null, Words(note.Says), note.Sources);

    private string Words(string text) => Judging.Fill(text, rules, spoken, today);

    private static OpenCase Case(Case one) => new(
        one.Name,
        one.Today,
        [.. one.Given.Select(given => new OpenAnswer(given.Slot, given.Text))],
        one.Expected switch { State.Met => "met", State.Unmet => "unmet", State.Open => "open", State.Moot => "moot" },
        one.Because);

    private static OpenValue Value(DatedValue value) => new(value.Name, [.. value.Steps.Select(step => new OpenStep(step.From, Plain(step.Value), step.Said, step.Source))]);

    private static string Plain(Value value) => value switch
    {
        Slots.Value.Number number => number.Low.ToString(CultureInfo.InvariantCulture),
        Slots.Value.Day day => day.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>The name of each question where a sentence says the answer to it: « Avec [effectif], … ».</summary>
    private static Answers Spoken(ImmutableArray<Slot> slots) => slots.Aggregate(Answers.Empty, (answers, slot) => answers
        .WithWords(slot.Name, $"[{FrenchWords.Inside(slot.Label)}]")
        .WithWords($"{slot.Name}.{SlotTable.Territoire2020}.words", "[situation en 2020]")
        .WithWords($"{slot.Name}.{SlotTable.Territoire2023}.words", "[situation de 2023 à 2027]"));
}
