using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using PackRebond.Bot.HostTests.Hosting;

namespace PackRebond.Bot.HostTests.DirectLine;

public sealed class StreamTests : IAsyncLifetime
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
    public async Task What_was_said_before_the_socket_opened_comes_first_then_all_in_order()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);
        await chat.SayAsync("avant");
        using var socket = await OpenAsync(chat.StreamUrl);
        await chat.SayAsync("après");

        var (texts, watermark) = await ReadAsync(socket, 5);

        Assert.Equal(["1. Bonjour", "avant", "2. avant", "après", "3. après"], texts);
        Assert.Equal("5", watermark);
    }

    [Fact]
    public async Task A_ticket_opens_one_socket_and_only_for_a_minute()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);
        using var socket = await OpenAsync(chat.StreamUrl);

        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(chat.StreamUrl));

        var late = await UrlAsync(chat);
        clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(late));
    }

    [Fact]
    public async Task A_token_is_no_ticket()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);

        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(new(chat.StreamUrl.GetLeftPart(UriPartial.Path) + "?t=" + chat.Token)));
    }

    [Theory]
    [InlineData("?watermark=1", new[] { "avant", "2. avant", "après", "3. après" })]
    [InlineData("?watermark=3", new[] { "après", "3. après" })]
    [InlineData("", new[] { "après", "3. après" })]
    [InlineData("?watermark=", new[] { "1. Bonjour", "avant", "2. avant", "après", "3. après" })]
    public async Task A_stream_goes_on_after_the_watermark(string query, string[] expected)
    {
        var chat = await DirectLineChat.StartAsync(host.Http);
        await chat.SayAsync("avant");
        using var socket = await OpenAsync(await UrlAsync(chat, query));
        await chat.SayAsync("après");

        Assert.Equal(expected, (await ReadAsync(socket, expected.Length)).Texts);
    }

    [Fact]
    public async Task An_empty_watermark_of_a_page_that_had_a_stream_asks_only_for_what_comes()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);
        using var first = await OpenAsync(chat.StreamUrl);
        await ReadAsync(first, 1);
        using var socket = await OpenAsync(await UrlAsync(chat, "?watermark="));
        await chat.SayAsync("après");

        Assert.Equal(["après", "2. après"], (await ReadAsync(socket, 2)).Texts);
    }

    [Fact]
    public async Task Four_tabs_hear_everything_and_the_fifth_takes_the_place_of_the_first()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);
        var sockets = new List<WebSocket>();
        for (var i = 0; i < 5; i++)
        {
            sockets.Add(await OpenAsync(await UrlAsync(chat, "?watermark=0")));
            Assert.Equal(["1. Bonjour"], (await ReadAsync(sockets[i], 1)).Texts);
        }

        await chat.SayAsync("à tous");

        Assert.Equal(WebSocketMessageType.Close, (await FrameAsync(sockets[0])).Type);
        Assert.Equal("collision", sockets[0].CloseStatusDescription);
        foreach (var socket in sockets.Skip(1))
        {
            Assert.Equal(["à tous", "2. à tous"], (await ReadAsync(socket, 2)).Texts);
        }

        sockets.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task A_silent_stream_is_kept_open_by_empty_frames()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);
        using var socket = await OpenAsync(chat.StreamUrl);
        await ReadAsync(socket, 1);
        var frame = FrameAsync(socket);

        // The server may not have begun to wait when the clock is first moved.
        Assert.True(await Wait.UntilAsync(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(20));
            return Task.FromResult(frame.IsCompleted);
        }));

        Assert.Equal((WebSocketMessageType.Text, ""), await frame);
    }

    [Fact]
    public async Task A_stopping_server_says_goodbye_so_that_clients_come_back()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);
        using var socket = await OpenAsync(chat.StreamUrl);
        await ReadAsync(socket, 1);

        var stopping = host.StopAsync();
        Assert.Equal(WebSocketMessageType.Close, (await FrameAsync(socket)).Type);
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, socket.CloseStatus);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default);
        await stopping;
    }

    [Fact]
    public async Task A_client_that_vanishes_or_talks_nonsense_harms_nobody()
    {
        var chat = await DirectLineChat.StartAsync(host.Http);
        using var rude = await OpenAsync(chat.StreamUrl);
        using var polite = await OpenAsync(await UrlAsync(chat, "?watermark=1"));
        await rude.SendAsync(new byte[5000], WebSocketMessageType.Binary, endOfMessage: false, default);
        rude.Abort();

        await chat.SayAsync("toujours là");

        Assert.Equal(["toujours là", "2. toujours là"], (await ReadAsync(polite, 2)).Texts);
    }

    private static async Task<ClientWebSocket> OpenAsync(Uri url)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(url, default);
        return socket;
    }

    private static async Task<HttpStatusCode> RefusedAsync(Uri url)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(url, default));
        return socket.HttpStatusCode;
    }

    private static async Task<Uri> UrlAsync(DirectLineChat chat, string query = "") => new((string)(await DirectLineChat.JsonAsync(await chat.ReconnectAsync(query)))["streamUrl"]!);

    private static async Task<(List<string> Texts, string Watermark)> ReadAsync(WebSocket socket, int count)
    {
        var texts = new List<string>();
        var watermark = "";
        while (texts.Count < count)
        {
            var (type, text) = await FrameAsync(socket);
            Assert.Equal(WebSocketMessageType.Text, type);
            if (text.Length > 0)
            {
                var set = JsonNode.Parse(text)!;
                texts.AddRange(set["activities"]!.AsArray().Select(activity => (string)activity!["text"]!));
                watermark = (string)set["watermark"]!;
            }
        }

        return (texts, watermark);
    }

    private static async Task<(WebSocketMessageType Type, string Text)> FrameAsync(WebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var bytes = new List<byte>();
        var buffer = new byte[4096];
        WebSocketReceiveResult frame;
        do
        {
            frame = await socket.ReceiveAsync(buffer, patience.Token);
            bytes.AddRange(buffer[..frame.Count]);
        }
        while (!frame.EndOfMessage);
        return (frame.MessageType, Encoding.UTF8.GetString([.. bytes]));
    }
}
