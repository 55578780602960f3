using System.Text;
using PackRebond.Bot.Core.Receipts;

namespace PackRebond.Bot.Content;

/// <summary>The command « receipt »: is a receipt intact, and what has changed since? It needs no network and keeps nothing.</summary>
public static class ReceiptCheck
{
    private const int CannotCheck = 2;

    /// <returns>0 when all is the same, 1 when something has changed since, 2 when the file was altered or cannot be read, or the content has errors.</returns>
    public static int Run(ContentFolder folder, string file, TextWriter output)
    {
        if (file.Length == 0)
        {
            output.WriteLine("Quel fichier ? Écrivez « receipt FICHIER ».");
            return CannotCheck;
        }

        if (Read(file) is not { } text)
        {
            output.WriteLine($"« {file} » ne peut pas être lu : vérifiez le nom du fichier, et que c'est bien un récapitulatif.");
            return CannotCheck;
        }

        var loaded = folder.Load();
        if (loaded.Library is not { } library)
        {
            output.WriteLine("Les contenus ont des erreurs : le récapitulatif ne peut pas être comparé.");
            ContentCheck.Run(folder, output);
            return CannotCheck;
        }

        var report = Checking.Check(text, library);
        foreach (var line in report.Lines)
        {
            output.WriteLine(line);
        }

        return report.Standing switch
        {
            Standing.Same => 0,
            Standing.Changed => 1,
            Standing.Altered => CannotCheck,
        };
    }

    /// <summary>Null when it cannot be read. No more than a receipt can have is read of any file, be it a device.</summary>
    private static string? Read(string file)
    {
        try
        {
            using var reader = new StreamReader(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            var text = new char[Checking.LongestText + 1];
            return new string(text, 0, reader.ReadBlock(text, 0, text.Length));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
