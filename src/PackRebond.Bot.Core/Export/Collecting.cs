using System.Collections.Immutable;
using System.Globalization;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Export;

/// <summary>Library → open data, in the order in which editors wrote it.</summary>
public static class Collecting
{
    /// <param name="today">The day that statuses are for.</param>
    public static OpenData Collect(Library library, DateOnly today) => new(
        "Base de connaissances de l'assistant du Pack rebond",
        today,
        library.ContentHash,
        [.. InOrder(library.Facts.Values, fact => fact.At).Select(fact => Fact(fact, today))],
        [.. InOrder(library.Rules.Values, rules => rules.At).Select(rules => Rules(rules, Spoken(rules, library), today))],
        Places.Sites(library),
        Places.Phases(library),
        [.. library.Talks.Select(talk => new OpenTalk(talk.Id, talk.Answers, talk.Text.Trim(), talk.Next))],
        [.. library.Phrases.OrderBy(intent => intent.Key, StringComparer.Ordinal).Select(intent => new OpenIntent(intent.Key, intent.Value))],
        [.. InOrder(library.Sources.Values, source => source.At).Select(Source)]);

    private static OpenFact Fact(Fact fact, DateOnly today) => new(
        fact.Id,
        fact.Title,
        fact.Answers,
        fact.Text.Trim(),
        fact.Period is { } period ? new OpenPeriod(period.Opens, period.Closes, Status(period, today), period.On(today)) : null,
        fact.Sources,
        fact.From,
        fact.Until,
        fact.Checked,
        fact.RecheckOn,
        fact.Next);

    private static string Status(Period period, DateOnly today) => today < period.Opens ? "before" : today <= period.Closes ? "open" : "closed";

    private static OpenRules Rules(RuleSet rules, Answers spoken, DateOnly today)
    {
        return new OpenRules(
            rules.Name,
            rules.Title,
            rules.Basis,
            rules.From,
            rules.Checked,
            rules.Checked.AddDays(Due.RulesDays),
            rules.TodayFact,
            rules.IsScale,
            [.. rules.Criteria.Select(Criterion)],
            [.. rules.Values.Values.OrderBy(value => value.Name, StringComparer.Ordinal).Select(Value)],
            [.. rules.Notes.Select(Note)],
            [.. rules.Conditions.Select(Note)]);

        OpenCriterion Criterion(Criterion criterion) => new(
            criterion.Name,
            criterion.Label,
            Words(criterion.Rule),
            Words(criterion.Met),
            criterion.Unmet.Length > 0 ? Words(criterion.Unmet) : null,
            Words(criterion.Open),
            criterion.Moot.Length > 0 ? Words(criterion.Moot) : null,
            criterion.Doubt is { } doubt ? Words(doubt.Says) : null,
            criterion.Sources);

        OpenNote Note(Note note) => new(Words(note.Says), note.Sources);

        string Words(string text) => Judging.Fill(text, rules, spoken, today);
    }

    /// <summary>The name of each question where a sentence says the answer to it: « Avec [effectif], … ».</summary>
    private static Answers Spoken(RuleSet rules, Library library) => library.Flows.Values
        .Where(flow => flow.Decides.Contains(rules.Name, StringComparer.Ordinal))
        .SelectMany(flow => flow.Ask)
        .Aggregate(Answers.Empty, (answers, slot) => answers
            .WithWords(slot.Name, $"[{FrenchWords.Inside(slot.Label)}]")
            .WithWords($"{slot.Name}.{SlotTable.Territoire2020}.words", "[situation en 2020]")
            .WithWords($"{slot.Name}.{SlotTable.Territoire2023}.words", "[situation de 2023 à 2027]"));

    private static OpenValue Value(DatedValue value) => new(value.Name, [.. value.Steps.Select(step => new OpenStep(step.From, Plain(step.Value), step.Said, step.Source))]);

    private static string Plain(Value value) => value switch
    {
        Value.Number number => number.Low.ToString(CultureInfo.InvariantCulture),
        Value.Day day => day.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static OpenSource Source(Source source) =>
        new(source.Id, source.Title, source.Publisher, source.Date, source.DateInWords, source.Link, source.Checked, source.Checked.AddDays(Due.SourceDays));

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> all, Func<T, SourcePosition> at) =>
        all.OrderBy(one => at(one).File, StringComparer.Ordinal).ThenBy(one => at(one).Line);
}
