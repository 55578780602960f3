using System.Xml.Linq;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Export;

/// <summary>The open data as one page to read, review and print: no script, nothing to load.</summary>
public static class HtmlPage
{
    public static string Write(OpenData data) => Markup.Page($"{data.Title}, {FrenchWords.Day(data.Exported)}", Body(data));

    private static XElement Body(OpenData data)
    {
        var citations = new Citations(data.Sources);
        return new XElement(
            "body",
            new XElement("a", new XAttribute("class", "skip"), new XAttribute("href", "#contenu"), "Aller au contenu"),
            Header(data),
            Contents(data),
            new XElement(
                "main",
                Markup.Id("contenu"),
                FactSection.Write(data, citations),
                data.Flows.Select(flow => FlowSection.Write(flow, data)),
                data.Rules.Select(rules => RuleSection.Write(rules, data, citations)),
                SiteSection.Write(data.Sites, citations),
                TerritoireSection.Write(data.Territoires, citations),
                TalkSection.Write(data.Talk),
                citations.Section()));
    }

    private static XElement Header(OpenData data) => new(
        "header",
        new XElement("h1", data.Title),
        new XElement("p", "Tout ce que l'assistant sait, tel qu'il le disait le ", Markup.Day(data.Exported), ". Les mêmes données sont dans packrebond.json."),
        new XElement("p", "Empreinte du contenu : ", new XElement("code", data.ContentHash)));

    private static XElement Contents(OpenData data) => new(
        "nav",
        new XAttribute("aria-labelledby", "sommaire"),
        new XElement("h2", Markup.Id("sommaire"), "Sommaire"),
        new XElement(
            "ul",
            new XElement(
                "li",
                Markup.Link("#reponses", "Réponses"),
                new XElement("ul", data.Facts.Select(fact => new XElement("li", Markup.Link($"#{FactSection.Anchor(fact)}", fact.Title))))),
            data.Flows.Select(flow => new XElement("li", Markup.Link($"#{FlowSection.Anchor(flow)}", FlowSection.Title(flow)))),
            data.Rules.Select(rules => new XElement("li", Markup.Link($"#{RuleSection.Anchor(rules)}", $"Règles : {rules.Title}"))),
            new XElement("li", Markup.Link("#sites", "Sites clés en main")),
            new XElement("li", Markup.Link("#territoires", "Territoires d'industrie")),
            new XElement("li", Markup.Link("#repliques", "Répliques")),
            new XElement("li", Markup.Link("#sources", "Sources"))));
}
