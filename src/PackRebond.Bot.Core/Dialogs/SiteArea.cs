using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Language.Places;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>A place where turnkey sites are looked for, with what was found: what the list says and the map shows.</summary>
/// <param name="Departement">Null when the place is a whole région.</param>
/// <param name="OwnCircle">The circle that the place itself is; a wider one must be said.</param>
public sealed record SiteArea(string Name, string Kind, string Code, Place.Region Region, Place.Departement? Departement, SiteCircle OwnCircle, SiteSearch Search)
{
    private const string RegionKind = "region";
    private const string DepartementKind = "departement";
    private const string CommuneKind = "commune";

    public string Count => $"{FrenchWords.Number(Search.Sites.Length)} {FrenchWords.Plural(Search.Sites.Length, "site", "sites")}";

    /// <summary>Null when the value is no place, or one that the geography does not hold.</summary>
    public static SiteArea? Of(Value value, Library library) => value switch
    {
        Value.Region one => Of(RegionKind, one.Code, library),
        Value.Departement one => Of(DepartementKind, one.Code, library),
        Value.Commune one => Of(CommuneKind, one.Insee, library),
        _ => null,
    };

    /// <param name="kind">« region », « departement » or « commune ».</param>
    /// <param name="code">Its official code; INSEE's for a commune.</param>
    public static SiteArea? Of(string kind, string code, Library library)
    {
        var commune = kind == CommuneKind ? library.Gazetteer.Commune(code) : null;
        var departement = kind == DepartementKind ? library.Gazetteer.Departement(code) : commune is null ? null : library.Gazetteer.Departement(commune.DepartementCode);
        var regionCode = kind == RegionKind ? code : commune?.RegionCode ?? departement?.RegionCode;
        return regionCode is not null && library.Gazetteer.Region(regionCode) is { } region
            ? new SiteArea(
                commune?.Name ?? departement?.Name ?? region.Name,
                kind,
                code,
                region,
                departement,
                kind switch { RegionKind => SiteCircle.Region, DepartementKind => SiteCircle.Departement, _ => SiteCircle.Commune },
                library.Sites.Around(regionCode, departement?.Code, commune?.Insee))
            : null;
    }

    /// <summary>Its région has outlines, which those overseas have not, and the département of a site is known.</summary>
    public bool HasMap(Library library) =>
        library.Gazetteer.Departements.Any(one => one.RegionCode == Region.Code && library.Outlines.Of(one.Code) is not null)
        && Search.Sites.Any(site => library.Outlines.Of(site.DepartementCode) is not null);

    public Picture Picture(Messages messages) => new(
        $"/carte/{Kind}/{Code}.svg",
        messages.Say("sites-map-alt", ("place", Name), ("count", Count), ("names", string.Join(", ", Search.Sites.Select(site => site.Name)))));
}
