using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;
using PackRebond.Bot.HostTests.Hosting;

namespace PackRebond.Bot.HostTests.Connector;

/// <summary>With an app id only the channel service comes in, and no answer tells a stranger what was missing.</summary>
public sealed class ChannelTokenTests : IAsyncLifetime
{
    private const string Body =
        """{"type":"message","text":"a","deliveryMode":"expectReplies","channelId":"CHANNEL","serviceUrl":"https://service.exemple/","conversation":{"id":"c1"}}""";

    private readonly Folder folder = new();
    private readonly FakeTimeProvider clock = new(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private KeyServer keys = null!;
    private RunningHost host = null!;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async ValueTask InitializeAsync()
    {
        keys = await KeyServer.StartAsync();
        host = await RunningHost.StartAsync(
            $"Data Source={folder.Database}", clock: clock, settings: ["--environment=Production", "--Connector:AppId=app", $"--Connector:OpenIdMetadata={keys.Metadata}"]);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await keys.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_channel_comes_in() => Assert.Equal(HttpStatusCode.OK, await PostAsync(keys.Token(Now)));

    [Theory]
    [InlineData(-4, true)]
    [InlineData(-6, false)]
    public async Task A_token_may_have_expired_five_minutes_ago(int minutes, bool isIn) =>
        Assert.Equal(isIn, await PostAsync(keys.Token(Now, from: TimeSpan.FromHours(-1), until: TimeSpan.FromMinutes(minutes))) == HttpStatusCode.OK);

    [Fact]
    public async Task Whatever_is_wrong_with_a_token_is_unauthorized()
    {
        using var stranger = RSA.Create(2048);
        var wrong = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["none"] = null,
            ["no token"] = "n'importe quoi",
            ["another issuer"] = keys.Token(Now, issuer: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
            ["another bot"] = keys.Token(Now, audience: "autre"),
            ["another service"] = keys.Token(Now, serviceUrl: "https://ailleurs.exemple/"),
            ["no service"] = keys.Token(Now, serviceUrl: null),
            ["not yet"] = keys.Token(Now, from: TimeSpan.FromMinutes(10)),
            ["for ever"] = keys.Token(Now, until: TimeSpan.MaxValue),
            ["a stranger's key"] = keys.Token(Now, signing: new(new RsaSecurityKey(stranger) { KeyId = "k1" }, SecurityAlgorithms.RsaSha256)),
            ["an unknown key"] = keys.Token(Now, signing: keys.Signing("k2")),
            ["a key that speaks for nobody"] = keys.Token(Now, signing: keys.Signing("bare")),
            ["a shared secret"] = keys.Token(Now, signing: new(new SymmetricSecurityKey(new byte[32]) { KeyId = "k1" }, SecurityAlgorithms.HmacSha256)),
            ["another algorithm"] = keys.Token(Now, signing: keys.Signing(algorithm: SecurityAlgorithms.RsaSsaPssSha256)),
            ["no signature"] = Unsigned(keys.Token(Now)),
        };

        var letIn = new List<string>();
        foreach (var (name, token) in wrong)
        {
            if (await PostAsync(token) != HttpStatusCode.Unauthorized)
            {
                letIn.Add(name);
            }
        }

        Assert.Empty(letIn);
    }

    [Fact]
    public async Task A_channel_that_the_key_does_not_speak_for_is_forbidden() =>
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(keys.Token(Now), channel: "autre"));

    [Fact]
    public async Task Without_the_keys_nobody_comes_in()
    {
        using var other = new Folder();
        var token = keys.Token(Now);
        var metadata = keys.Metadata;
        await keys.DisposeAsync();
        await using var alone = await RunningHost.StartAsync(
            $"Data Source={other.Database}", clock: clock, settings: ["--Connector:AppId=app", $"--Connector:OpenIdMetadata={metadata}"]);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(token, to: alone));
    }

    private static string Unsigned(string token)
    {
        var header = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT","kid":"k1"}""");
        return $"{header}.{token.Split('.')[1]}.";
    }

    private async Task<HttpStatusCode> PostAsync(string? token, string channel = "test", RunningHost? to = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(Body.Replace("CHANNEL", channel, StringComparison.Ordinal), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Authorization", token is null ? null : $"Bearer {token}");
        return (await (to ?? host).Http.SendAsync(request)).StatusCode;
    }
}
