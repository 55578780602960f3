using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Language.Places;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>Reads the lists of dialogs/places over the geography that the build makes beside the program.</summary>
internal static class GeographyReader
{
    /// <summary>Null when something is missing or wrong; the diagnostics say what.</summary>
    public static Geography? Read(ImmutableArray<ContentFile> files, Diagnostics diagnostics)
    {
        if (Text("places/communes.tsv") is not { } communes || Text("places/divisions.tsv") is not { } divisions || Text("places/outlines.tsv") is not { } outlines)
        {
            diagnostics.Error(new SourcePosition("places/communes.tsv", 1, 1), "GEO001", "La géographie manque à côté du programme : compilez le projet, qui la fabrique");
            return null;
        }

        var gazetteer = Gazetteer.Read(communes, divisions);
        var regions = gazetteer.Regions.ToDictionary(region => region.Code, region => region.Name, StringComparer.Ordinal);
        var territoires = Root("dialogs/places/territoires.yml") is { } list ? Territoires.Read(list, communes, regions, diagnostics) : null;
        var official = new OfficialCodes(
            regions,
            gazetteer.Departements.ToDictionary(departement => departement.Code, departement => departement.RegionCode, StringComparer.Ordinal),
            insee => gazetteer.Commune(insee) is { } commune ? (commune.Name, commune.DepartementCode) : null);
        var sites = Root("dialogs/places/sites.yml") is { } known && Root("dialogs/places/departements-voisins.yml") is { } neighbours
            ? SiteListReader.Read(known, neighbours, official, diagnostics)
            : null;
        return territoires is null || sites is null ? null : new Geography(gazetteer, territoires, sites, Outlines.Read(outlines));

        string? Text(string path) => files.FirstOrDefault(file => file.Path == path)?.Text;

        Node? Root(string path)
        {
            if (files.FirstOrDefault(file => file.Path == path) is { } file)
            {
                return Yaml.Read(file, diagnostics);
            }

            diagnostics.Error(new SourcePosition(path, 1, 1), "GEO002", $"Il manque le fichier {path}");
            return null;
        }
    }
}
