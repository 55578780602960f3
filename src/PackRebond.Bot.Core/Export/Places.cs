using System.Collections.Immutable;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Knowledge;

namespace PackRebond.Bot.Core.Export;

/// <summary>The lists of places with the names behind their codes.</summary>
internal static class Places
{
    public static OpenSites Sites(Library library) => new(
        library.Sites.AnnouncedInJanuary,
        library.Sites.AnnouncedInJuly,
        library.Sites.Sites.Length,
        [.. library.Sites.Coverage.Select(coverage => Coverage(coverage, library))],
        [.. library.Sites.Sites.Select(site => Site(site, library))]);

    public static ImmutableArray<OpenPhase> Phases(Library library) =>
        [Phase("2018-2022", library.Territoires.First, library), Phase("2023-2027", library.Territoires.Second, library)];

    private static OpenCoverage Coverage(SiteCoverage coverage, Library library) => new(
        Region(coverage.RegionCode, library),
        coverage.January,
        coverage.July,
        coverage.Year,
        library.Sites.InRegion(coverage.RegionCode).Length,
        coverage.IsComplete,
        coverage.Note,
        coverage.Sources);

    private static OpenSite Site(Site site, Library library) => new(
        site.Name,
        site.Commune,
        site.Insee,
        site.DepartementCode is { } code ? new OpenArea(code, library.Gazetteer.Departement(code)?.Name ?? code) : null,
        Region(site.RegionCode, library),
        site.Wave switch { SiteWave.January2020 => "2020-01", SiteWave.July2020 => "2020-07" },
        site.Hectares,
        site.Measures switch { SiteMeasure.Total => "total", SiteMeasure.Free => "free", null => null },
        site.Confidence switch
        {
            SiteConfidence.Official => "official",
            SiteConfidence.Press => "press",
            SiteConfidence.Deduced => "deduced",
            SiteConfidence.Seed => "seed",
        },
        site.Note,
        site.Sources);

    private static OpenPhase Phase(string years, TerritoirePhase phase, Library library) => new(
        years,
        phase.Sources,
        [.. phase.Territoires.Select(one => new OpenTerritoire(
            one.Id,
            one.Name,
            Region(one.RegionCode, library),
            one.Also,
            Epci(one.Epci),
            Codes(one.Communes),
            one.Uncertain is { } uncertain ? new OpenUncertainty(uncertain.Why, Epci(uncertain.Epci), Codes(uncertain.Communes)) : null))]);

    private static ImmutableArray<OpenEpci> Epci(ImmutableArray<EpciPart> parts) => [.. parts.Select(part => new OpenEpci(part.Siren.Text, Codes(part.Only), Codes(part.Except)))];

    private static ImmutableArray<string> Codes(ImmutableArray<PlaceCode> codes) => [.. codes.Select(code => code.Text)];

    private static OpenArea Region(string code, Library library) => new(code, library.Gazetteer.Region(code)?.Name ?? code);
}
