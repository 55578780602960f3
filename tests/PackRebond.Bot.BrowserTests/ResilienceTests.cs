using static Microsoft.Playwright.Assertions;

namespace PackRebond.Bot.BrowserTests;

public sealed class ResilienceTests(Browser browser)
{
    [Fact]
    public async Task A_reload_keeps_the_conversation()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url);
        await chat.SendAsync(Dialogs.Opening);
        await chat.QuestionAsync();
        await chat.SendAsync("60");
        await Expect(chat.PersonMessages).ToHaveCountAsync(2);
        await chat.QuestionAsync();
        var before = await chat.Page.Locator(".chat-words, .chat-card").AllInnerTextsAsync();

        await chat.Page.ReloadAsync();
        await Expect(chat.PersonMessages).ToHaveCountAsync(2);
        await chat.QuestionAsync();

        Assert.Equal(before, await chat.Page.Locator(".chat-words, .chat-card").AllInnerTextsAsync());
    }

    [Fact]
    public async Task A_draft_survives_a_reload()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url);

        await chat.Input.FillAsync("je voudrais savoir");
        await chat.Page.ReloadAsync();

        await Expect(chat.Input).ToHaveValueAsync("je voudrais savoir");
    }

    [Fact]
    public async Task A_restart_of_the_server_in_the_middle_of_a_dialog_loses_nothing()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url);
        await chat.SendAsync(Dialogs.Opening);
        await chat.QuestionAsync();
        await bot.StopAsync();
        await Expect(chat.Page.Locator("#chat-status")).ToContainTextAsync("La connexion est interrompue");

        await chat.SendAsync("60");
        await Expect(chat.PersonMessages.Last).ToContainTextAsync("Non envoyé");
        await bot.RestartAsync();
        await chat.AnswerAsync();

        await Expect(chat.PersonMessages).ToHaveCountAsync(2);
        await Expect(chat.Page.Locator("#chat-status")).ToBeHiddenAsync();
        await Dialogs.ReachVerdictAsync(chat);
        await Expect(chat.VerdictTitle.Last).ToHaveTextAsync("Conditions remplies");
    }

    [Fact]
    public async Task Without_WebSockets_the_chat_polls()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(
            browser, bot.Url, script: "window.WebSocket = class { constructor() { throw new Error('not let through'); } };");

        var answer = await chat.SayAsync("aide");

        Assert.NotEmpty(answer);
        await Expect(chat.PersonMessages).ToHaveCountAsync(1);
        Assert.DoesNotContain(chat.Requests, r => r.StartsWith("ws", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Old_buttons_no_longer_act_once_the_person_went_on()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url);
        await Dialogs.ReachVerdictAsync(chat);

        await chat.SayAsync("aide");
        await Expect(chat.VerdictTitle).ToHaveCountAsync(1);

        var alive = chat.Page.Locator(".chat-messages > li:not(:last-child) button:enabled");
        await Expect(alive).ToHaveCountAsync(0);
    }
}
