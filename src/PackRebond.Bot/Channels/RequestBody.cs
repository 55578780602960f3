using System.Buffers;
using System.Text.Json.Serialization.Metadata;

namespace PackRebond.Bot.Channels;

/// <summary>Reads request bodies, bounded before they are parsed.</summary>
public static class RequestBody
{
    /// <summary>In bytes.</summary>
    public const int Largest = 256 * 1024;

    /// <summary>In characters.</summary>
    public const int LongestText = 8_000;

    /// <summary>The activity, or why it is refused.</summary>
    public static async Task<(Activity? Activity, Refusal? Refusal)> ActivityAsync(HttpRequest request)
    {
        var (bytes, isTooLarge) = await BytesAsync(request);
        if (isTooLarge)
        {
            return (null, Refusal.TooLarge);
        }

        var activity = ActivityJson.Read(bytes.Span);
        return activity switch
        {
            null => (null, Refusal.Malformed),
            { Type: null or "" } => (null, Refusal.NoType),
            { Text.Length: > LongestText } => (null, Refusal.TextTooLong),
            _ => Masked(activity),
        };
    }

    /// <summary>An optional body: null when it is empty or not what was meant.</summary>
    public static async Task<T?> OptionalAsync<T>(HttpRequest request, JsonTypeInfo<T> type)
        where T : class
    {
        var (bytes, isTooLarge) = await BytesAsync(request);
        return isTooLarge || bytes.IsEmpty ? null : ActivityJson.Read(bytes.Span, type);
    }

    private static (Activity? Activity, Refusal? Refusal) Masked(Activity activity)
    {
        try
        {
            return (Masking.Mask(activity), null);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is legal JSON and no text.
            return (null, Refusal.Malformed);
        }
    }

    private static async Task<(ReadOnlyMemory<byte> Bytes, bool IsTooLarge)> BytesAsync(HttpRequest request)
    {
        if (request.ContentLength > Largest)
        {
            return (default, true);
        }

        // A chunked body does not say its length: it is counted while it comes.
        var read = new ArrayBufferWriter<byte>((int)(request.ContentLength ?? 1024) + 1);
        while (true)
        {
            var count = await request.Body.ReadAsync(read.GetMemory(512), request.HttpContext.RequestAborted);
            if (count == 0)
            {
                return (read.WrittenMemory, false);
            }

            read.Advance(count);
            if (read.WrittenCount > Largest)
            {
                return (default, true);
            }
        }
    }
}
