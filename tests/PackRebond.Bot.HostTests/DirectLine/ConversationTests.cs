using System.Net;
using Microsoft.Extensions.Time.Testing;
using PackRebond.Bot.HostTests.Hosting;

namespace PackRebond.Bot.HostTests.DirectLine;

public sealed class ConversationTests : IAsyncLifetime
{
    private readonly Folder folder = new();
    private readonly FakeTimeProvider clock = new(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private RunningHost host = null!;

    public async ValueTask InitializeAsync() => host = await RunningHost.StartAsync($"Data Source={folder.Database}", clock: clock);

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Starting_says_the_welcome_once_however_often_it_is_asked()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);

        var again = await DirectLineChat.SendAsync(host.Http, HttpMethod.Post, $"{DirectLineChat.Root}/conversations", chat.Token);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(["1. Bonjour"], await chat.TextsAsync());
    }

    [Fact]
    public async Task The_first_start_answers_created()
    {
        var token = (string)(await DirectLineChat.JsonAsync(await host.Http.PostAsync("/chat/token", null)))["token"]!;

        var started = await DirectLineChat.SendAsync(host.Http, HttpMethod.Post, $"{DirectLineChat.Root}/conversations", token);

        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        Assert.Equal("no-store", started.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task The_persons_own_message_stands_before_the_reply_that_names_it()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);

        var posted = await DirectLineChat.JsonAsync(await chat.SayAsync("Où est Mourenx ?"));

        var set = await chat.GetAsync("1");
        var (own, reply) = (set["activities"]![0]!, set["activities"]![1]!);
        Assert.Equal("3", (string)set["watermark"]!);
        Assert.Equal(("Où est Mourenx ?", "user", $"{chat.Id}|0000002"), ((string)own["text"]!, (string)own["from"]!["role"]!, (string)own["id"]!));
        Assert.Equal((string)own["id"]!, (string)posted["id"]!);
        Assert.Equal(("2. Où est Mourenx ?", "bot", (string)own["id"]!), ((string)reply["text"]!, (string)reply["from"]!["role"]!, (string)reply["replyToId"]!));
        Assert.Equal("oui", (string)reply["suggestedActions"]!["actions"]![0]!["value"]!);
        Assert.Equal((string)own["from"]!["id"]!, (string)reply["suggestedActions"]!["to"]![0]!);
    }

    [Fact]
    public async Task The_welcome_answers_nothing_that_a_client_could_wait_for()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);

        Assert.Null((await chat.GetAsync())["activities"]![0]!["replyToId"]);
    }

    [Fact]
    public async Task What_a_client_adds_comes_back_to_the_letter()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);
        const string Data = """{"clientActivityID":"42","deep":{"list":[1.50,null,"é"]}}""";

        await chat.PostAsync($$"""{"type":"message","text":"a","channelData":{{Data}},"entities":[{"type":"ClientCapabilities","x":1}],"localTimezone":"Europe/Paris"}""");

        var own = (await chat.GetAsync("1"))["activities"]![0]!;
        Assert.Equal(Data, own["channelData"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal(1, (int)own["entities"]![0]!["x"]!);
        Assert.Equal("Europe/Paris", (string)own["localTimezone"]!);
    }

    [Fact]
    public async Task What_only_the_server_may_say_is_not_taken_from_a_client()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);

        await chat.PostAsync("""{"type":"message","text":"a","id":"x","timestamp":"1999","from":{"id":"packrebond","name":"Jean","role":"bot"},"conversation":{"id":"autre"},"serviceUrl":"http://x"}""");

        var own = (await chat.GetAsync("1"))["activities"]![0]!;
        Assert.Equal($"{chat.Id}|0000002", (string)own["id"]!);
        Assert.Equal("user", (string)own["from"]!["role"]!);
        Assert.StartsWith("dl_", (string)own["from"]!["id"]!, StringComparison.Ordinal);
        Assert.Null(own["from"]!["name"]);
        Assert.Equal(chat.Id, (string)own["conversation"]!["id"]!);
        Assert.Null(own["serviceUrl"]);
    }

    [Fact]
    public async Task Timestamps_only_grow_even_when_the_clock_stands_still()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);
        await chat.SayAsync("un");
        await chat.SayAsync("deux");

        var times = (await chat.GetAsync())["activities"]!.AsArray().Select(activity => (string)activity!["timestamp"]!).ToArray();

        Assert.Equal(times.Order(StringComparer.Ordinal), times);
        Assert.Equal(5, times.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task The_same_message_twice_is_answered_once_with_the_same_id()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);

        var first = await DirectLineChat.JsonAsync(await chat.SayAsync("bonjour", key: "k"));
        var second = await DirectLineChat.JsonAsync(await chat.SayAsync("bonjour", key: "k"));

        Assert.Equal((string)first["id"]!, (string)second["id"]!);
        Assert.Equal(["1. Bonjour", "bonjour", "2. bonjour"], await chat.TextsAsync());
    }

    [Fact]
    public async Task Messages_at_once_are_all_kept_and_each_has_its_turn()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => chat.SayAsync($"m{i}")));

        var texts = await chat.TextsAsync();
        Assert.Equal(21, texts.Length);
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"m{i}"), texts.Where(text => text[0] == 'm').Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, 11).Select(i => $"{i}."), texts.Where(text => text[0] != 'm').Select(text => text.Split(' ')[0]));
    }

    [Fact]
    public async Task A_cards_button_is_heard_with_the_turn_that_showed_it()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);

        await chat.PostAsync("""{"type":"message","value":{"say":"oui","turn":3}}""");

        Assert.Equal("2. oui (3)", (await chat.TextsOfBotAsync())[^1]);
    }

    [Fact]
    public async Task A_message_without_text_is_heard_as_nothing_said()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);

        var answer = await chat.PostAsync("""{"type":"message","attachments":[]}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("2. ", (await chat.TextsOfBotAsync())[^1]);
    }

    [Fact]
    public async Task Personal_data_is_masked_in_what_is_echoed_understood_and_stored()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);

        await chat.PostAsync("""
            {"type":"message","text":"écrivez à jean.dupont@exemple.fr","channelData":{"clientActivityID":"1","say":"jean.dupont@exemple.fr"},"from":{"name":"Jean Dupont"},
             "entities":[{"type":"mention","text":"jean.dupont@exemple.fr"}],"attachments":[{"contentType":"text/plain","content":"jean.dupont@exemple.fr"}]}
            """);

        var all = (await chat.GetAsync()).ToJsonString();
        Assert.DoesNotContain("dupont", all, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, (await chat.TextsAsync()).Count(text => text.Contains("masquée", StringComparison.Ordinal)));
        Assert.DoesNotContain("dupont", await folder.EverythingAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_poll_with_the_last_watermark_gets_nothing_and_the_same_watermark()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);

        var set = await chat.GetAsync("1");

        Assert.Empty(set["activities"]!.AsArray());
        Assert.Equal("1", (string)set["watermark"]!);
    }

    [Fact]
    public async Task When_the_bot_fails_the_conversation_is_as_before_and_the_cause_stays_inside()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);

        var answer = await chat.SayAsync(Echo.Trap);

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Equal("BotRejectedActivity", await DirectLineChat.CodeAsync(answer));
        Assert.DoesNotContain(Echo.Trap, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(["1. Bonjour"], await chat.TextsAsync());
        await chat.SayAsync("encore là ?");
        Assert.Equal("2. encore là ?", (await chat.TextsAsync())[^1]);
    }

    [Fact]
    public async Task An_idle_conversation_is_erased_after_a_day()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);
        clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromMinutes(11));
        var secretRead = await Wait.UntilAsync(async () =>
            (await DirectLineChat.SendAsync(host.Http, HttpMethod.Get, chat.Activities, RunningHost.Secret)).StatusCode is HttpStatusCode.NotFound);

        Assert.True(secretRead);
    }

    [Fact]
    public async Task Too_many_messages_at_once_are_refused_with_the_time_to_wait()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => chat.SayAsync($"m{i}")));

        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToArray();
        Assert.NotEmpty(refused);
        Assert.True(answers.Length - refused.Length >= 20);
        Assert.All(refused, answer => Assert.True(answer.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1)));
        Assert.Equal("RateLimited", await DirectLineChat.CodeAsync(refused[0]));
    }
}
