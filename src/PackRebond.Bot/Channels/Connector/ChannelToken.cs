using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PackRebond.Bot.Channels.Connector;

/// <summary>Checks that a request really comes from the channel service, strictly: what cannot be proven is refused, and no answer says which proof was missing.</summary>
public sealed class ChannelToken(IOptions<ConnectorOptions> options, ChannelKeys keys, TimeProvider clock)
{
    private const string Scheme = "Bearer ";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>Null when the request may come in.</summary>
    public async Task<Refusal?> CheckAsync(HttpRequest request, Activity activity, CancellationToken cancellation)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || !Handler.CanReadToken(header[Scheme.Length..]))
        {
            return Refusal.Unauthorized;
        }

        try
        {
            var token = Handler.ReadJsonWebToken(header[Scheme.Length..]);
            var key = string.IsNullOrEmpty(token.Kid) ? null : await keys.FindAsync(token.Kid, cancellation);
            if (key is null || !ChannelKeys.Endorsements(key).Any() || !await IsSignedAsync(token, key) || !IsFor(token, activity))
            {
                return Refusal.Unauthorized;
            }

            return ChannelKeys.Endorsements(key).Contains(activity.ChannelId, StringComparer.Ordinal) ? null : Refusal.Forbidden;
        }
        catch (Exception fault) when (fault is ArgumentException or SecurityTokenException)
        {
            return Refusal.Unauthorized;
        }
        catch (InvalidOperationException)
        {
            // The keys cannot be fetched: nothing is let in until they can.
            return Refusal.Unverifiable;
        }
    }

    private static bool IsFor(JsonWebToken token, Activity activity) =>
        token.TryGetPayloadValue<string>("serviceurl", out var url) && !string.IsNullOrEmpty(url)
        && string.Equals(url, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase);

    private async Task<bool> IsSignedAsync(JsonWebToken token, JsonWebKey key)
    {
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = "https://api.botframework.com",
            ValidAudience = options.Value.AppId,
            IssuerSigningKey = key,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until),
        });
        return result.IsValid;
    }

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is not null && now <= until.Value + Skew && (from is null || now >= from.Value - Skew);
    }
}
