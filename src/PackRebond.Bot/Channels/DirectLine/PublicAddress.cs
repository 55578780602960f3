using Microsoft.Extensions.Options;

namespace PackRebond.Bot.Channels.DirectLine;

/// <summary>Where clients reach this server, and which requests come from its own pages.</summary>
public sealed class PublicAddress(IOptions<DirectLineOptions> options)
{
    /// <summary>The absolute address at which a client opens its stream.</summary>
    public string Stream(HttpRequest request, string conversation, string ticket)
    {
        var origin = Origin(request);
        return $"ws{origin["http".Length..]}{DirectLineEndpoints.Root}/conversations/{Uri.EscapeDataString(conversation)}/stream?t={ticket}";
    }

    /// <summary>What stands before the path of a picture: nothing on our own page, since behind a proxy only its browser knows for sure how it came here.</summary>
    public string Pictures(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() == "same-origin" ? "" : Origin(request);

    /// <summary>False for a request that a browser sends for another site. Programs that are no browser send neither header, and may come.</summary>
    public bool IsFromOurPage(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin" && (origin.Length == 0 || string.Equals(origin, Origin(request), StringComparison.OrdinalIgnoreCase));
    }

    private string Origin(HttpRequest request) =>
        options.Value.PublicUrl is { Length: > 0 } url ? url : $"{request.Scheme}://{request.Host.ToUriComponent()}";
}
