using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PackRebond.Bot.Channels.DirectLine;

/// <summary>
/// JSON web tokens that only this server makes and reads. Its own forty lines rather than a library's, since there is nothing to choose:
/// one header, one algorithm, no exception on the way of a forged token.
/// </summary>
public static class SignedJson
{
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    public static string Write(TokenClaims claims, byte[] key)
    {
        var payload = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, ActivityJson.Plain.TokenClaims));
        var signed = $"{Header}.{payload}";
        return $"{signed}.{Base64Url.EncodeToString(Sign(signed, key))}";
    }

    /// <summary>What was signed with this key, or null.</summary>
    public static TokenClaims? Read(string token, byte[] key)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || !string.Equals(parts[0], Header, StringComparison.Ordinal))
        {
            return null;
        }

        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!Base64Url.IsValid(parts[1]) || !Base64Url.IsValid(parts[2])
            || !Base64Url.TryDecodeFromChars(parts[2], given, out var length)
            || !CryptographicOperations.FixedTimeEquals(given[..length], Sign($"{parts[0]}.{parts[1]}", key)))
        {
            return null;
        }

        return ActivityJson.Read(Base64Url.DecodeFromChars(parts[1]), ActivityJson.Plain.TokenClaims);
    }

    private static byte[] Sign(string text, byte[] key) => HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(text));
}
