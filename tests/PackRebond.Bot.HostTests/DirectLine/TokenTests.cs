using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using PackRebond.Bot.HostTests.Hosting;

namespace PackRebond.Bot.HostTests.DirectLine;

public sealed class TokenTests : IAsyncLifetime
{
    private const string Refresh = $"{DirectLineChat.Root}/tokens/refresh";
    private const string Generate = $"{DirectLineChat.Root}/tokens/generate";

    private readonly Folder folder = new();
    private readonly FakeTimeProvider clock = new(new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));
    private RunningHost host = null!;

    public async ValueTask InitializeAsync() =>
        host = await RunningHost.StartAsync($"Data Source={folder.Database}", clock: clock, settings: "--DirectLine:AllowedOrigins:0=https://site.exemple.fr");

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_token_lives_thirty_minutes_and_five_more_for_slow_clocks()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);

        clock.Advance(TimeSpan.FromMinutes(35));
        Assert.Equal(HttpStatusCode.OK, (await chat.ReconnectAsync()).StatusCode);
        clock.Advance(TimeSpan.FromSeconds(2));
        var late = await chat.ReconnectAsync();

        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (late.StatusCode, await DirectLineChat.CodeAsync(late)));
    }

    [Fact]
    public async Task Refreshing_keeps_the_conversation_and_the_person_and_ends_after_twelve_hours()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);
        var token = chat.Token;
        for (var i = 0; i < 48; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(15));
            var fresh = await DirectLineChat.JsonAsync(await DirectLineChat.SendAsync(host.Http, HttpMethod.Post, Refresh, token));
            Assert.Equal((chat.Id, 1800), ((string)fresh["conversationId"]!, (int)fresh["expires_in"]!));
            token = (string)fresh["token"]!;
        }

        Assert.Equal(Claim(chat.Token, "user"), Claim(token, "user"));
        clock.Advance(TimeSpan.FromMinutes(15));
        var last = await DirectLineChat.SendAsync(host.Http, HttpMethod.Post, Refresh, token);
        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (last.StatusCode, await DirectLineChat.CodeAsync(last)));
    }

    [Fact]
    public async Task Only_a_secret_makes_tokens_and_it_does_not_start_the_conversation()
    {
        var none = await DirectLineChat.SendAsync(host.Http, HttpMethod.Post, Generate, null);
        var wrong = await DirectLineChat.SendAsync(host.Http, HttpMethod.Post, Generate, "pas-le-secret-attendu");
        var made = await DirectLineChat.JsonAsync(await DirectLineChat.SendAsync(host.Http, HttpMethod.Post, Generate, RunningHost.Secret, Json("""{"user":{"id":"dl_choisi"}}""")));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden), (none.StatusCode, wrong.StatusCode));
        Assert.Equal("dl_choisi", Claim((string)made["token"]!, "user"));
        var chat = new DirectLineChat(host.Http, (string)made["conversationId"]!, (string)made["token"]!, "ws://x");
        Assert.Equal(HttpStatusCode.NotFound, (await chat.ReconnectAsync()).StatusCode);
    }

    [Fact]
    public async Task A_person_always_gets_an_id_that_nobody_can_guess()
    {
        var first = Claim((await DirectLineChat.StartAsync(host.Http)).Token, "user");
        var second = Claim((await DirectLineChat.StartAsync(host.Http)).Token, "user");

        Assert.Matches("^dl_[0-9a-f]{32}$", first);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task A_token_for_trusted_origins_is_refused_elsewhere()
    {
        using var body = Json("""{"trustedOrigins":["https://site.exemple.fr"]}""");
        var made = await DirectLineChat.JsonAsync(await DirectLineChat.SendAsync(host.Http, HttpMethod.Post, Generate, RunningHost.Secret, body));

        Assert.Equal(HttpStatusCode.Created, await StartFromAsync("https://site.exemple.fr", made));
        Assert.Equal(HttpStatusCode.Forbidden, await StartFromAsync("https://ailleurs.exemple", made));
        Assert.Equal(HttpStatusCode.Forbidden, await StartFromAsync(null, made));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://ailleurs.exemple")]
    public async Task Our_pages_token_is_not_given_to_another_site(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/token");
        request.Headers.Add(header, value);

        Assert.Equal(HttpStatusCode.Forbidden, (await host.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Our_own_page_gets_its_token()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/token");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("Origin", host.Url.GetLeftPart(UriPartial.Authority));

        Assert.Equal(HttpStatusCode.OK, (await host.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task An_allowed_site_passes_the_preflight_and_reads_errors_too()
    {
        using var preflight = new HttpRequestMessage(HttpMethod.Options, $"{DirectLineChat.Root}/conversations");
        preflight.Headers.Add("Origin", "https://site.exemple.fr");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");
        using var refused = new HttpRequestMessage(HttpMethod.Post, $"{DirectLineChat.Root}/conversations");
        refused.Headers.Add("Origin", "https://site.exemple.fr");

        foreach (var (answer, status) in new[] { (await host.Http.SendAsync(preflight), HttpStatusCode.NoContent), (await host.Http.SendAsync(refused), HttpStatusCode.Unauthorized) })
        {
            Assert.Equal(status, answer.StatusCode);
            Assert.Equal("https://site.exemple.fr", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        }
    }

    [Fact]
    public async Task Another_site_gets_no_leave_to_read()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{DirectLineChat.Root}/conversations");
        request.Headers.Add("Origin", "https://ailleurs.exemple");

        Assert.False((await host.Http.SendAsync(request)).Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static string Claim(string token, string name) =>
        (string)System.Text.Json.Nodes.JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]))![name]!;

    private async Task<HttpStatusCode> StartFromAsync(string? origin, System.Text.Json.Nodes.JsonObject made)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{DirectLineChat.Root}/conversations");
        request.Headers.Authorization = new("Bearer", (string)made["token"]!);
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return (await host.Http.SendAsync(request)).StatusCode;
    }
}
