using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Knowledge;

/// <summary>Mistakes of the lists of sites that only the geography shows.</summary>
internal static class SiteListCheck
{
    public static void Check(SiteList list, OfficialCodes official, Diagnostics diagnostics)
    {
        foreach (var site in list.Sites)
        {
            CheckPlace(site, official, diagnostics);
        }

        foreach (var coverage in list.Coverage)
        {
            CheckCounts(list, coverage, official, diagnostics);
        }
    }

    public static void CheckNeighbours(Node.Map map, ImmutableSortedDictionary<string, ImmutableArray<string>> neighbours, OfficialCodes official, Diagnostics diagnostics)
    {
        foreach (var entry in map.Entries)
        {
            foreach (var code in map.Scalars(entry.Key.Text).Prepend(entry.Key).Where(code => !official.Departements.ContainsKey(code.Text)))
            {
                diagnostics.Error(code.At, "SIT006", $"Aucun département n'a le code « {code.Text} » : écrivez deux chiffres, 2A, 2B ou trois chiffres outre-mer");
            }

            foreach (var other in map.Scalars(entry.Key.Text).Where(other => !neighbours.GetValueOrDefault(other.Text, []).Contains(entry.Key.Text, StringComparer.Ordinal)))
            {
                diagnostics.Error(other.At, "SIT007", $"« {entry.Key.Text} » donne « {other.Text} » pour voisin, mais pas l'inverse : écrivez-le des deux côtés");
            }
        }
    }

    private static void CheckPlace(Site site, OfficialCodes official, Diagnostics diagnostics)
    {
        if (!official.Regions.ContainsKey(site.RegionCode))
        {
            diagnostics.Error(site.At, "SIT002", $"Aucune région n'a le code « {site.RegionCode} » (site « {site.Name} ») : écrivez le code officiel à deux chiffres, entre guillemets");
        }

        if (site.DepartementCode is { } departement && official.Departements.GetValueOrDefault(departement) != site.RegionCode)
        {
            diagnostics.Error(site.At, "SIT003", $"Le département « {departement} » n'existe pas ou n'est pas dans la région « {site.RegionCode} » (site « {site.Name} ») : corrigez l'un des deux codes");
        }

        if (site.Insee is { } insee
            && (official.Commune(insee) is not { } commune || commune.DepartementCode != site.DepartementCode || commune.Name != site.Commune))
        {
            diagnostics.Error(site.At, "SIT004", $"Le code INSEE « {insee} » n'est pas celui de « {site.Commune} » dans le département « {site.DepartementCode} » (site « {site.Name} ») : corrigez le code, le nom ou le département");
        }
    }

    private static void CheckCounts(SiteList list, SiteCoverage coverage, OfficialCodes official, Diagnostics diagnostics)
    {
        if (!official.Regions.ContainsKey(coverage.RegionCode))
        {
            diagnostics.Error(coverage.At, "SIT002", $"Aucune région n'a le code « {coverage.RegionCode} » : écrivez le code officiel à deux chiffres, entre guillemets");
        }

        var (january, july) = (list.Known(coverage.RegionCode, SiteWave.January2020), list.Known(coverage.RegionCode, SiteWave.July2020));
        if (january > coverage.January || july > coverage.July || january + july > coverage.Year
            || (coverage.IsComplete && january + july != coverage.Year))
        {
            diagnostics.Error(coverage.At, "SIT005", $"La liste compte {january} {FrenchWords.Plural(january, "site", "sites")} de janvier et {july} de juillet pour la région « {coverage.RegionCode} » : cela ne s'accorde pas avec les nombres annoncés ; corrigez « coverage: » ou la vague de ces sites");
        }
    }
}
