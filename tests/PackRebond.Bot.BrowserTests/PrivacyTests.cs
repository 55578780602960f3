namespace PackRebond.Bot.BrowserTests;

public sealed class PrivacyTests(Browser browser)
{
    [Theory]
    [InlineData("dsfr")]
    [InlineData("neutral")]
    public async Task No_request_leaves_the_origin_and_the_policy_is_never_hurt(string theme)
    {
        await using var bot = await RunningBot.StartAsync(theme);
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url);
        await Dialogs.ReachVerdictAsync(chat);

        var own = new Uri(bot.Url).Authority;

        Assert.NotEmpty(chat.Requests);
        Assert.All(chat.Requests, r => Assert.Equal(own, new Uri(r).Authority));
        Assert.Empty(await chat.ViolationsAsync());
    }

    [Fact]
    public async Task Nothing_is_kept_in_the_browser_beyond_the_tab()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var chat = await ChatPage.OpenAsync(browser, bot.Url);
        await chat.SayAsync("aide");

        Assert.Empty(await chat.Page.Context.CookiesAsync());
        Assert.Equal(0, await chat.Page.EvaluateAsync<int>("localStorage.length"));
        Assert.Equal(0, await chat.Page.EvaluateAsync<int>("indexedDB.databases().then(d => d.length)"));
        Assert.Equal(["packrebond.session"], await chat.Page.EvaluateAsync<string[]>("Object.keys(sessionStorage)"));
    }
}
