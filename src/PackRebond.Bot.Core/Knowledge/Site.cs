using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;

namespace PackRebond.Bot.Core.Knowledge;

/// <summary>A turnkey industrial site (« site clé en main ») of 2020 that a source names.</summary>
/// <param name="Commune">Null when no source gives it.</param>
/// <param name="Hectares">Its surface.</param>
/// <param name="Measures">What the surface is of; null when no source says it.</param>
public sealed record Site(
    string Name,
    string? Commune,
    string? Insee,
    string? DepartementCode,
    string RegionCode,
    SiteWave Wave,
    decimal? Hectares,
    SiteMeasure? Measures,
    SiteConfidence Confidence,
    string? Note,
    ImmutableArray<string> Sources,
    SourcePosition At);

/// <summary>When a site got its label.</summary>
public enum SiteWave
{
    January2020,
    July2020,
}

/// <summary>What a surface is of.</summary>
public enum SiteMeasure
{
    /// <summary>The whole site.</summary>
    Total,

    /// <summary>What was free when the source was written.</summary>
    Free,
}

/// <summary>Who says that the site has the label.</summary>
public enum SiteConfidence
{
    /// <summary>The State, a public operator or the body that runs the site.</summary>
    Official,
    Press,

    /// <summary>The label is attested; where the site lies, or in which wave it came, is deduced.</summary>
    Deduced,

    /// <summary>The project's seed document alone.</summary>
    Seed,
}

/// <summary>How many sites were announced in a région; null where nobody published a number.</summary>
/// <param name="IsComplete">Every announced site of the région is in the list.</param>
public sealed record SiteCoverage(string RegionCode, int? January, int? July, int? Year, bool IsComplete, string? Note, ImmutableArray<string> Sources, SourcePosition At);
