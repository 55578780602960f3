using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Language.Places;

namespace PackRebond.Bot.Tests.Places;

/// <summary>The real geography and the real lists of the repository, read once for all tests.</summary>
internal static class Country
{
    private static readonly Lazy<string> Communes = new(() => Built("communes.tsv"));
    private static readonly Lazy<Gazetteer> TheGazetteer = new(() => Gazetteer.Read(Communes.Value, Built("divisions.tsv")));

    public static string CommunesTsv => Communes.Value;

    public static Gazetteer Gazetteer => TheGazetteer.Value;

    public static IReadOnlyDictionary<string, string> RegionNames => Gazetteer.Regions.ToDictionary(region => region.Code, region => region.Name);

    public static OfficialCodes Official => new(
        RegionNames,
        Gazetteer.Departements.ToDictionary(departement => departement.Code, departement => departement.RegionCode),
        insee => Gazetteer.Commune(insee) is { } commune ? (commune.Name, commune.DepartementCode) : null);

    /// <summary>The root of a content file, which must be well formed.</summary>
    public static Node Content(string path)
    {
        var diagnostics = new Diagnostics();
        var root = Yaml.Read(new ContentFile(path, File.ReadAllText(Path.Combine(Repository(), path))), diagnostics);
        Assert.Empty(diagnostics.All());
        return root!;
    }

    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PackRebond.Bot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
    }

    private static string Built(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "places", name));
}
