using System.Collections.Immutable;
using System.Xml.Linq;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Export;

internal static class FactSection
{
    public static string Anchor(OpenFact fact) => $"reponse-{fact.Id}";

    public static XElement Write(OpenData data, Citations citations)
    {
        var phrases = data.Intents.ToDictionary(intent => intent.Id, intent => intent.Phrases, StringComparer.Ordinal);
        return Markup.Section("reponses", "Réponses", [.. data.Facts.Select(fact => Article(fact, data.Exported, [.. fact.Intents.SelectMany(intent => phrases[intent])], citations))]);
    }

    private static XElement Article(OpenFact fact, DateOnly today, ImmutableArray<string> phrases, Citations citations) => new(
        "article",
        Markup.Id(Anchor(fact)),
        new XElement("h3", fact.Title),
        fact.Period is { } period ? Status(new XText(period.StatusText)) : null,
        Prose.Write(fact.Text),
        today > fact.RecheckAfter ? Status(new XText("Information non revérifiée depuis le "), Markup.Day(fact.Checked), new XText(".")) : null,
        citations.Line(fact.Sources),
        Markup.Pairs(
            ("Identifiant", new XElement("code", fact.Id)),
            ("Vraie depuis le", Markup.Day(fact.From)),
            ("Jusqu'au", fact.Until is { } until ? Markup.Day(until) : null),
            ("Ouverture", fact.Period is { Opens: var opens } ? Markup.Day(opens) : null),
            ("Clôture", fact.Period is { Closes: var closes } ? Markup.Day(closes) : null),
            ("Relue le", Markup.Day(fact.Checked)),
            ("À relire après le", Markup.Day(fact.RecheckAfter))),
        new XElement(
            "details",
            new XElement("summary", $"{FrenchWords.Number(phrases.Length)} façons de poser la question"),
            new XElement("ul", phrases.Select(phrase => new XElement("li", phrase)))));

    private static XElement Status(params XNode[] content) => new("p", new XAttribute("class", "status"), content);
}
