using System.Collections.Frozen;
using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Dialogs;

namespace PackRebond.Bot.Tests.Mistakes;

/// <summary>The real content with a few phrases for each intent, so that loading it many times costs little.</summary>
internal static class ThinContent
{
    private const int Phrases = 5;

    /// <summary>The questions on the buttons, which must stay phrases.</summary>
    private static readonly FrozenSet<string> Offered = Product.Library.Facts.Values.SelectMany(fact => fact.Next).Concat(Product.Library.Talks.SelectMany(talk => talk.Next))
        .Select(IntentFile.Key).ToFrozenSet(StringComparer.Ordinal);

    public static ImmutableArray<ContentFile> All { get; } = [.. Product.Files.Select(Thin)];

    /// <summary>Without the geography as well: loading says so once, and plays no case.</summary>
    public static ImmutableArray<ContentFile> WithoutPlaces { get; } = [.. All.Where(file => file.Path != "places/communes.tsv")];

    private static ContentFile Thin(ContentFile file) => file.Path.StartsWith("dialogs/intents/", StringComparison.Ordinal)
        ? file with { Text = string.Join('\n', file.Text.Split('\n').Where((line, index) => index < Phrases || Offered.Contains(IntentFile.Key(line)))) }
        : file;
}
