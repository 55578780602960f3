using System.Text;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Export;

namespace PackRebond.Bot.Content;

/// <summary>The command « export »: the knowledge base as open data and as a page to review.</summary>
public static class ContentExport
{
    private const string Json = "packrebond.json";
    private const string Page = "packrebond.html";

    /// <param name="directory">Made when it is not there.</param>
    /// <exception cref="CannotStartException">The content has errors, or the files cannot be written.</exception>
    public static void Run(ContentFolder folder, string directory, DateOnly today, TextWriter output)
    {
        var loaded = folder.Load();
        var library = loaded.Library ?? throw new CannotStartException([.. loaded.Diagnostics.Select(diagnostic => diagnostic.ToString())]);
        var data = Collecting.Collect(library, today);
        try
        {
            var target = Directory.CreateDirectory(directory).FullName;
            Write(Path.Combine(target, Json), JsonFile.Write(data), output);
            Write(Path.Combine(target, Page), HtmlPage.Write(data), output);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CannotStartException([$"L'export ne peut pas être écrit dans « {directory} » : vérifiez que c'est un dossier et que vous pouvez y écrire ({fault.Message})."], fault);
        }
    }

    private static void Write(string file, string text, TextWriter output)
    {
        File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        output.WriteLine(file);
    }
}
