using System.Collections.Immutable;
using System.Xml.Linq;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Export;

internal static class SiteSection
{
    public static XElement Write(OpenSites sites, Citations citations) => Markup.Section(
        "sites",
        "Sites clés en main",
        new XElement(
            "p",
            $"{FrenchWords.Number(sites.AnnouncedInJanuary)} sites annoncés en janvier 2020 et {FrenchWords.Number(sites.AnnouncedInJuly)} en juillet 2020 ; {FrenchWords.Number(sites.Known)} sont connus. L'absence d'un site dans la liste ne prouve pas qu'il n'existe pas."),
        Markup.Table("Sites annoncés et connus par région", ["Région", "Janvier 2020", "Juillet 2020", "Année 2020", "Connus", "Liste complète", "Remarque", "Sources"], sites.Coverage.Select(coverage => Row(coverage, citations))),
        Markup.Table("Sites connus", ["Site", "Commune", "Département", "Région", "Vague", "Surface", "Attestation", "Remarque", "Sources"], sites.List.Select(site => Row(site, citations))));

    private static ImmutableArray<object?> Row(OpenCoverage coverage, Citations citations) =>
    [
        coverage.Region.Name,
        Number(coverage.January),
        Number(coverage.July),
        Number(coverage.Year),
        FrenchWords.Number(coverage.Known),
        coverage.IsComplete ? "oui" : "non",
        coverage.Note ?? "aucune",
        citations.Cite(coverage.Sources),
    ];

    private static ImmutableArray<object?> Row(OpenSite site, Citations citations) =>
    [
        site.Name,
        site.Commune,
        site.Departement is { } departement ? $"{departement.Name} ({departement.Code})" : null,
        site.Region.Name,
        site.Wave == "2020-01" ? "janvier 2020" : "juillet 2020",
        site.Hectares is { } hectares ? $"{FrenchWords.Number(hectares)}\u00A0ha{(site.Measures switch { "total" => " au total", "free" => " disponibles d'après la source", _ => "" })}" : null,
        site.Confidence switch
        {
            "official" => "source officielle",
            "press" => "presse",
            "deduced" => "label attesté, lieu ou date déduits",
            _ => "page d'origine du ministère",
        },
        site.Note ?? "aucune",
        citations.Cite(site.Sources),
    ];

    private static string? Number(int? number) => number is { } known ? FrenchWords.Number(known) : null;
}
