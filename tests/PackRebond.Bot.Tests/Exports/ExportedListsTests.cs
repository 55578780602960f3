using PackRebond.Bot.Core.Export;

namespace PackRebond.Bot.Tests.Exports;

/// <summary>What the export says of the talks that end with a list, and of the sites.</summary>
public sealed class ExportedListsTests
{
    private static readonly OpenData Data = Collecting.Collect(Product.Library, new DateOnly(2026, 11, 23));

    [Fact]
    public void A_list_names_the_intents_that_it_answers_for_a_region_too()
    {
        var listing = Product.Library.Flows.Values.Where(flow => !flow.Areas.IsEmpty).ToList();

        Assert.NotEmpty(listing);
        Assert.All(listing, flow => Assert.Equal(flow.Areas, Data.Flows.Single(open => open.Id == flow.Name).AreaIntents));
    }

    [Theory]
    [InlineData("Parc d'activités « Les Pierrailleuses »", "free", "18 ha disponibles d'après la source")]
    [InlineData("Parc du Grand Troyes", "total", "160 ha au total")]
    [InlineData("Novaparc", null, "50 ha")]
    public void A_surface_says_what_it_measures_when_its_source_does(string site, string? measures, string words)
    {
        Assert.Equal(measures, Data.Sites.List.Single(open => open.Name == site).Measures);
        Assert.Contains($">{words}</td>", HtmlPage.Write(Data).Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_sources_are_the_same_document() => Assert.Empty(Data.Sources
        .Where(source => source.Url is not null)
        .GroupBy(source => (source.Url, source.Date))
        .Where(same => same.Count() > 1)
        .Select(same => string.Join(", ", same.Select(source => source.Id))));
}
