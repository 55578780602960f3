using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PackRebond.Bot.HostTests.Hosting;

namespace PackRebond.Bot.HostTests.Connector;

public sealed class MessagesTests : IAsyncLifetime
{
    private readonly Folder folder = new();
    private RunningHost host = null!;

    public async ValueTask InitializeAsync() => host = await RunningHost.StartAsync(folder);

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_message_is_answered_in_the_response()
    {
        var answer = await PostAsync(Message("bonjour", "a1"));

        var reply = Assert.Single((await DirectLineChat.JsonAsync(answer))["activities"]!.AsArray())!;
        Assert.Equal(("1. bonjour", "message", "bot", "a1"), ((string)reply["text"]!, (string)reply["type"]!, (string)reply["from"]!["role"]!, (string)reply["replyToId"]!));
        Assert.Equal(("markdown", "fr-FR", "expectingInput"), ((string)reply["textFormat"]!, (string)reply["locale"]!, (string)reply["inputHint"]!));
        Assert.Equal(("c1", "u1"), ((string)reply["conversation"]!["id"]!, (string)reply["recipient"]!["id"]!));
    }

    [Fact]
    public async Task The_same_activity_twice_is_answered_once_in_the_same_words()
    {
        var first = await (await PostAsync(Message("bonjour", "a1"))).Content.ReadAsStringAsync();
        var second = await (await PostAsync(Message("bonjour", "a1"))).Content.ReadAsStringAsync();
        var third = await DirectLineChat.JsonAsync(await PostAsync(Message("et puis", "a2")));

        Assert.Equal(first, second);
        Assert.Equal("2. et puis", (string)third["activities"]![0]!["text"]!);
    }

    [Fact]
    public async Task A_conversation_belongs_to_its_channel()
    {
        await PostAsync(Message("bonjour", "a1"));

        var other = await DirectLineChat.JsonAsync(await PostAsync(Message("bonjour", "a1", channel: "webchat")));

        Assert.Equal("1. bonjour", (string)other["activities"]![0]!["text"]!);
    }

    [Fact]
    public async Task A_person_who_comes_in_is_greeted_without_an_answer_to_wait_for()
    {
        var answer = await PostAsync("""{"type":"conversationUpdate","id":"a0","deliveryMode":"expectReplies","channelId":"test","conversation":{"id":"c1"},"recipient":{"id":"bot"},"membersAdded":[{"id":"bot"},{"id":"u1"}]}""");

        var reply = Assert.Single((await DirectLineChat.JsonAsync(answer))["activities"]!.AsArray())!;
        Assert.Equal("1. Bonjour", (string)reply["text"]!);
        Assert.Null(reply["replyToId"]);
    }

    [Fact]
    public async Task The_bots_own_coming_is_no_reason_to_speak()
    {
        var answer = await PostAsync("""{"type":"conversationUpdate","deliveryMode":"expectReplies","channelId":"test","conversation":{"id":"c1"},"recipient":{"id":"bot"},"membersAdded":[{"id":"bot"}]}""");

        Assert.Empty((await DirectLineChat.JsonAsync(answer))["activities"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"type":"inconnu","channelId":"test","conversation":{"id":"c1"}}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"typing","channelId":"test","conversation":{"id":"c1"}}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"invoke","channelId":"test","conversation":{"id":"c1"}}""", HttpStatusCode.NotImplemented)]
    [InlineData("""{"type":"message","text":"sans retour","channelId":"test","conversation":{"id":"c1"}}""", HttpStatusCode.NotImplemented)]
    [InlineData("""{"type":"message","deliveryMode":"expectReplies","text":"nulle part"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","deliveryMode":"expectReplies","text":"a","conversation":{"id":"c\u0000"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","deliveryMode":"expectReplies","text":7,"conversation":{"id":"c1"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"sans type","conversation":{"id":"c1"}}""", HttpStatusCode.BadRequest)]
    [InlineData("pas du JSON", HttpStatusCode.BadRequest)]
    public async Task Every_other_activity_has_its_status_and_changes_nothing(string body, HttpStatusCode status)
    {
        var answer = await PostAsync(body);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("1. bonjour", (string)(await DirectLineChat.JsonAsync(await PostAsync(Message("bonjour", "a9"))))["activities"]![0]!["text"]!);
    }

    [Fact]
    public async Task A_megabyte_is_refused()
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync(Message(new('a', 1024 * 1024), "a1"))).StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        using var request = new HttpRequestMessage(new(method), "/api/messages");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await host.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task When_the_bot_fails_the_person_is_told_and_the_conversation_is_as_before()
    {
        var answer = await DirectLineChat.JsonAsync(await PostAsync(Message(Echo.Trap, "a1")));

        Assert.Equal(RealContent.Library.Message("failed"), (string)Assert.Single(answer["activities"]!.AsArray())!["text"]!);
        Assert.Equal("1. bonjour", (string)(await DirectLineChat.JsonAsync(await PostAsync(Message("bonjour", "a2"))))["activities"]![0]!["text"]!);
    }

    [Fact]
    public async Task Without_an_app_id_the_address_exists_in_development_only()
    {
        using var other = new Folder();
        await using var production = await RunningHost.StartAsync(other, "--environment=Production");

        Assert.Equal(HttpStatusCode.NotFound, (await production.Http.PostAsync("/api/messages", new StringContent(Message("a", "a1")))).StatusCode);
    }

    private static string Message(string text, string id, string channel = "test") => new JsonObject
    {
        ["type"] = "message",
        ["id"] = id,
        ["text"] = text,
        ["deliveryMode"] = "expectReplies",
        ["channelId"] = channel,
        ["conversation"] = new JsonObject { ["id"] = "c1" },
        ["from"] = new JsonObject { ["id"] = "u1" },
        ["recipient"] = new JsonObject { ["id"] = "bot" },
    }.ToJsonString();

    private Task<HttpResponseMessage> PostAsync(string body) => host.Http.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, "application/json"));
}
