using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Language.Places;

/// <summary>Départements and régions of places/divisions.tsv, by code and by the names that people use, those of before 2016 included.</summary>
internal sealed class Divisions
{
    // What the régions were called before the mergers of 2016, and their everyday names.
    private static readonly (string Code, string[] Names)[] OtherNames =
    [
        ("11", ["idf", "region parisienne"]),
        ("24", ["region centre", "centre val de la loire"]),
        ("27", ["bourgogne", "franche comte", "bfc"]),
        ("28", ["haute normandie", "basse normandie"]),
        ("32", ["hdf", "haut de france", "nord pas de calais", "nord pas de calais picardie", "picardie"]),
        ("44", ["alsace", "lorraine", "champagne ardenne", "champagne ardennes"]),
        ("52", ["pdl", "pays de loire"]),
        ("75", ["aquitaine", "limousin", "poitou charentes", "poitou charente"]),
        ("76", ["midi pyrenees", "languedoc roussillon", "languedoc"]),
        ("84", ["auvergne", "rhone alpes", "aura"]),
        ("93", ["paca", "region sud", "provence", "cote d azur", "provence alpes cote azur"]),
        ("04", ["reunion", "ile de la reunion"]),
    ];

    // Names that départements have given up; older people use them still.
    private static readonly (string Code, string Name)[] FormerNames =
    [
        ("04", "basses alpes"), ("17", "charente inferieure"), ("22", "cotes du nord"), ("44", "loire inferieure"), ("64", "basses pyrenees"), ("76", "seine inferieure"),
    ];

    private readonly FrozenDictionary<string, Place.Departement> departementsByKey;
    private readonly FrozenDictionary<string, (string Name, Place.Region Region)> regionsByKey;

    private Divisions(ImmutableArray<Place.Region> regions, ImmutableArray<Place.Departement> departements)
    {
        Regions = regions.ToFrozenDictionary(region => region.Code, StringComparer.Ordinal);
        Departements = departements.ToFrozenDictionary(departement => departement.Code, StringComparer.Ordinal);
        departementsByKey = departements.Select(departement => (departement.Name, Departement: departement))
            .Concat(FormerNames.Where(former => Departements.ContainsKey(former.Code)).Select(former => (former.Name, Departement: Departements[former.Code])))
            .ToFrozenDictionary(each => PlaceKey.Of(each.Name), each => each.Departement, StringComparer.Ordinal);
        regionsByKey = regions.Select(region => (region.Name, Region: region))
            .Concat(OtherNames.Where(other => Regions.ContainsKey(other.Code)).SelectMany(other => other.Names.Select(name => (Name: name, Region: Regions[other.Code]))))
            .ToFrozenDictionary(each => PlaceKey.Of(each.Name), StringComparer.Ordinal);
    }

    public FrozenDictionary<string, Place.Region> Regions { get; }

    public FrozenDictionary<string, Place.Departement> Departements { get; }

    public IEnumerable<string> Keys => departementsByKey.Keys.Concat(regionsByKey.Keys);

    /// <summary>A région of today by its key; one of before 2016 leads to the région that took it in.</summary>
    public Place.Region? Region(string key) => regionsByKey.GetValueOrDefault(key).Region;

    /// <summary>The département or région of a key, and the name that the key stands for.</summary>
    public (string Name, Place Division)? Find(string key) =>
        regionsByKey.TryGetValue(key, out var region) ? (region.Name, region.Region)
        : departementsByKey.TryGetValue(key, out var departement) ? (departement.Name, departement)
        : null;

    public Place.Departement? DepartementNamed(string key) => departementsByKey.GetValueOrDefault(key);

    /// <summary>The département of a number as typed: « 64 », « 1 », « 2a », « 971 ».</summary>
    public Place.Departement? DepartementNumbered(string number) =>
        Departements.GetValueOrDefault(number.ToUpperInvariant().PadLeft(2, '0'));

    public static Divisions Read(string tsv)
    {
        var regions = ImmutableArray.CreateBuilder<Place.Region>();
        var departements = ImmutableArray.CreateBuilder<Place.Departement>();
        foreach (var line in tsv.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (line.TrimEnd('\r').Split('\t'))
            {
                case ["R", var code, var name]:
                    regions.Add(new Place.Region(name, code));
                    break;
                case ["D", var code, var name, var region]:
                    departements.Add(new Place.Departement(name, code, region));
                    break;
            }
        }

        return new Divisions(regions.ToImmutable(), departements.ToImmutable());
    }
}
