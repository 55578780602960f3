using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;

namespace PackRebond.Bot.Chat;

/// <summary>The pages, filled in once at start: nothing in them depends on who asks.</summary>
public static class ChatPages
{
    private static readonly (string Path, string Page, string Title)[] Texts =
    [
        ("/sources", "sources", "Sources des réponses"),
        ("/donnees-personnelles", "donnees-personnelles", "Données personnelles"),
        ("/accessibilite", "accessibilite", "Accessibilité"),
    ];

    /// <summary>Every page by its path.</summary>
    public static FrozenDictionary<string, ChatAsset> Fill(ChatOptions options, IEnumerable<string> assets)
    {
        var names = assets.ToArray();
        var layout = Resource.Text("chat/pages/layout.html")
            .Replace("{{style}}", Url(names, options.Theme, ".css"), StringComparison.Ordinal)
            .Replace("{{icon}}", Url(names, "icon", ".svg"), StringComparison.Ordinal);
        var whole = Page("whole")
            .Replace("{{header}}", Theme(options, "header"), StringComparison.Ordinal)
            .Replace("{{footer}}", Theme(options, "footer"), StringComparison.Ordinal);
        var chat = Page("chat");
        var script = $"<script type=\"module\" src=\"{Url(names, "main", ".js")}\"></script>";

        string Whole(string title, string content, string skip, string ownScript) => layout
            .Replace("{{script}}", ownScript, StringComparison.Ordinal)
            .Replace("{{body}}", whole.Replace("{{skip}}", skip, StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("{{title}}", title, StringComparison.Ordinal)
            .Replace("{{content}}", content, StringComparison.Ordinal);

        var pages = Texts.ToDictionary(
            t => t.Path, t => Whole($"{t.Title} - Assistant Pack rebond", Page(t.Page), string.Empty, string.Empty), StringComparer.Ordinal);
        pages["/"] = Whole(
            "Assistant Pack rebond", Page("home").Replace("{{content}}", chat, StringComparison.Ordinal),
            "<a href=\"#chat-input\">Votre message</a>", script);
        pages["/chat"] = layout
            .Replace("{{script}}", script, StringComparison.Ordinal)
            .Replace("{{title}}", "Assistant Pack rebond", StringComparison.Ordinal)
            .Replace("{{body}}", Page("frame").Replace("{{content}}", chat, StringComparison.Ordinal), StringComparison.Ordinal);
        return pages.ToFrozenDictionary(p => p.Key, p => Asset(p.Value), StringComparer.Ordinal);
    }

    private static string Page(string name) => Resource.Text($"chat/pages/{name}.html");

    private static string Theme(ChatOptions options, string name) => Resource.Text($"chat/themes/{options.Theme}/{name}.html");

    private static string Url(string[] names, string stem, string extension) =>
        "/assets/" + names.Single(n =>
            n.StartsWith(stem + "-", StringComparison.Ordinal) && n.EndsWith(extension, StringComparison.Ordinal));

    private static ChatAsset Asset(string html)
    {
        var raw = Encoding.UTF8.GetBytes(html);
        using var gzip = new MemoryStream();
        using (var writer = new GZipStream(gzip, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            writer.Write(raw);
        }

        return new ChatAsset("text/html; charset=utf-8", raw, Brotli: null, gzip.ToArray());
    }
}
