using Microsoft.Playwright;

namespace PackRebond.Bot.BrowserTests;

/// <summary>What holds for a page that people keep, send and print: the receipt and the export.</summary>
internal static class Paper
{
    private const int PhoneWidth = 360;

    /// <summary>A4 between margins of a centimetre.</summary>
    private const int PrintWidth = 718;

    public static async Task AssertReadsWellAsync(IPage page)
    {
        await page.SetViewportSizeAsync(PhoneWidth, 740);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Assert.Empty(await Axe.FindFaultsAsync(page));
        }

        Assert.Empty(await BeyondAsync(page, PhoneWidth));

        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(PrintWidth, 1000);
        Assert.Empty(await BeyondAsync(page, PrintWidth));
    }

    /// <summary>What a reader could reach only by scrolling sideways, or would miss on paper.</summary>
    private static Task<string[]> BeyondAsync(IPage page, int width) => page.EvaluateAsync<string[]>(
        $"[...document.querySelectorAll('main *')].filter(e => e.getClientRects().length && e.getBoundingClientRect().right > {width} + 0.5).slice(0, 10).map(e => e.outerHTML.slice(0, 160))");
}
