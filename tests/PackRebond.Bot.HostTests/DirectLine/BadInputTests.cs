using System.Net;
using PackRebond.Bot.HostTests.Hosting;

namespace PackRebond.Bot.HostTests.DirectLine;

/// <summary>Whatever is sent, the answer is clear, the process lives and the conversation is as it was.</summary>
public sealed class BadInputTests : IAsyncLifetime
{
    private readonly Folder folder = new();
    private RunningHost host = null!;
    private DirectLineChat chat = null!;

    public async ValueTask InitializeAsync()
    {
        host = await RunningHost.StartAsync(folder);
        chat = await DirectLineChat.StartAsync(host.Http);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("", "BadArgument")]
    [InlineData("{", "BadArgument")]
    [InlineData("null", "BadArgument")]
    [InlineData("[]", "BadArgument")]
    [InlineData("""{"type":"message","text":5}""", "BadArgument")]
    [InlineData("""{"type":"message","from":"moi"}""", "BadArgument")]
    [InlineData("""{"type":"message","attachments":{}}""", "BadArgument")]
    [InlineData("""{"type":"message","text":"\ud800"}""", "BadArgument")]
    [InlineData("""{"type":"message","text":"a","channelData":{"x":"\ud800"}}""", "BadArgument")]
    [InlineData("""{"text":"sans type"}""", "MissingProperty")]
    public async Task A_body_that_is_no_activity_is_refused(string body, string code)
    {
        var answer = await chat.PostAsync(body);

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.StatusCode, await DirectLineChat.CodeAsync(answer)));
        await NothingChangedAsync();
    }

    [Fact]
    public async Task Text_deeper_than_any_client_writes_is_refused()
    {
        var answer = await chat.PostAsync($$"""{"type":"message","value":{{new string('[', 50_000)}}{{new string(']', 50_000)}}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await NothingChangedAsync();
    }

    [Theory]
    [InlineData(8_001, HttpStatusCode.BadRequest, "BadArgument")]
    [InlineData(1024 * 1024, HttpStatusCode.RequestEntityTooLarge, "PayloadTooLarge")]
    public async Task A_message_too_long_is_refused(int length, HttpStatusCode status, string code)
    {
        var answer = await chat.SayAsync(new('a', length));

        Assert.Equal((status, code), (answer.StatusCode, await DirectLineChat.CodeAsync(answer)));
        await NothingChangedAsync();
    }

    [Fact]
    public async Task A_megabyte_that_hides_its_length_is_refused_all_the_same()
    {
        using var body = new StreamContent(new MemoryStream(new byte[1024 * 1024]));
        using var request = new HttpRequestMessage(HttpMethod.Post, chat.Activities) { Content = body };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Authorization = new("Bearer", chat.Token);

        var answer = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        await NothingChangedAsync();
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized, "Unauthorized")]
    [InlineData("", HttpStatusCode.Unauthorized, "Unauthorized")]
    [InlineData("n'importe quoi", HttpStatusCode.Forbidden, "Forbidden")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJhdWQiOiJkaXJlY3RsaW5lIn0.", HttpStatusCode.Forbidden, "Forbidden")]
    [InlineData("a.b.c", HttpStatusCode.Forbidden, "Forbidden")]
    public async Task An_unknown_token_opens_nothing(string? bearer, HttpStatusCode status, string code)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var body = new StringContent("""{"type":"message","text":"a"}""");
            using var request = new HttpRequestMessage(method, chat.Activities) { Content = method == HttpMethod.Post ? body : null };
            request.Headers.TryAddWithoutValidation("Authorization", bearer is null ? null : $"Bearer {bearer}");

            var answer = await host.Http.SendAsync(request);

            Assert.Equal((status, code), (answer.StatusCode, await DirectLineChat.CodeAsync(answer)));
        }

        await NothingChangedAsync();
    }

    [Fact]
    public async Task A_token_whose_signature_or_claims_were_touched_opens_nothing()
    {
        var parts = chat.Token.Split('.');
        var other = (await DirectLineChat.StartAsync(host.Http)).Token.Split('.');
        foreach (var forged in new[] { $"{parts[0]}.{other[1]}.{parts[2]}", $"{parts[0]}.{parts[1]}.{other[2]}", $"{parts[0]}.{parts[1]}." })
        {
            var answer = await DirectLineChat.SendAsync(host.Http, HttpMethod.Get, chat.Activities, forged);
            Assert.Equal((HttpStatusCode.Forbidden, "Forbidden"), (answer.StatusCode, await DirectLineChat.CodeAsync(answer)));
        }
    }

    [Fact]
    public async Task A_token_of_another_conversation_opens_nothing()
    {
        var other = await DirectLineChat.StartAsync(host.Http);

        var answer = await DirectLineChat.SendAsync(host.Http, HttpMethod.Get, chat.Activities, other.Token);

        Assert.Equal((HttpStatusCode.Forbidden, "Forbidden"), (answer.StatusCode, await DirectLineChat.CodeAsync(answer)));
    }

    [Fact]
    public async Task A_conversation_that_was_never_started_is_not_found()
    {
        var token = await DirectLineChat.JsonAsync(await host.Http.PostAsync("/chat/token", null));
        var unknown = new DirectLineChat(host.Http, (string)token["conversationId"]!, (string)token["token"]!, "ws://x");

        foreach (var answer in new[] { await unknown.SayAsync("bonjour"), await unknown.ReconnectAsync() })
        {
            Assert.Equal((HttpStatusCode.NotFound, "ConversationNotFound"), (answer.StatusCode, await DirectLineChat.CodeAsync(answer)));
        }
    }

    [Fact]
    public async Task Files_are_refused_and_signing_in_is_not_served()
    {
        var upload = await DirectLineChat.SendAsync(host.Http, HttpMethod.Post, $"{DirectLineChat.Root}/conversations/{chat.Id}/upload?userId=u", chat.Token);
        var session = await DirectLineChat.SendAsync(host.Http, HttpMethod.Get, $"{DirectLineChat.Root}/session/getsessionid", chat.Token);

        Assert.Equal((HttpStatusCode.Forbidden, "UploadDisabled"), (upload.StatusCode, await DirectLineChat.CodeAsync(upload)));
        Assert.Equal(HttpStatusCode.NotFound, session.StatusCode);
    }

    private async Task NothingChangedAsync()
    {
        Assert.Equal(["1. Bonjour"], await chat.TextsAsync());
        Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
    }
}
