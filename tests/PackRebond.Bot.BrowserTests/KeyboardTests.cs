using static Microsoft.Playwright.Assertions;

namespace PackRebond.Bot.BrowserTests;

public sealed class KeyboardTests(Browser browser)
{
    [Fact]
    public async Task A_company_reaches_its_verdict_with_the_keyboard_alone()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url);

        await Dialogs.ReachVerdictAsync(chat);

        await Expect(chat.VerdictTitle).ToHaveTextAsync("Conditions remplies");
        Assert.Empty(chat.ScriptErrors);
    }

    [Fact]
    public async Task Focus_stays_in_the_input_after_sending_and_when_the_answer_comes()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url);

        await chat.SendAsync("aide");
        var afterSending = await chat.FocusedIdAsync();
        await chat.AnswerAsync();

        Assert.Equal("chat-input", afterSending);
        Assert.Equal("chat-input", await chat.FocusedIdAsync());
    }

    [Fact]
    public async Task The_welcome_takes_no_focus()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url);

        Assert.Equal(string.Empty, await chat.FocusedIdAsync());
    }

    [Fact]
    public async Task A_suggestion_pressed_with_Enter_is_sent_and_focus_goes_to_the_input()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url);
        var suggestion = chat.Page.Locator(".chat-suggestions button").Last;

        await suggestion.FocusAsync();
        await chat.Page.Keyboard.PressAsync("Enter");
        await chat.AnswerAsync();

        await Expect(chat.PersonMessages).ToHaveCountAsync(1);
        Assert.Equal("chat-input", await chat.FocusedIdAsync());
    }

    [Fact]
    public async Task Shift_Enter_breaks_a_line_and_Up_recalls_the_last_message()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url);

        await chat.Input.FocusAsync();
        await chat.Page.Keyboard.TypeAsync("bon");
        await chat.Page.Keyboard.PressAsync("Shift+Enter");
        await chat.Page.Keyboard.TypeAsync("jour");
        await Expect(chat.Input).ToHaveValueAsync("bon\njour");
        await chat.Page.Keyboard.PressAsync("Enter");
        await chat.AnswerAsync();
        await chat.Page.Keyboard.PressAsync("ArrowUp");

        await Expect(chat.Input).ToHaveValueAsync("bon\njour");
    }

    [Fact]
    public async Task Restart_asks_first_and_Escape_gives_the_focus_back()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url);
        await chat.SayAsync("aide");

        await chat.Page.Locator("#chat-restart").FocusAsync();
        await chat.Page.Keyboard.PressAsync("Enter");
        await Expect(chat.Page.GetByRole(Microsoft.Playwright.AriaRole.Dialog)).ToBeVisibleAsync();
        await chat.Page.Keyboard.PressAsync("Escape");

        Assert.Equal("chat-restart", await chat.FocusedIdAsync());
        await Expect(chat.PersonMessages).ToHaveCountAsync(1);

        await chat.Page.Keyboard.PressAsync("Enter");
        await chat.Page.Locator("#chat-confirm-yes").PressAsync("Enter");

        await Expect(chat.PersonMessages).ToHaveCountAsync(0);
        await Expect(chat.BotMessages).ToHaveCountAsync(1);
        Assert.Equal("chat-input", await chat.FocusedIdAsync());
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_kept_and_the_error_says_how_to_mend_it()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url);

        await chat.Input.FillAsync(new string('a', 1_012));
        await chat.Page.Keyboard.PressAsync("Enter");

        await Expect(chat.Page.Locator("#chat-error")).ToContainTextAsync("12 caractères");
        await Expect(chat.Input).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(chat.PersonMessages).ToHaveCountAsync(0);
        Assert.Equal(1_012, (await chat.Input.InputValueAsync()).Length);
    }
}
