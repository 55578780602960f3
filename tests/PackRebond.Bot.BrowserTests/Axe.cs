namespace PackRebond.Bot.BrowserTests;

/// <summary>The accessibility engine, run inside the page as the developer tools would: the page's own policy stays untouched.</summary>
internal static class Axe
{
    public static async Task<string> SourceAsync()
    {
        using var stream = typeof(Axe).Assembly.GetManifestResourceStream("axe.js")!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
