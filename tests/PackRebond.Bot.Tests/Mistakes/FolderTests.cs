using PackRebond.Bot.Content;

namespace PackRebond.Bot.Tests.Mistakes;

/// <summary>Which files of the content folder the loader hears of: whatever an editor may take for content, and nothing that programs leave there.</summary>
public sealed class FolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("packrebond");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_file_with_another_ending_is_named_so_that_the_check_can_say_it_is_not_read()
    {
        string[] all =
        [
            "README.md", ".schemas/facts.json", "facts/.vte.yml.swp", "facts/#vte.yml#", "facts/vte.yml~", "facts/~$vte.docx",
            "facts/vte.yml", "facts/conges.docx", "facts/conges.YML", "facts/conges", "intents/vte.what.txt", "intents/vte.holidays.TXT",
        ];
        foreach (var path in all.Select(path => Path.Combine(folder.FullName, path)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "texte");
        }

        var files = new ContentFolder(folder.FullName, "/nowhere/places", "/nowhere/intents.model").Files();

        Assert.Equal(
            [("facts/conges", ""), ("facts/conges.YML", ""), ("facts/conges.docx", ""), ("facts/vte.yml", "texte"), ("intents/vte.holidays.TXT", ""), ("intents/vte.what.txt", "texte")],
            files.Select(file => (file.Path["dialogs/".Length..], file.Text)));
    }
}
