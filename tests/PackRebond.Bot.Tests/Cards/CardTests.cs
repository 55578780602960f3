using System.Text.Json;
using System.Text.RegularExpressions;
using PackRebond.Bot.Core.Cards;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Maps;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Cards;

/// <summary>Every card of the product, before three judges: the official parser, the published schema, and rules that neither of them knows.</summary>
public sealed partial class CardTests
{
    /// <summary>Clients refuse bigger messages; a card this long is also one that nobody reads.</summary>
    private const int LongestCard = 20_000;

    /// <summary>Elements and actions of version 1.5 and before.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "AdaptiveCard", "TextBlock", "Image", "Media", "RichTextBlock", "TextRun", "Container", "ColumnSet", "Column", "FactSet", "ImageSet", "ActionSet",
        "Table", "TableRow", "TableCell", "Input.Text", "Input.Number", "Input.Date", "Input.Time", "Input.Toggle", "Input.ChoiceSet",
        "Action.OpenUrl", "Action.Submit", "Action.ShowCard", "Action.ToggleVisibility", "Action.Execute",
    };

    [Fact]
    public void The_content_gives_every_kind_of_card()
    {
        var kinds = ProductCards.All.Select(card => card.Name.Split(' ')[0]).Distinct();

        Assert.Equal(["fact", "sites", "sources", "territoire", "verdict"], kinds.Order(StringComparer.Ordinal));
        Assert.All(new[] { "Conditions remplies", "Conditions non remplies", "À vérifier" }, title => Assert.Contains(ProductCards.All, card => card.Rendered.Text.StartsWith(title + "\n", StringComparison.Ordinal)));
        Assert.Contains(ProductCards.All, card => card.Name.EndsWith(", early", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_official_parser_has_nothing_to_say_of_any_card() => Assert.Empty(Of("parser", await CardJudges.ComplaintsAsync()));

    [Fact]
    public async Task Every_card_fits_the_published_schema()
    {
        Assert.SkipUnless(CardJudges.HasSchema, "The Adaptive Cards 1.5 schema is not beside the checkout (../shared/schemas).");
        Assert.Empty(Of("schema", await CardJudges.ComplaintsAsync()));
    }

    [Fact]
    public async Task The_judges_refuse_broken_cards()
    {
        var complaints = await CardJudges.ComplaintsAsync();

        Assert.All(
            CardJudges.Broken.Where(broken => broken.Judge == "parser" || CardJudges.HasSchema),
            broken => Assert.Contains(complaints, complaint => complaint.Judge == broken.Judge && complaint.Name == broken.Name));
    }

    [Fact]
    public void A_card_is_of_version_1_5_in_French_with_words_for_clients_that_cannot_show_it() => Assert.All(ProductCards.All, card =>
    {
        using var json = JsonDocument.Parse(card.Card.ToJson());
        var root = json.RootElement;
        Assert.Equal(("AdaptiveCard", "1.5", "fr"), (Text(root, "type"), Text(root, "version"), Text(root, "lang")));
        Assert.False(string.IsNullOrWhiteSpace(Text(root, "fallbackText")), card.Name);
        Assert.False(string.IsNullOrWhiteSpace(Text(root, "speak")), card.Name);
    });

    [Fact]
    public void A_card_stays_short_enough_for_every_client() =>
        Assert.DoesNotContain(ProductCards.All.Select(card => (card.Name, card.Card.ToJson().Length)), card => card.Length >= LongestCard);

    [Fact]
    public void A_card_holds_no_element_newer_than_its_version() =>
        Assert.DoesNotContain(ProductCards.All.SelectMany(card => Elements(card).Select(element => (card.Name, Type: Text(element, "type")))), element => !Known.Contains(element.Type!));

    [Fact]
    public void An_action_always_carries_data() => Assert.All(ProductCards.All, card => Assert.All(
        Elements(card).Where(element => Text(element, "type")!.StartsWith("Action.", StringComparison.Ordinal)),
        action => Assert.True(action.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object, card.Name)));

    [Fact]
    public void A_link_is_always_https_and_a_picture_comes_from_the_host()
    {
        var links = ProductCards.All.SelectMany(card => Link().Matches(card.Card.ToJson()).Select(match => (card.Name, Target: match.Groups["target"].Value)))
            .Where(link => !OwnPicture().IsMatch(link.Target)).ToList();

        Assert.NotEmpty(links);
        Assert.DoesNotContain(links, link => !Uri.TryCreate(link.Target, UriKind.Absolute, out var target) || target.Scheme != Uri.UriSchemeHttps);
    }

    [Fact]
    public void A_card_begins_with_a_heading_and_what_looks_like_one_is_one() => Assert.All(ProductCards.All, card =>
    {
        var texts = Elements(card).Where(element => Text(element, "type") == "TextBlock").ToList();
        Assert.Equal("heading", Text(texts[0], "style"));
        Assert.All(texts, text => Assert.Equal(Text(text, "size") is "Large" or "Medium", Text(text, "style") == "heading"));
    });

    [Fact]
    public void Words_for_other_channels_hold_no_Markdown() => Assert.All(ProductCards.All, card =>
    {
        Assert.DoesNotContain("**", card.Rendered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("](", card.Rendered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("**", card.Card.FallbackText + card.Card.Speak, StringComparison.Ordinal);
    });

    [Fact]
    public void What_is_read_aloud_holds_no_address() => Assert.All(ProductCards.All, card => Assert.DoesNotContain("https:", card.Card.Speak, StringComparison.Ordinal));

    [Fact]
    public void No_place_of_a_sentence_stays_unfilled() => Assert.All(ProductCards.All, card => Assert.DoesNotMatch(@"\{[a-z]|…[.:]", card.Rendered.Text));

    private static IEnumerable<Complaint> Of(string judge, IEnumerable<Complaint> complaints) =>
        complaints.Where(complaint => complaint.Judge == judge && !complaint.Name.StartsWith("broken:", StringComparison.Ordinal));

    private static IEnumerable<JsonElement> Elements(ProductCard card)
    {
        using var json = JsonDocument.Parse(card.Card.ToJson());
        return [.. Within(json.RootElement.Clone())];
    }

    private static IEnumerable<JsonElement> Within(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => (element.TryGetProperty("type", out _) ? [element] : Array.Empty<JsonElement>())
            .Concat(element.EnumerateObject().Where(member => member.Name != "data").SelectMany(member => Within(member.Value))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Within),
        _ => [],
    };

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [Fact]
    public void A_card_of_sites_has_a_map_that_is_there_and_names_each_of_them_in_words() => Assert.All(ProductCards.All, card =>
    {
        foreach (var image in Elements(card).Where(element => Text(element, "type") == "Image"))
        {
            var path = OwnPicture().Match(Text(image, "url")!);
            Assert.NotNull(SiteMap.Draw(path.Groups["kind"].Value, path.Groups["code"].Value, Product.Library));
            Assert.All(
                SiteArea.Of(path.Groups["kind"].Value, path.Groups["code"].Value, Product.Library)!.Search.Sites,
                site => Assert.Contains(FrenchSpacing.Of(site.Name), Text(image, "altText"), StringComparison.Ordinal));
        }
    });

    [Fact]
    public void Every_card_with_a_site_of_a_known_departement_has_a_map()
    {
        var mapped = ProductCards.All.Where(card => Elements(card).Any(element => Text(element, "type") == "Image")).Select(card => card.Name).ToList();
        var regions = Product.Library.Sites.Sites.Where(site => site.DepartementCode is not null).Select(site => $"sites région {site.RegionCode}").Distinct();

        Assert.Equal(regions.Order(StringComparer.Ordinal), mapped.Where(name => name.StartsWith("sites région", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(mapped, name => Assert.StartsWith("sites ", name, StringComparison.Ordinal));
    }

    [GeneratedRegex("^/carte/(?<kind>region|departement|commune)/(?<code>[0-9AB]{2,5})\\.svg$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnPicture();

    /// <summary>A Markdown link or a « url » of an element.</summary>
    [GeneratedRegex("""\]\((?<target>[^)]*)\)|"(url|iconUrl)":"(?<target>[^"]*)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
