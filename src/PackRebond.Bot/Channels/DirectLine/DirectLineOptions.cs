namespace PackRebond.Bot.Channels.DirectLine;

public sealed class DirectLineOptions
{
    public const string Section = "DirectLine";

    /// <summary>Secrets of other servers that may make tokens; two at a time allow a change without a gap. Empty: only our own page gets tokens.</summary>
    public IList<string> Secrets { get; } = [];

    /// <summary>Origins of other sites whose pages may talk to this server, « https://www.exemple.gouv.fr ».</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Where clients reach this server, « https://assistant.exemple.gouv.fr »; empty: as each request says.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>New conversations and tokens per minute and address.</summary>
    public int StartsPerMinute { get; set; } = 30;

    public bool AreOriginsPlain => AllowedOrigins.All(IsOrigin);

    public bool IsPublicUrlPlain => PublicUrl.Length == 0 || IsOrigin(PublicUrl);

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase);
}
