using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PackRebond.Bot.HostTests.Connector;

/// <summary>Plays the channel service: announces its keys and signs tokens with them.</summary>
public sealed class KeyServer : IAsyncDisposable
{
    private readonly RSA rsa = RSA.Create(2048);
    private readonly WebApplication app;

    private KeyServer(WebApplication app) => this.app = app;

    public Uri Metadata => new(new Uri(app.Urls.Single()), "/keys/openid");

    /// <summary>Signs with the announced key, unless another is given.</summary>
    public SigningCredentials Signing(string kid = "k1", string algorithm = SecurityAlgorithms.RsaSha256) =>
        new(new RsaSecurityKey(rsa) { KeyId = kid }, algorithm);

    public static async Task<KeyServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var built = builder.Build();
        built.Urls.Add("http://127.0.0.1:0");
        var server = new KeyServer(built);
        built.MapGet("/keys/openid", () => Json($$"""{"issuer":"https://api.botframework.com","jwks_uri":"{{new Uri(server.Metadata, "/keys/jwks")}}"}"""));
        built.MapGet("/keys/jwks", () => Json($$"""{"keys":[{{server.Key("k1", "\"endorsements\":[\"test\"],")}},{{server.Key("bare", "")}}]}"""));
        await built.StartAsync();
        return server;
    }

    public string Token(
        DateTime now,
        string issuer = "https://api.botframework.com",
        string audience = "app",
        string? serviceUrl = "https://service.exemple/",
        TimeSpan? until = null,
        TimeSpan? from = null,
        SigningCredentials? signing = null) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = now + (from ?? TimeSpan.Zero),
            Expires = until == TimeSpan.MaxValue ? null : now + (until ?? TimeSpan.FromHours(1)),
            Claims = serviceUrl is null ? [] : new Dictionary<string, object>(StringComparer.Ordinal) { ["serviceurl"] = serviceUrl },
            SigningCredentials = signing ?? Signing(),
        });

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        rsa.Dispose();
    }

    private static IResult Json(string text) => Results.Text(text, "application/json");

    private string Key(string kid, string more)
    {
        var key = rsa.ExportParameters(includePrivateParameters: false);
        return $$"""{"kty":"RSA","use":"sig","kid":"{{kid}}",{{more}}"n":"{{Base64UrlEncoder.Encode(key.Modulus)}}","e":"{{Base64UrlEncoder.Encode(key.Exponent)}}"}""";
    }
}
