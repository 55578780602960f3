using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace PackRebond.Bot.Channels.Connector;

/// <summary>The channel's signing keys, fetched once a day, and sooner when a token names a key that is not among them.</summary>
public sealed class ChannelKeys(IOptions<ConnectorOptions> options, IHttpClientFactory http)
{
    private readonly ConfigurationManager<OpenIdConnectConfiguration> source = new(
        options.Value.OpenIdMetadata.ToString(),
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(http.CreateClient(nameof(ChannelKeys))) { RequireHttps = !options.Value.OpenIdMetadata.IsLoopback })
    {
        AutomaticRefreshInterval = TimeSpan.FromHours(24),
        RefreshInterval = TimeSpan.FromMinutes(5),
    };

    /// <summary>The key of this id, or null.</summary>
    /// <exception cref="InvalidOperationException">The keys cannot be fetched.</exception>
    public async Task<JsonWebKey?> FindAsync(string id, CancellationToken cancellation)
    {
        var known = Find(await source.GetConfigurationAsync(cancellation), id);
        if (known is not null)
        {
            return known;
        }

        source.RequestRefresh();
        return Find(await source.GetConfigurationAsync(cancellation), id);
    }

    /// <summary>The channels that a key speaks for.</summary>
    public static IEnumerable<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)
            : (value as IEnumerable<object> ?? []).OfType<string>();

    private static JsonWebKey? Find(OpenIdConnectConfiguration configuration, string id) =>
        configuration.JsonWebKeySet?.Keys.FirstOrDefault(key => string.Equals(key.Kid, id, StringComparison.Ordinal) && string.Equals(key.Kty, JsonWebAlgorithmsKeyTypes.RSA, StringComparison.Ordinal));
}
