using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Tests.Places;

namespace PackRebond.Bot.Tests.Contents;

/// <summary>The content of the repository as the host would load it, read once for all tests.</summary>
internal static class RepositoryContent
{
    private static readonly string Root = Path.Combine(Country.Repository(), "dialogs");
    private static readonly Lazy<LoadedLibrary> Read = new(() => Library.Load([.. Files(Root, "dialogs"), .. Files(Path.Combine(AppContext.BaseDirectory, "places"), "places")]));

    public static LoadedLibrary Loaded => Read.Value;

    public static Library Library => Loaded.Library ?? throw new InvalidDataException(string.Join(Environment.NewLine, Loaded.Diagnostics));

    /// <summary>Every phrase with the name of its intent.</summary>
    public static IEnumerable<(string Intent, string Phrase)> Phrases() =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, "intents"), "*.txt")
        from line in File.ReadLines(file)
        where line.Trim() is [not '#', ..]
        select (Path.GetFileNameWithoutExtension(file), line.Trim());

    /// <summary>The entries of a list such as talk.yml.</summary>
    public static ImmutableArray<Node.Map> Entries(string path) => [.. ((Node.Sequence)Country.Content(path)).Items.OfType<Node.Map>()];

    private static IEnumerable<ContentFile> Files(string folder, string name) =>
        from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where Path.GetExtension(path) is ".yml" or ".txt" or ".tsv"
        select new ContentFile($"{name}/{Path.GetRelativePath(folder, path).Replace('\\', '/')}", File.ReadAllText(path));
}
