using System.Collections.Immutable;
using System.Xml.Linq;

namespace PackRebond.Bot.Core.Export;

internal static class RuleSection
{
    public static string Anchor(OpenRules rules) => $"regles-{rules.Id}";

    public static XElement Write(OpenRules rules, Citations citations) => Markup.Section(
        Anchor(rules),
        $"Règles : {rules.Title}",
        new XElement("p", $"{rules.Basis}. Règles valables depuis le ", Markup.Day(rules.From), ", relues le ", Markup.Day(rules.Checked), ", à relire après le ", Markup.Day(rules.RecheckAfter), "."),
        new XElement("p", (rules.IsScale ? "La première catégorie dont la condition est remplie est la bonne." : "Toutes les conditions doivent être remplies.") + " Les mots entre crochets tiennent la place de la réponse de la personne."),
        rules.Criteria.Select(criterion => Article(criterion, citations)),
        Values(rules, citations),
        Notes("À savoir", rules.Notes, citations),
        Notes("À veiller aussi", rules.Conditions, citations));

    private static XElement Article(OpenCriterion criterion, Citations citations) => new(
        "article",
        new XElement("h3", criterion.Label),
        new XElement("p", criterion.Rule),
        Markup.Pairs(
            ("Rempli", criterion.Met),
            ("Non rempli", criterion.Unmet),
            ("À vérifier", criterion.Open),
            ("Les sources laissent un doute", criterion.Doubt),
            ("Sans objet", criterion.Moot)),
        citations.Line(criterion.Sources));

    private static XElement Values(OpenRules rules, Citations citations) => Markup.Table(
        "Valeurs et dates des règles",
        ["Valeur", "Depuis le", "Vaut", "Source"],
        rules.Values.SelectMany(value => value.Steps.Select(step =>
            (ImmutableArray<object?>)[new XElement("code", value.Id), Markup.Day(step.From), step.InWords, citations.Cite([step.Source])])));

    private static IEnumerable<XElement> Notes(string heading, IEnumerable<OpenNote> notes, Citations citations)
    {
        var items = notes.Select(note => new XElement("li", note.Says, " ", citations.Line(note.Sources))).ToList();
        return items.Count == 0 ? [] : [new XElement("h3", heading), new XElement("ul", items)];
    }
}
