using System.Collections.Immutable;
using System.Xml.Linq;

namespace PackRebond.Bot.Core.Export;

internal static class RuleSection
{
    public static string Anchor(OpenRules rules) => $"regles-{rules.Id}";

    public static XElement Write(OpenRules rules, OpenData data, Citations citations) => Markup.Section(
        Anchor(rules),
        $"Règles : {rules.Title}",
        new XElement("p", $"{rules.Basis}. Règles valables depuis le ", Markup.Day(rules.From), ", relues le ", Markup.Day(rules.Checked), ", à relire après le ", Markup.Day(rules.RecheckAfter), "."),
        new XElement("p", (rules.IsScale ? "La première catégorie dont la condition est remplie est la bonne." : "Toutes les conditions doivent être remplies.") + " Les mots entre crochets tiennent la place de la réponse de la personne."),
        Markup.Pairs(
            ("Version", new XElement("code", rules.Version)),
            ("S'appuie sur", data.Rules.FirstOrDefault(other => other.Id == rules.BuildsOn) is { } basis ? Markup.Link($"#{Anchor(basis)}", basis.Title) : null),
            ("Qui peut trancher", rules.Contact),
            ("Ce qu'on sait aujourd'hui", data.Facts.FirstOrDefault(fact => fact.Id == rules.TodayFact) is { } fact ? Markup.Link($"#{FactSection.Anchor(fact)}", fact.Title) : null)),
        rules.Criteria.Select(criterion => Article(criterion, citations)),
        Values(rules, citations)!,
        Notes("À savoir", rules.Notes, citations),
        Notes("À veiller aussi", rules.Conditions, citations),
        Cases(rules, data));

    private static XElement Article(OpenCriterion criterion, Citations citations) => new(
        "article",
        new XElement("h3", criterion.Label),
        new XElement("p", criterion.Rule),
        Markup.Pairs(
            ("Compte quand", criterion.When),
            ("Condition calculée", criterion.Needs),
            ("Rempli", criterion.Met),
            ("Non rempli", criterion.Unmet),
            ("À vérifier", criterion.Open),
            ("Doute des sources quand", criterion.Doubt?.When),
            ("Ce qui est dit alors", criterion.Doubt?.Says),
            ("Sans objet", criterion.Moot)),
        citations.Line(criterion.Sources));

    private static XElement? Values(OpenRules rules, Citations citations) => rules.Values.IsEmpty ? null : Markup.Table(
        $"Valeurs et dates : {rules.Title}",
        ["Valeur", "Depuis le", "Vaut", "Source"],
        rules.Values.SelectMany(value => value.Steps.Select(step =>
            (ImmutableArray<object?>)[new XElement("code", value.Id), Markup.Day(step.From), step.InWords, citations.Cite([step.Source])])));

    private static IEnumerable<XElement> Notes(string heading, IEnumerable<OpenNote> notes, Citations citations)
    {
        var items = notes.Select(note => new XElement("li", note.Says, note.When is { } when ? Markup.Pairs(("Dit quand", when)) : null, citations.Line(note.Sources))).ToList();
        return items.Count == 0 ? [] : [new XElement("h3", heading), new XElement("ul", items)];
    }

    /// <summary>Each is played by the check; a jurist reads here what the rules come to.</summary>
    private static XElement Cases(OpenRules rules, OpenData data)
    {
        var labels = data.Flows.Where(flow => flow.Decides.Contains(rules.Id, StringComparer.Ordinal)).SelectMany(flow => flow.Questions)
            .DistinctBy(question => question.Id, StringComparer.Ordinal)
            .ToDictionary(question => question.Id, StringComparer.Ordinal);
        return Markup.Table(
            $"Cas d'exemple : {rules.Title}",
            ["Cas", "Jour", "Réponses", "Verdict"],
            rules.Cases.Select(one => (ImmutableArray<object?>)
            [
                one.Name,
                one.Day is { } day ? Markup.Day(day) : "indifférent",
                string.Join(" ; ", one.Given.Select(Given)),
                Verdict(one, rules),
            ]));

        string Given(OpenAnswer given) => labels.GetValueOrDefault(given.Question) is { } question
            ? $"{question.Label} : {question.Options.FirstOrDefault(option => option.Id == given.Answer)?.Label ?? given.Answer}"
            : $"{given.Question} : {given.Answer}";
    }

    private static string Verdict(OpenCase one, OpenRules rules)
    {
        var deciding = rules.Criteria.FirstOrDefault(criterion => criterion.Id == one.Because)?.Label;
        return one.Verdict switch
        {
            "met" => rules.IsScale ? deciding ?? "" : "Conditions remplies",
            "unmet" => $"Conditions non remplies ({deciding})",
            _ => $"À vérifier ({deciding})",
        };
    }
}
