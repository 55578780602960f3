using PackRebond.Bot.Core.Dialogs;

namespace PackRebond.Bot.Content;

/// <summary>The command « schema »: one JSON Schema for each kind of content file, for the editor's program.</summary>
public static class ContentSchemas
{
    /// <param name="folder">Where to write; made when it is not there.</param>
    public static int Write(string folder, TextWriter output)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var kind in ContentKind.All)
            {
                File.WriteAllText(Path.Combine(folder, kind.Name + ".json"), kind.Schema());
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            output.WriteLine($"Impossible d'écrire dans {folder} : choisissez un autre dossier.");
            return 1;
        }

        output.WriteLine($"{ContentKind.All.Length} schémas écrits dans {folder}");
        return 0;
    }
}
