using System.Text.Json.Serialization;

namespace PackRebond.Bot.Channels.DirectLine;

/// <summary>A conversation as its client gets it.</summary>
public sealed record ConversationBody(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl = null);

public sealed record IdBody(string Id);

/// <summary>What tokens/generate and conversations may be told.</summary>
public sealed record GenerateBody(Account? User, IReadOnlyList<string>? TrustedOrigins, string? Locale);

/// <summary>What a signed token says; clients can read it, so it says nothing about the person.</summary>
/// <param name="Aud">What it is for: <see cref="Tokens.ForConversation"/> or <see cref="Tokens.ForStream"/>.</param>
/// <param name="Conv">The one conversation that it opens.</param>
/// <param name="User">The person's id there, « dl_… »; null when the client names itself.</param>
/// <param name="Iat">Issued, in seconds.</param>
/// <param name="Exp">Expires, in seconds.</param>
/// <param name="Start">When the first of a chain of refreshed tokens was issued, in seconds.</param>
/// <param name="Origins">The only pages that may use it; null: any.</param>
/// <param name="After">The watermark at which a stream begins.</param>
/// <param name="Jti">Makes a stream's ticket unique, to be used once.</param>
public sealed record TokenClaims(
    string Aud, string Conv, string? User, long Iat, long Exp, long Start, IReadOnlyList<string>? Origins, long After = 0, string? Jti = null);
