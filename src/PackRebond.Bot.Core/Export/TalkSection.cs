using System.Collections.Immutable;
using System.Xml.Linq;

namespace PackRebond.Bot.Core.Export;

internal static class TalkSection
{
    public static XElement Write(ImmutableArray<OpenTalk> talks) => Markup.Section(
        "repliques",
        "Répliques",
        new XElement("p", "Ce que l'assistant dit autour de son sujet : politesses, contacts, sujets voisins. Une réplique n'affirme aucun fait et n'a pas de source."),
        talks.Select(talk => new XElement("article", new XElement("h3", new XElement("code", talk.Id)), Prose.Write(talk.Text))));
}
