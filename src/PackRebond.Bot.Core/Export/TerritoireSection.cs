using System.Collections.Immutable;
using System.Xml.Linq;

namespace PackRebond.Bot.Core.Export;

internal static class TerritoireSection
{
    public static XElement Write(ImmutableArray<OpenPhase> phases, Citations citations) => Markup.Section(
        "territoires",
        "Territoires d'industrie",
        new XElement("p", "Les deux phases ne se mélangent pas : le Pack rebond ne connaît que celle de 2018-2022."),
        phases.Select(phase => Phase(phase, citations)));

    private static XElement[] Phase(OpenPhase phase, Citations citations) =>
    [
        new XElement("h3", $"Phase {phase.Phase}"),
        citations.Line(phase.Sources),
        Markup.Table(
            $"Territoires de la phase {phase.Phase}",
            ["Territoire", "Région", "Autres noms", "Intercommunalités (SIREN)", "Ce qui reste incertain", "Identifiant"],
            phase.List.OrderBy(one => one.Region.Name, StringComparer.Ordinal).Select(one => (ImmutableArray<object?>)
            [
                one.Name,
                one.Region.Name,
                one.Also.IsEmpty ? "aucun" : string.Join(" ; ", one.Also),
                one.Epci.IsEmpty ? "voir ce qui reste incertain" : string.Join(" ; ", one.Epci.Select(epci => epci.Siren + (epci.Only.IsEmpty && epci.Except.IsEmpty ? "" : " (en partie)"))),
                one.Uncertain?.Why ?? "rien",
                new XElement("code", one.Id),
            ])),
    ];
}
