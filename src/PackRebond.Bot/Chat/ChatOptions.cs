namespace PackRebond.Bot.Chat;

/// <summary>Settings of the chat page.</summary>
public sealed class ChatOptions
{
    public const string Section = "Chat";

    /// <summary>« dsfr » is reserved by its licence to sites of the State; « neutral » is for anyone.</summary>
    public string Theme { get; set; } = "dsfr";

    /// <summary>Which pages may embed the chat, as a CSP source list: <c>'self' https://www.example.gouv.fr</c>.</summary>
    public string FrameAncestors { get; set; } = "'self'";

    public bool IsThemeKnown => Theme is "dsfr" or "neutral";

    /// <summary>A separator of policies or of headers in it would let a setting rewrite the whole policy.</summary>
    public bool AreFrameAncestorsPlain =>
        !string.IsNullOrWhiteSpace(FrameAncestors) && FrameAncestors.All(c => c is > ' ' and <= '~' and not (';' or ',') or ' ');
}
