using System.Collections.Frozen;

namespace PackRebond.Bot.Chat;

/// <summary>One file to serve, with the compressed forms that exist of it.</summary>
public sealed record ChatAsset(string ContentType, byte[] Raw, byte[]? Brotli, byte[]? Gzip)
{
    private const string Prefix = "chat/assets/";

    /// <summary>The client's files, by the name that carries the hash of their content.</summary>
    public static FrozenDictionary<string, ChatAsset> LoadAll()
    {
        var names = typeof(ChatAsset).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        return names
            .Where(n => ContentTypeOf(n) is not null)
            .ToFrozenDictionary(
                n => n[Prefix.Length..],
                n => new ChatAsset(
                    ContentTypeOf(n)!, Resource.Bytes(n),
                    names.Contains(n + ".br") ? Resource.Bytes(n + ".br") : null,
                    names.Contains(n + ".gz") ? Resource.Bytes(n + ".gz") : null),
                StringComparer.Ordinal);
    }

    /// <summary>The smallest form that the browser takes.</summary>
    public async Task WriteAsync(HttpContext context, string cacheControl)
    {
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        var (body, encoding) =
            Brotli is not null && accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? (Brotli, "br")
            : Gzip is not null && accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? (Gzip, "gzip")
            : (Raw, null);
        var headers = context.Response.Headers;
        headers.CacheControl = cacheControl;
        if (Brotli is not null || Gzip is not null)
        {
            headers.Vary = "Accept-Encoding";
        }

        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }

        context.Response.ContentType = ContentType;
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static string? ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        _ => null,
    };
}
