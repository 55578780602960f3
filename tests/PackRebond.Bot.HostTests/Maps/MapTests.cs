using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using PackRebond.Bot.Core.Turns;
using PackRebond.Bot.HostTests.Hosting;

namespace PackRebond.Bot.HostTests.Maps;

public sealed class MapTests : IAsyncLifetime
{
    private const string Question = "Quels sites clés en main en Nouvelle-Aquitaine ?";

    private readonly Folder folder = new();
    private RunningHost host = null!;

    public async ValueTask InitializeAsync() => host = await RunningHost.StartAsync($"Data Source={folder.Database}", Conversing.Take);

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_map_is_a_picture_that_anybody_may_keep_for_an_hour()
    {
        var answer = await host.Http.GetAsync("/carte/region/75.svg");

        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("max-age=3600, public", string.Join(", ", answer.Headers.CacheControl!.ToString().Split(", ").Order(StringComparer.Ordinal)));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("svg", XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!.Name.LocalName);
    }

    [Fact]
    public async Task A_map_that_the_browser_has_is_not_sent_again()
    {
        var first = await host.Http.GetAsync("/carte/departement/64.svg");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/carte/departement/64.svg");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, (await host.Http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("region/99")]
    [InlineData("region/04")]
    [InlineData("commune/75")]
    [InlineData("pays/75")]
    public async Task There_is_no_map_of_what_is_not_on_it(string place) =>
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync($"/carte/{place}.svg")).StatusCode);

    [Fact]
    public async Task A_program_gets_a_picture_by_its_whole_address()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);

        await chat.SayAsync(Question);

        var address = new Uri(PictureIn(await chat.GetAsync()));
        Assert.Equal(new Uri(host.Url, "/carte/region/75.svg"), address);
        Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Our_own_page_gets_a_picture_by_its_path_which_its_security_policy_allows()
    {
        host.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var chat = await DirectLineChat.StartAsync(host.Http);

        await chat.SayAsync(Question);

        Assert.Equal("/carte/region/75.svg", PictureIn(await chat.GetAsync()));
    }

    [Fact]
    public async Task Behind_a_proxy_the_address_of_a_picture_is_the_public_one()
    {
        using var other = new Folder();
        await using var proxied = await RunningHost.StartAsync($"Data Source={other.Database}", Conversing.Take, settings: "--DirectLine:PublicUrl=https://assistant.exemple.gouv.fr");
        var body = new StringContent(
            $$"""{"type":"message","text":"{{Question}}","id":"1","channelId":"test","from":{"id":"u"},"conversation":{"id":"c"},"recipient":{"id":"bot"},"deliveryMode":"expectReplies"}""",
            System.Text.Encoding.UTF8,
            "application/json");

        var answer = await DirectLineChat.JsonAsync(await proxied.Http.PostAsync("/api/messages", body));

        Assert.Equal("https://assistant.exemple.gouv.fr/carte/region/75.svg", PictureIn(answer));
    }

    private static string PictureIn(JsonObject set) => set["activities"]!.AsArray()
        .SelectMany(activity => activity!["attachments"]?.AsArray() ?? [])
        .SelectMany(attachment => attachment!["content"]!["body"]!.AsArray())
        .Where(element => (string)element!["type"]! == "Image")
        .Select(element => (string)element!["url"]!)
        .Single();
}
