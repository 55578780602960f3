using System.Xml.Linq;

namespace PackRebond.Bot.Core.Export;

internal static class FlowSection
{
    public static string Anchor(OpenFlow flow) => $"parcours-{flow.Id}";

    public static string Title(OpenFlow flow) => $"Parcours guidé : {flow.Title}";

    public static XElement Write(OpenFlow flow, OpenData data) => Markup.Section(
        Anchor(flow),
        Title(flow),
        flow.Intro is { } intro ? new XElement("p", intro) : null!,
        new XElement("p", "Les questions, par priorité ; l'assistant ne pose que celles qui peuvent encore changer le résultat, et n'en pose aucune deux fois."),
        new XElement("p", flow.Shows is null ? "Il finit par un verdict : " : "Il finit par une liste.", flow.Decides.Select(name => data.Rules.Single(rules => rules.Id == name)).Select(Rules)),
        flow.Questions.Select(question => Article(question, flow, data)));

    private static XElement Article(OpenQuestion question, OpenFlow flow, OpenData data) => new(
        "article",
        new XElement("h3", question.Label),
        new XElement("p", question.Question),
        Markup.Pairs(
            ("Pourquoi", question.Why),
            ("Aide", question.Hint),
            ("Réponse attendue", Expected(question)),
            ("Quand", question.Asked switch
            {
                "never" => "elle n'est pas posée ; la réponse compte si la personne la donne",
                "if-wanted" => "après le verdict, si la personne veut préciser",
                _ => null,
            }),
            ("Date du verdict", question.Id == flow.DateQuestion ? "la réponse donne le jour pour lequel le verdict vaut" : null),
            ("Reprise du parcours", data.Flows.FirstOrDefault(other => other.Id == question.SharedWith) is { } owner ? Markup.Link($"#{Anchor(owner)}", owner.Title) : null)),
        question.Options.IsEmpty ? null : new XElement("ul", question.Options.Select(option => new XElement("li", option.Label))));

    private static string Expected(OpenQuestion question) => question.Range ?? question.Kind switch
    {
        "date" => "une date",
        "yes-no" => "oui ou non",
        "place" => "une commune ou un code postal",
        "area" => "une région, un département, une commune ou un code postal",
        _ => "l'un de ces choix",
    };

    private static IEnumerable<object> Rules(OpenRules rules, int index) => [new XText(index > 0 ? " ; " : ""), Markup.Link($"#{RuleSection.Anchor(rules)}", rules.Title)];
}
