using static Microsoft.Playwright.Assertions;

namespace PackRebond.Bot.BrowserTests;

/// <summary>What a screen reader says, taken from the only live region.</summary>
public sealed class AnnouncementTests(Browser browser)
{
    [Fact]
    public async Task Each_message_is_heard_once_with_its_author_first()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url);
        await Dialogs.ReachVerdictAsync(chat);

        // Both at one instant: a turn may still add a message.
        var (shown, heard) = await chat.AuthorsAsync();

        Assert.Equal(shown, heard.Select(h => h.Split(" : ")[0]));
        Assert.Contains($"Vous : {Dialogs.Opening}", heard);
    }

    [Fact]
    public async Task The_verdict_is_heard_in_words_with_its_criteria()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url);
        await Dialogs.ReachVerdictAsync(chat);

        var verdict = Assert.Single(await chat.HeardAsync(), h => h.Contains("Critères remplis", StringComparison.Ordinal));

        Assert.StartsWith("Assistant : Conditions remplies", verdict, StringComparison.Ordinal);
        Assert.DoesNotContain("**", verdict, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", verdict, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_has_one_live_region_and_it_is_polite()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url);

        var regions = chat.Page.Locator("[aria-live], [role=log], [role=status], [role=alert]");

        await Expect(regions).ToHaveCountAsync(1);
        await Expect(regions).ToHaveAttributeAsync("aria-live", "polite");
    }

    [Fact]
    public async Task A_reload_does_not_read_the_whole_conversation_again()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url);
        await chat.SayAsync("aide");

        await chat.Page.ReloadAsync();
        await Expect(chat.PersonMessages).ToHaveCountAsync(1);

        var heard = Assert.Single(await chat.HeardAsync());
        Assert.Contains("reprise", heard, StringComparison.Ordinal);
    }
}
