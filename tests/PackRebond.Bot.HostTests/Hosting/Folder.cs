namespace PackRebond.Bot.HostTests.Hosting;

/// <summary>A folder that goes with the test.</summary>
public sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("packrebond-").FullName;

    public string Database => System.IO.Path.Combine(Path, "bot.db");

    /// <summary>All bytes of all files, for looking for what must not be there.</summary>
    public async Task<string> EverythingAsync()
    {
        var text = new System.Text.StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Path))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
