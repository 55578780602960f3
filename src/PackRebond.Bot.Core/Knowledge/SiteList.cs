using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Knowledge;

/// <summary>The turnkey sites that are known, and how many were announced. The list is incomplete: no site here does not mean no site there.</summary>
/// <param name="AnnouncedInJanuary">For the whole of France.</param>
/// <param name="AnnouncedInJuly">For the whole of France.</param>
public sealed record SiteList(
    int AnnouncedInJanuary,
    int AnnouncedInJuly,
    ImmutableArray<SiteCoverage> Coverage,
    ImmutableArray<Site> Sites,
    ImmutableSortedDictionary<string, ImmutableArray<string>> Neighbours)
{
    public int Announced => AnnouncedInJanuary + AnnouncedInJuly;

    public SiteCoverage? CoverageOf(string regionCode) => Coverage.FirstOrDefault(coverage => Same(coverage.RegionCode, regionCode));

    public ImmutableArray<Site> InRegion(string code) => [.. Sites.Where(site => Same(site.RegionCode, code))];

    public ImmutableArray<Site> InDepartement(string code) => [.. Sites.Where(site => Same(site.DepartementCode, code))];

    public ImmutableArray<Site> InCommune(string insee) => [.. Sites.Where(site => Same(site.Insee, insee))];

    public ImmutableArray<Site> InNeighboursOf(string departementCode) =>
        [.. Neighbours.GetValueOrDefault(departementCode, []).SelectMany(code => InDepartement(code))];

    public int Known(string regionCode, SiteWave wave) => Sites.Count(site => Same(site.RegionCode, regionCode) && site.Wave == wave);

    /// <summary>The known sites of a place; when it has none, those of the next wider circle that has some.</summary>
    /// <param name="departementCode">Null when the place is a whole région.</param>
    /// <param name="insee">Null when the place is a whole département.</param>
    public SiteSearch Around(string regionCode, string? departementCode = null, string? insee = null) => First(
        regionCode,
        (SiteCircle.Commune, insee is null ? [] : InCommune(insee)),
        (SiteCircle.Departement, departementCode is null ? [] : InDepartement(departementCode)),
        (SiteCircle.Neighbours, departementCode is null ? [] : InNeighboursOf(departementCode)),
        (SiteCircle.Region, InRegion(regionCode)));

    private SiteSearch First(string regionCode, params ReadOnlySpan<(SiteCircle Circle, ImmutableArray<Site> Sites)> circles)
    {
        foreach (var (circle, sites) in circles)
        {
            if (!sites.IsEmpty)
            {
                return new SiteSearch(circle, sites, CoverageOf(regionCode));
            }
        }

        return new SiteSearch(SiteCircle.None, [], CoverageOf(regionCode));
    }

    private static bool Same(string? left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}

/// <summary>How far from the place the sites were found, nearest first.</summary>
public enum SiteCircle
{
    Commune,
    Departement,

    /// <summary>Départements that touch the one of the place; some may belong to another région.</summary>
    Neighbours,
    Region,
    None,
}

/// <param name="Coverage">What is known of the place's own région; null for a région of which no source speaks.</param>
public sealed record SiteSearch(SiteCircle Circle, ImmutableArray<Site> Sites, SiteCoverage? Coverage);
