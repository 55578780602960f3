using System.Collections.Immutable;
using System.Globalization;
using PackRebond.Bot.Core.Content;

namespace PackRebond.Bot.Core.Knowledge;

/// <summary>Reads places/sites.yml and places/departements-voisins.yml.</summary>
public static class SiteListReader
{
    public static Shape Shape { get; } = new Shape.Keys(
        Key.Required("announced", new Shape.Keys(
            Key.Required("january", new Shape.Text(), "les sites annoncés en janvier 2020"),
            Key.Required("july", new Shape.Text(), "les sites annoncés en juillet 2020")), "le nombre de sites annoncés en France"),
        Key.Required("coverage", new Shape.Many(new Shape.Keys(
            Key.Required("region", new Shape.Text(), "le code de la région"),
            Key.Optional("january", new Shape.Text(), "les sites annoncés en janvier 2020"),
            Key.Optional("july", new Shape.Text(), "les sites annoncés en juillet 2020"),
            Key.Optional("year", new Shape.Text(), "les sites annoncés dans l'année 2020"),
            Key.Required("complete", new Shape.Word("yes", "no"), "si tous les sites annoncés sont dans la liste"),
            Key.Optional("note", new Shape.Text(), "une précision"),
            Key.Required("sources", new Shape.Many(new Shape.Text(), AtLeast: 1), "les sources"))), "les nombres de chaque région"),
        Key.Required("sites", new Shape.Many(new Shape.Keys(
            Key.Required("name", new Shape.Text(), "le nom du site"),
            Key.Optional("commune", new Shape.Text(), "la commune"),
            Key.Optional("insee", new Shape.Text(), "le code INSEE de la commune"),
            Key.Optional("departement", new Shape.Text(), "le code du département"),
            Key.Required("region", new Shape.Text(), "le code de la région"),
            Key.Required("wave", new Shape.Word("2020-01", "2020-07"), "la vague"),
            Key.Optional("hectares", new Shape.Text(), "la surface"),
            Key.Optional("measures", new Shape.Word("total", "free"), "ce que mesure la surface : « total », toute la zone, ou « free », ce qui y est disponible d'après la source"),
            Key.Required("confidence", new Shape.Word("official", "press", "deduced", "seed"), "qui nomme le site"),
            Key.Optional("note", new Shape.Text(), "une précision"),
            Key.Required("sources", new Shape.Many(new Shape.Text(), AtLeast: 1), "les sources"))), "la liste des sites"));

    /// <summary>The départements that touch each one.</summary>
    public static Shape NeighbourShape { get; } = new Shape.Named(new Shape.Many(new Shape.Text()));

    /// <summary>Null when a file does not have the shape; what is wrong is in the diagnostics.</summary>
    public static SiteList? Read(Node sites, Node neighbours, OfficialCodes official, Diagnostics diagnostics)
    {
        if (!(Shape.Check(sites, diagnostics) & NeighbourShape.Check(neighbours, diagnostics)) || sites is not Node.Map file || neighbours is not Node.Map map)
        {
            return null;
        }

        var announced = (Node.Map)file["announced"]!;
        var list = new SiteList(
            Count(announced, "january", diagnostics) ?? 0,
            Count(announced, "july", diagnostics) ?? 0,
            [.. file.Maps("coverage").Select(coverage => ReadCoverage(coverage, diagnostics))],
            [.. file.Maps("sites").Select(site => ReadSite(site, diagnostics))],
            map.Entries.ToImmutableSortedDictionary(entry => entry.Key.Text, entry => map.Texts(entry.Key.Text), StringComparer.Ordinal));
        SiteListCheck.Check(list, official, diagnostics);
        SiteListCheck.CheckNeighbours(map, list.Neighbours, official, diagnostics);
        return list;
    }

    private static SiteCoverage ReadCoverage(Node.Map map, Diagnostics diagnostics) => new(
        map.Text("region"),
        Count(map, "january", diagnostics),
        Count(map, "july", diagnostics),
        Count(map, "year", diagnostics),
        map.Text("complete") == "yes",
        Optional(map, "note"),
        map.Texts("sources"),
        map.At);

    private static Site ReadSite(Node.Map map, Diagnostics diagnostics) => new(
        map.Text("name"),
        Optional(map, "commune"),
        Optional(map, "insee"),
        Optional(map, "departement"),
        map.Text("region"),
        map.Text("wave") == "2020-01" ? SiteWave.January2020 : SiteWave.July2020,
        Number(map, "hectares", diagnostics),
        map.Text("measures") switch { "total" => SiteMeasure.Total, "free" => SiteMeasure.Free, _ => null },
        map.Text("confidence") switch
        {
            "official" => SiteConfidence.Official,
            "press" => SiteConfidence.Press,
            "seed" => SiteConfidence.Seed,
            _ => SiteConfidence.Deduced,
        },
        Optional(map, "note"),
        map.Texts("sources"),
        map.At);

    private static string? Optional(Node.Map map, string key) => map[key] is null ? null : map.Text(key);

    private static int? Count(Node.Map map, string key, Diagnostics diagnostics) =>
        Number(map, key, diagnostics) is { } number && decimal.IsInteger(number) ? (int)number : null;

    private static decimal? Number(Node.Map map, string key, Diagnostics diagnostics)
    {
        if (map[key] is null)
        {
            return null;
        }

        if (decimal.TryParse(map.Text(key), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1_000_000)
        {
            return number;
        }

        diagnostics.Error(map[key]!.At, "SIT001", $"« {map.Text(key)} » n'est pas un nombre : écrivez par exemple 13 ou 25.2");
        return null;
    }
}
