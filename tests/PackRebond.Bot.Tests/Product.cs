using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Dialogs;

namespace PackRebond.Bot.Tests;

/// <summary>The product's own content, as it stands beside the built program.</summary>
internal static class Product
{
    private static readonly Lazy<Library> Loaded = new(() =>
    {
        var loaded = Library.Load(Files, Model);
        return loaded.Library ?? throw new InvalidOperationException(string.Join('\n', loaded.Diagnostics));
    });

    public static Library Library => Loaded.Value;

    public static ImmutableArray<ContentFile> Files { get; } =
    [
        .. Under("dialogs", "*.yml"), .. Under("dialogs", "*.txt"), .. Under("places", "*.tsv"),
    ];

    /// <summary>What the build trained on this content; without it the library trains for itself, which takes longer.</summary>
    public static byte[] Model => File.Exists(ModelFile) ? File.ReadAllBytes(ModelFile) : [];

    private static string ModelFile => Path.Combine(AppContext.BaseDirectory, "intents.model");

    private static IEnumerable<ContentFile> Under(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), pattern, SearchOption.AllDirectories)
            .Select(path => new ContentFile(Path.GetRelativePath(AppContext.BaseDirectory, path).Replace('\\', '/'), File.ReadAllText(path)));
}
