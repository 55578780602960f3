using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PackRebond.Bot.Channels.DirectLine;

/// <summary>Makes and checks the tokens of conversations and the tickets of streams.</summary>
public sealed class Tokens(TimeProvider clock)
{
    public const string ForConversation = "directline";
    public const string ForStream = "stream";

    // Microsoft's client takes thirty minutes for granted and refreshes at fifteen.
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan LongestChain = TimeSpan.FromHours(12);
    public static readonly TimeSpan TicketLifetime = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, long> usedTickets = new(StringComparer.Ordinal);

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Comes from the store, so that tokens survive a restart and every node takes them.</summary>
    public byte[] Key { private get; set; } = [];

    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public static string NewUser() => $"dl_{NewId()}";

    public ConversationBody Issue(string conversation, string? user, IReadOnlyList<string>? origins) =>
        Write(new(ForConversation, conversation, user, Now, 0, Now, origins));

    /// <summary>A younger token for the same conversation, or null when the chain has lasted long enough.</summary>
    public ConversationBody? Renew(TokenClaims claims) =>
        Now > claims.Start + (long)LongestChain.TotalSeconds ? null : Write(claims with { Iat = Now });

    public string Ticket(string conversation, long after, IReadOnlyList<string>? origins)
    {
        var ticket = new TokenClaims(ForStream, conversation, null, Now, Now + (long)TicketLifetime.TotalSeconds, Now, origins, after, NewId());
        return SignedJson.Write(ticket, Key);
    }

    /// <summary>The claims of a conversation's token; expired ones are given too, so that the client can be told.</summary>
    public (TokenClaims? Claims, bool IsExpired) Read(string token)
    {
        var claims = SignedJson.Read(token, Key);
        return claims is not { Aud: ForConversation } ? (null, false) : (claims, Now > claims.Exp + (long)Skew.TotalSeconds);
    }

    /// <summary>The claims of a stream's ticket, once.</summary>
    public TokenClaims? Use(string ticket)
    {
        var claims = SignedJson.Read(ticket, Key);
        foreach (var (id, expiry) in usedTickets)
        {
            if (expiry < Now)
            {
                usedTickets.TryRemove(id, out _);
            }
        }

        return claims is { Aud: ForStream, Jti: { } jti } && Now <= claims.Exp && usedTickets.TryAdd(jti, claims.Exp) ? claims : null;
    }

    private ConversationBody Write(TokenClaims claims)
    {
        var dated = claims with { Exp = Now + (long)Lifetime.TotalSeconds };
        return new(claims.Conv, SignedJson.Write(dated, Key), (int)Lifetime.TotalSeconds);
    }
}
