using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace PackRebond.Bot.Channels.DirectLine;

/// <summary>What a request may do: a secret opens everything, a token its own conversation.</summary>
public sealed record Access(TokenClaims? Token)
{
    public bool IsSecret => Token is null;
}

/// <summary>Reads the « Authorization » header. Nothing here throws.</summary>
public sealed class Doorkeeper(Tokens tokens, IOptions<DirectLineOptions> options)
{
    private const string Scheme = "Bearer ";

    private readonly byte[][] secrets = [.. options.Value.Secrets.Select(Digest)];

    /// <param name="conversation">The conversation that is asked for; null when none is named.</param>
    public (Access? Access, Refusal? Refusal) Check(HttpRequest request, string? conversation)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || header.Length == Scheme.Length)
        {
            return (null, Refusal.Unauthorized);
        }

        var bearer = header[Scheme.Length..].Trim();
        if (IsSecret(bearer))
        {
            return (new(Token: null), null);
        }

        return tokens.Read(bearer) switch
        {
            (null, _) => (null, Refusal.Forbidden),
            (_, true) => (null, Refusal.TokenExpired),
            ({ } claims, _) when conversation is not null && !string.Equals(claims.Conv, conversation, StringComparison.Ordinal) => (null, Refusal.Forbidden),
            ({ } claims, _) when !IsTrusted(request, claims) => (null, Refusal.Forbidden),
            ({ } claims, _) => (new(claims), null),
        };
    }

    public static bool IsTrusted(HttpRequest request, TokenClaims claims) =>
        claims.Origins is not { Count: > 0 } || claims.Origins.Contains(request.Headers.Origin.ToString(), StringComparer.OrdinalIgnoreCase);

    private static byte[] Digest(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private bool IsSecret(string given)
    {
        // Every secret is compared, in constant time, so that time tells nothing.
        var digest = Digest(given);
        var found = false;
        foreach (var secret in secrets)
        {
            found |= CryptographicOperations.FixedTimeEquals(digest, secret);
        }

        return found;
    }
}
