using Microsoft.Playwright;
using PackRebond.Bot.Content;
using static Microsoft.Playwright.Assertions;

namespace PackRebond.Bot.BrowserTests;

public sealed class ExportTests(Browser browser)
{
    [Fact]
    public async Task The_exported_base_reads_well_on_a_phone_and_on_paper()
    {
        var folder = Directory.CreateTempSubdirectory("packrebond-export-");
        ContentExport.Run(ContentFolder.Find("", isDevelopment: true, AppContext.BaseDirectory), folder.FullName, new DateOnly(2026, 11, 23), TextWriter.Null);
        await using var context = await browser.NewContextAsync(1280, 900);
        var page = await context.NewPageAsync();

        await page.GotoAsync(new Uri(Path.Combine(folder.FullName, "packrebond.html")).AbsoluteUri);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href')).filter(to => !document.getElementById(to.slice(1)))"));
        await Paper.AssertReadsWellAsync(page);
        folder.Delete(recursive: true);
    }
}
