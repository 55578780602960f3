using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Knowledge;

namespace PackRebond.Bot.Tests.Places;

public sealed class SiteTests
{
    private static readonly Lazy<(SiteList List, Diagnostics Diagnostics)> Read = new(() =>
    {
        var diagnostics = new Diagnostics();
        return (SiteListReader.Read(Country.Content("dialogs/places/sites.yml"), Country.Content("dialogs/places/departements-voisins.yml"), Country.Official, diagnostics)!, diagnostics);
    });

    private static SiteList List => Read.Value.List;

    [Fact]
    public void Every_site_lies_in_a_commune_departement_and_region_that_exist() => Assert.Empty(Read.Value.Diagnostics.All());

    [Fact]
    public void The_list_knows_38_of_78_sites()
    {
        Assert.Equal((38, 78), (List.Sites.Length, List.Announced));
        Assert.Equal(8, List.Sites.Count(site => site.Wave == SiteWave.January2020));
    }

    [Fact]
    public void The_answer_says_how_many_the_list_knows() =>
        Assert.StartsWith($"{List.Sites.Length} sites sur les {List.Announced} ", Product.Library.Facts["sites.known"].Text.Trim(), StringComparison.Ordinal);

    [Fact]
    public void Three_regions_are_complete() =>
        Assert.Equal(["27", "32", "75"], List.Coverage.Where(coverage => coverage.IsComplete).Select(coverage => coverage.RegionCode).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_source_of_the_lists_is_described()
    {
        var cited = List.Sites.SelectMany(site => site.Sources).Concat(List.Coverage.SelectMany(coverage => coverage.Sources)).Distinct().ToList();
        Assert.Subset(Product.Library.Sources.Keys.ToHashSet(), cited.ToHashSet());
        Assert.True(cited.Count > 40);
    }

    [Fact]
    public void The_sources_have_the_form_of_sources()
    {
        var diagnostics = new Diagnostics();
        var sources = Source.Read(Country.Content("dialogs/places/sources-places.yml"), diagnostics);
        Assert.Empty(diagnostics.All());
        Assert.Contains(sources, source => source.Id == "f3-hdf" && source.Link!.Host == "france3-regions.francetvinfo.fr");
    }

    [Theory]
    [InlineData("75", "64", "64233", SiteCircle.Commune, 1)] // Garlin has a site of its own
    [InlineData("75", "64", "64445", SiteCircle.Departement, 2)] // Pau: Lacq and Garlin
    [InlineData("75", "33", "33063", SiteCircle.Neighbours, 1)] // Bordeaux: Hastingues in the Landes
    [InlineData("75", "87", "87085", SiteCircle.Neighbours, 2)] // Limoges: Brive in Corrèze, Ozans in Indre
    [InlineData("53", "29", "29019", SiteCircle.None, 0)] // Brest: no site known in Bretagne
    [InlineData("32", null, null, SiteCircle.Region, 15)]
    public void The_nearest_known_sites_are_found(string region, string? departement, string? insee, SiteCircle circle, int count)
    {
        var search = List.Around(region, departement, insee);
        Assert.Equal((circle, count), (search.Circle, search.Sites.Length));
        Assert.NotNull(search.Coverage);
    }

    [Theory]
    [InlineData("hectares: 100", "hectares: cent", "SIT001")]
    [InlineData("region: \"44\"   # Grand Est\n    wave", "region: \"99\"   # Grand Est\n    wave", "SIT002")]
    [InlineData("departement: \"67\"", "departement: \"64\"", "SIT003")]
    [InlineData("insee: \"57343\"", "insee: \"57344\"", "SIT004")]
    [InlineData("july: 13", "july: 12", "SIT005")]
    public void A_typing_error_is_reported(string right, string wrong, string code)
    {
        const string path = "dialogs/places/sites.yml";
        var text = File.ReadAllText(Path.Combine(Country.Repository(), path));
        Assert.Contains(right, text, StringComparison.Ordinal);
        var diagnostics = new Diagnostics();
        var root = Yaml.Read(new ContentFile(path, text.Replace(right, wrong, StringComparison.Ordinal)), diagnostics)!;
        SiteListReader.Read(root, Country.Content("dialogs/places/departements-voisins.yml"), Country.Official, diagnostics);
        Assert.Contains(diagnostics.All(), found => found.Code == code);
    }

    [Theory]
    [InlineData("\"01\": [\"99\"]", "SIT006")]
    [InlineData("\"01\": [\"38\"]", "SIT007")]
    public void A_wrong_neighbour_is_reported(string neighbours, string code)
    {
        var diagnostics = new Diagnostics();
        var root = Yaml.Read(new ContentFile("voisins.yml", neighbours), diagnostics)!;
        SiteListReader.Read(Country.Content("dialogs/places/sites.yml"), root, Country.Official, diagnostics);
        Assert.Contains(diagnostics.All(), found => found.Code == code);
    }
}
