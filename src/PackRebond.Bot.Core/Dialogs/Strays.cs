using System.Buffers;
using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>Files that would be passed over in silence, or read with their accents lost.</summary>
internal static class Strays
{
    private const string Folder = "dialogs/";

    /// <summary>What a reader puts where the bytes are no UTF-8, and what « é », « ’ » and « » » become when UTF-8 is taken for the encoding of another age.</summary>
    private static readonly SearchValues<string> Lost = SearchValues.Create(["\uFFFD", "Ã", "â€", "Â«", "Â»", "Â\u00A0", "Â°"], StringComparison.Ordinal);

    public static void Check(ImmutableArray<ContentFile> files, Diagnostics diagnostics)
    {
        foreach (var file in files.Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal)))
        {
            if (!ContentKind.IsText(file.Path))
            {
                diagnostics.Warning(new SourcePosition(file.Path, 1, 1), "LIB005", "Ce fichier n'est pas lu : si c'est un contenu, son nom doit finir par « .yml », ou « .txt » pour des phrases, en minuscules ; sinon, rangez-le ailleurs");
            }
            else if (!IsRead(file.Path))
            {
                diagnostics.Error(new SourcePosition(file.Path, 1, 1), "LIB003", Remedy(file.Path));
            }

            if (file.Text.AsSpan().IndexOfAny(Lost) is var at and >= 0)
            {
                var before = file.Text[..at].Split('\n');
                diagnostics.Error(new SourcePosition(file.Path, before.Length, before[^1].Length + 1), "LIB004", "Des accents sont perdus à partir d'ici : enregistrez le fichier avec l'encodage UTF-8, puis corrigez-les");
            }
        }
    }

    private static bool IsRead(string path) =>
        ContentKind.All.Any(kind => kind.Holds(path)) || (path.StartsWith("dialogs/intents/", StringComparison.Ordinal) && path.EndsWith(".txt", StringComparison.Ordinal));

    private static string Remedy(string path) =>
        path.EndsWith(".yaml", StringComparison.Ordinal) ? "Ce fichier n'est pas lu : son nom doit finir par « .yml »"
        : path.EndsWith(".yml.txt", StringComparison.Ordinal) ? "Ce fichier n'est pas lu : retirez « .txt » à la fin de son nom"
        : "Ce fichier n'est pas lu : les phrases vont dans intents/ (« .txt »), les réponses dans facts/, les parcours dans flows/, les règles dans rules/ (« .yml »)";
}
