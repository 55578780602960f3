using System.Globalization;
using System.Xml.Linq;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Maps;
using PackRebond.Bot.Tests.Places;

namespace PackRebond.Bot.Tests.Maps;

public sealed class SiteMapTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly string[] Overseas = ["01", "02", "03", "04", "06"];

    public static TheoryData<string> RegionsWithSites => [.. Product.Library.Sites.Sites.Select(site => site.RegionCode).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(RegionsWithSites))]
    public void The_map_of_a_region_holds_each_of_its_known_sites_by_name_and_no_other(string region)
    {
        var map = Draw("region", region)!;

        var here = Product.Library.Sites.InRegion(region);
        var words = Words(map);
        Assert.Equal(here.Where(site => site.DepartementCode is not null).Select(site => site.Name), Points(map).Select(Name));
        Assert.All(here, site => Assert.Contains(site.Name, words, StringComparison.Ordinal));
        Assert.DoesNotContain(Product.Library.Sites.Sites.Except(here), site => words.Contains(site.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_departement_without_sites_shows_the_nearest_ones_even_of_another_region()
    {
        var library = Product.Library;
        var asked = library.Gazetteer.Departements.First(one => library.Sites.Around(one.RegionCode, one.Code) is { Circle: SiteCircle.Neighbours } found
            && found.Sites.Any(site => site.RegionCode != one.RegionCode));

        var map = Draw("departement", asked.Code)!;

        Assert.Equal(library.Sites.InNeighboursOf(asked.Code).Select(site => site.Name), Points(map).Select(Name));
        Assert.Contains($"Votre recherche : {asked.Name} ({asked.Code})", Words(map), StringComparison.Ordinal);
    }

    [Fact]
    public void A_commune_is_shown_by_its_departement()
    {
        var map = Draw("commune", "64410")!;

        Assert.Contains(map.Descendants(Svg + "use"), use => (string?)use.Attribute("href") == "#d64");
        Assert.Contains("Votre recherche : Mourenx, Pyrénées-Atlantiques (64)", Words(map), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RegionsWithSites))]
    public void No_point_hides_another_or_leaves_the_picture(string region)
    {
        var circles = Points(Draw("region", region)!).Select(point => point.Element(Svg + "circle")!).Select(one => (X: Number(one, "cx"), Y: Number(one, "cy"), R: Number(one, "r"))).ToList();

        Assert.All(circles, one => Assert.True(one.X >= one.R && one.Y >= one.R && one.X <= 400 - one.R));
        foreach (var (one, at) in circles.Select((one, at) => (one, at)))
        {
            Assert.All(circles.Take(at), other => Assert.True(Math.Sqrt(((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y))) >= one.R + other.R));
        }
    }

    [Fact]
    public void The_same_question_gives_the_same_picture() => Assert.Equal(SiteMap.Draw("region", "32", Product.Library), SiteMap.Draw("region", "32", Product.Library));

    [Fact]
    public void A_name_stays_text_whatever_it_holds()
    {
        const string Hostile = "Le <script>alert(1)</script> & « Cie » ]]>";
        var files = Product.Files.Select(file => file.Path == "dialogs/places/sites.yml" ? new ContentFile(file.Path, file.Text.Replace("\"Le Carnet\"", $"\"{Hostile}\"", StringComparison.Ordinal)) : file);
        var library = Library.Load([.. files]).Library!;

        var map = XDocument.Parse(SiteMap.Draw("region", "52", library)!).Root!;

        Assert.Contains(Hostile, Points(map).Select(Name));
        Assert.Empty(map.Descendants(Svg + "script"));
    }

    [Fact]
    public void The_map_names_who_drew_the_outlines_and_says_what_a_point_means()
    {
        var words = Words(Draw("region", "75")!);

        Assert.Contains("MapSVG, CC BY 4.0", words, StringComparison.Ordinal);
        Assert.Contains("pas à son adresse", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("region", "99")]
    [InlineData("region", "04")]
    [InlineData("departement", "974")]
    [InlineData("commune", "64")]
    [InlineData("pays", "75")]
    [InlineData("Region", "75")]
    [InlineData("region", "")]
    public void There_is_no_map_of_an_unknown_place_or_of_one_without_outlines(string kind, string code) => Assert.Null(SiteMap.Draw(kind, code, Product.Library));

    [Fact]
    public void Every_departement_of_the_mainland_has_an_outline_with_its_centre_inside_its_bounds()
    {
        var mainland = Country.Gazetteer.Departements.Where(one => one.Code.Length == 2 && !Overseas.Contains(one.RegionCode)).ToList();

        Assert.Equal(96, mainland.Count);
        Assert.All(mainland, one => Assert.True(
            Product.Library.Outlines.Of(one.Code) is { } shape && shape.Left < shape.CentreX && shape.CentreX < shape.Right && shape.Top < shape.CentreY && shape.CentreY < shape.Bottom));
        Assert.All(Country.Gazetteer.Departements.Except(mainland), one => Assert.Null(Product.Library.Outlines.Of(one.Code)));
    }

    private static XElement? Draw(string kind, string code) => SiteMap.Draw(kind, code, Product.Library) is { } svg ? XDocument.Parse(svg).Root : null;

    private static IEnumerable<XElement> Points(XElement map) => map.Descendants(Svg + "g").Where(group => (string?)group.Attribute("class") == "site");

    private static string Name(XElement point) => point.Element(Svg + "title")!.Value;

    /// <summary>What the eye reads: neither titles nor the description.</summary>
    private static string Words(XElement map) => string.Join('\n', map.Descendants(Svg + "text").Select(text => text.Value));

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
