using System.Text.Json;
using Microsoft.Playwright;

namespace PackRebond.Bot.BrowserTests;

/// <summary>The accessibility engine, run inside the page as the developer tools would: the page's own policy stays untouched.</summary>
internal static class Axe
{
    /// <summary>What it finds against WCAG A and AA and good practice, one line for each.</summary>
    public static async Task<IReadOnlyList<string>> FindFaultsAsync(IPage page)
    {
        await page.EvaluateAsync(await SourceAsync());
        var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations");
        return [.. found.EnumerateArray().Select(v =>
            $"{v.GetProperty("id").GetString()}: "
            + string.Join(" | ", v.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("html").GetString() + " " + n.GetProperty("failureSummary").GetString())))];
    }

    private static async Task<string> SourceAsync()
    {
        using var stream = typeof(Axe).Assembly.GetManifestResourceStream("axe.js")!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
