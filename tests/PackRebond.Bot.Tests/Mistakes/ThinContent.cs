using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;

namespace PackRebond.Bot.Tests.Mistakes;

/// <summary>The real content with a few phrases for each intent, so that loading it many times costs little.</summary>
internal static class ThinContent
{
    private const int Phrases = 5;

    public static ImmutableArray<ContentFile> All { get; } = [.. Product.Files.Select(Thin)];

    /// <summary>Without the geography as well: loading says so once, and plays no case.</summary>
    public static ImmutableArray<ContentFile> WithoutPlaces { get; } = [.. All.Where(file => file.Path != "places/communes.tsv")];

    private static ContentFile Thin(ContentFile file) => file.Path.StartsWith("dialogs/intents/", StringComparison.Ordinal)
        ? file with { Text = string.Join('\n', file.Text.Split('\n').Take(Phrases)) }
        : file;
}
