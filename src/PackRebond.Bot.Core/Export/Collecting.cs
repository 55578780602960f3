using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Knowledge;

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
        [.. InOrder(library.Flows.Values, flow => flow.At).Select(flow => CollectingFlows.Collect(flow, today))],
        [.. InOrder(library.Rules.Values, rules => rules.At).Select(rules => new CollectingRules(rules, library, today).Collect())],
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
        fact.Period is { } period ? new OpenPeriod(period.Opens, period.Closes, Status(period, today), period.On(today), period.Before, period.Open, period.Closed) : null,
        fact.Sources,
        fact.From,
        fact.Until,
        fact.Checked,
        fact.RecheckOn,
        fact.Next);

    private static string Status(Period period, DateOnly today) => today < period.Opens ? "before" : today <= period.Closes ? "open" : "closed";

    private static OpenSource Source(Source source) =>
        new(source.Id, source.Title, source.Publisher, source.Date, source.DateInWords, source.Link, source.Checked, source.Checked.AddDays(Due.SourceDays));

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> all, Func<T, SourcePosition> at) =>
        all.OrderBy(one => at(one).File, StringComparer.Ordinal).ThenBy(one => at(one).Line);
}
