using Microsoft.Playwright;
using PackRebond.Bot.Core.Receipts;
using static Microsoft.Playwright.Assertions;

namespace PackRebond.Bot.BrowserTests;

public sealed class ReceiptTests(Browser browser)
{
    private const string Link = "Télécharger le récapitulatif";

    [Fact]
    public async Task A_receipt_is_asked_for_heard_and_kept_with_the_keyboard_alone_and_reads_well()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url);
        await Dialogs.ReachVerdictAsync(chat);

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Garder une trace" }).PressAsync("Enter");
        var link = chat.Page.GetByRole(AriaRole.Link, new() { Name = Link });
        await Expect(link).ToBeVisibleAsync();
        Assert.Contains(await chat.HeardAsync(), heard => heard.Contains("récapitulatif à garder", StringComparison.Ordinal) && heard.Contains(Link, StringComparison.Ordinal));
        Assert.Empty(await chat.FindAccessibilityFaultsAsync());

        var download = await chat.Page.RunAndWaitForDownloadAsync(() => link.PressAsync("Enter"));
        Assert.Equal("recapitulatif-pack-rebond-2026-11-23.html", download.SuggestedFilename);
        var path = await download.PathAsync();
        Assert.IsType<Opened.Intact>(ReceiptFile.Open(await File.ReadAllTextAsync(path)));
        Assert.Empty(await chat.ViolationsAsync());

        var kept = Path.Combine(Directory.CreateTempSubdirectory("packrebond-receipt-").FullName, download.SuggestedFilename);
        await download.SaveAsAsync(kept);
        await chat.Page.GotoAsync(new Uri(kept).AbsoluteUri);
        await Expect(chat.Page.GetByRole(AriaRole.Heading, new() { Name = "Récapitulatif à garder" })).ToBeVisibleAsync();
        await Paper.AssertReadsWellAsync(chat.Page);
        Directory.Delete(Path.GetDirectoryName(kept)!, recursive: true);
    }

    [Fact]
    public async Task A_receipt_is_still_there_after_a_reload()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url);
        await Dialogs.ReachVerdictAsync(chat);
        await chat.SayAsync("garder une trace");

        await chat.Page.ReloadAsync();

        await Expect(chat.Page.GetByRole(AriaRole.Link, new() { Name = Link })).ToBeVisibleAsync();
    }
}
