namespace PackRebond.Bot.Chat;

/// <summary>What the browser may do with our pages: nothing but what they need.</summary>
internal static class ChatHeaders
{
    public static void Add(HttpContext context, string frameAncestors)
    {
        var host = context.Request.Host.Value;
        // Older Safari does not count its own WebSocket as 'self'. A host name out of the ordinary is not repeated into the header.
        var socket = host is not null && host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or ':' or '[' or ']')
            ? $" {(context.Request.IsHttps ? "wss" : "ws")}://{host}"
            : string.Empty;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + $"connect-src 'self'{socket}; base-uri 'none'; form-action 'self'; frame-ancestors {frameAncestors}";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.XContentTypeOptions = "nosniff";
    }
}
