using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Dialogs;

namespace PackRebond.Bot.Content;

/// <summary>The content as files: what editors write, and what the build makes beside the program, which need not be there.</summary>
/// <param name="folder">The content folder, absolute.</param>
/// <param name="places">The folder of the generated place lists.</param>
/// <param name="model">The file of the intent model.</param>
public sealed class ContentFolder(string folder, string places, string model)
{
    /// <summary>The editors' page.</summary>
    private const string Manual = "README.md";

    /// <param name="chosen">The setting; relative to the program's folder, or empty.</param>
    public static ContentFolder Find(string chosen, bool isDevelopment, string programFolder)
    {
        var folder = chosen.Length > 0
            ? Path.GetFullPath(chosen, programFolder)
            : Path.Combine((isDevelopment ? Checkout(programFolder) : null) ?? programFolder, "dialogs");
        return new(folder, Path.Combine(programFolder, "places"), Path.Combine(programFolder, "intents.model"));
    }

    /// <summary>Where the command « schema » writes by default: beside what it describes, out of git.</summary>
    public string Schemas => Path.Combine(folder, ".schemas");

    public LoadedLibrary Load()
    {
        if (!Directory.Exists(folder))
        {
            var at = new SourcePosition(folder, 1, 1);
            return new(null, [new(at, IsError: true, "HOT001", "Le dossier des contenus n'existe pas ; voyez le réglage « Content:Folder ».")]);
        }

        return Library.Load(Files(), File.Exists(model) ? File.ReadAllBytes(model) : default, static (first, second) => Parallel.Invoke(first, second));
    }

    /// <summary>Changes whenever a file is added, removed or written; cheap enough to look at every few seconds.</summary>
    public long Signature()
    {
        var signature = default(HashCode);
        foreach (var file in Paths(folder))
        {
            var info = new FileInfo(file);
            signature.Add(file, StringComparer.Ordinal);
            signature.Add(info.Exists ? info.LastWriteTimeUtc.Ticks : 0);
            signature.Add(info.Exists ? info.Length : 0);
        }

        return signature.ToHashCode();
    }

    private static string? Checkout(string programFolder)
    {
        for (var at = new DirectoryInfo(programFolder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "PackRebond.Bot.sln")))
            {
                return at.FullName;
            }
        }

        return null;
    }

    private static IEnumerable<string> Paths(string from) =>
        !Directory.Exists(from)
            ? []
            : Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)
                .Where(file => !IsBeside(Path.GetRelativePath(from, file)))
                .Order(StringComparer.Ordinal);

    /// <summary>What lies beside the content and is none: the manual, what is hidden, and what editors' programs leave for a while.</summary>
    private static bool IsBeside(string path) =>
        path == Manual || path.EndsWith('~') || path.Split(Path.DirectorySeparatorChar).Any(part => part[0] is '.' or '~' or '#');

    /// <summary>All of them, as they stand now.</summary>
    public ImmutableArray<ContentFile> Files() => [.. Read(folder, "dialogs"), .. Read(places, "places")];

    /// <summary>Of a file of another kind only the name, for the loader to say that it is not read.</summary>
    private static IEnumerable<ContentFile> Read(string from, string name) =>
        Paths(from).Select(file => new ContentFile($"{name}/{Path.GetRelativePath(from, file).Replace('\\', '/')}", ContentKind.IsText(file) ? File.ReadAllText(file) : ""));
}
