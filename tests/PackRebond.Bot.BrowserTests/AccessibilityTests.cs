using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PackRebond.Bot.BrowserTests;

public sealed class AccessibilityTests(Browser browser)
{
    [Theory]
    [InlineData("dsfr", ColorScheme.Light)]
    [InlineData("dsfr", ColorScheme.Dark)]
    [InlineData("neutral", ColorScheme.Light)]
    [InlineData("neutral", ColorScheme.Dark)]
    public async Task No_state_of_the_chat_has_a_fault(string theme, ColorScheme scheme)
    {
        await using var bot = await RunningBot.StartAsync(theme);
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url, scheme: scheme);
        Assert.Empty(await chat.FindAccessibilityFaultsAsync());

        await chat.SendAsync(Dialogs.Opening);
        await chat.QuestionAsync();
        Assert.Empty(await chat.FindAccessibilityFaultsAsync());

        await Dialogs.ReachVerdictAsync(chat);
        Assert.Empty(await chat.FindAccessibilityFaultsAsync());

        await chat.SayAsync("aide");
        Assert.Empty(await chat.FindAccessibilityFaultsAsync());

        await bot.StopAsync();
        await chat.SendAsync("êtes-vous là ?");
        await Expect(chat.Page.Locator(".chat-retry")).ToBeVisibleAsync();
        await Expect(chat.Page.Locator("#chat-status")).ToBeVisibleAsync();
        Assert.Empty(await chat.FindAccessibilityFaultsAsync());
    }

    [Theory]
    [InlineData("sources")]
    [InlineData("donnees-personnelles")]
    [InlineData("accessibilite")]
    public async Task The_pages_about_the_service_have_no_fault(string path)
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url);

        await chat.Page.GotoAsync(bot.Url + path);

        Assert.Empty(await chat.FindAccessibilityFaultsAsync());
        await Expect(chat.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_bare_frame_has_no_fault()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url + "chat");

        Assert.Empty(await chat.FindAccessibilityFaultsAsync());
    }

    [Fact]
    public async Task Nothing_scrolls_sideways_at_320_pixels_from_the_welcome_to_the_verdict()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url, width: 320, height: 568);

        await Dialogs.ReachVerdictAsync(chat);

        Assert.Equal(320, await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        var cut = await chat.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.chat-messages *')].filter(e => e.getClientRects().length && e.getBoundingClientRect().right > 320.5).map(e => e.outerHTML.slice(0, 120))");
        Assert.Empty(cut);
    }

    [Fact]
    public async Task Every_button_is_at_least_44_pixels_high()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url, width: 390, height: 844);
        await Dialogs.ReachVerdictAsync(chat);

        var small = await chat.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('button, .chat-card-link, textarea')].filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 120))");

        Assert.Empty(small);
    }

    [Fact]
    public async Task The_mark_of_a_new_tab_stays_with_the_last_word_of_its_link()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url, width: 360, height: 740);
        await Dialogs.ReachVerdictAsync(chat);

        // The last box of a link is that of its mark when the mark has a line of its own.
        var alone = await chat.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('.chat-card a[target=_blank]')].filter(a => {
              const words = document.createTreeWalker(a, NodeFilter.SHOW_TEXT, n => n.parentElement.classList.contains('chat-heard') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
              const last = words.lastChild();
              const word = document.createRange();
              word.setStart(last, last.length - 1);
              word.setEnd(last, last.length);
              return word.getBoundingClientRect().bottom < [...a.getClientRects()].at(-1).top + 2;
            }).map(a => a.textContent)
            """);

        Assert.Empty(alone);
        Assert.NotEqual(0, await chat.Page.Locator(".chat-card a[target=_blank]").CountAsync());
    }
}
