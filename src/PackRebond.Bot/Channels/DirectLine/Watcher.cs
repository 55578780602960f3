using System.Data.Common;
using System.Net.WebSockets;
using System.Text;
using PackRebond.Bot.Storage;

namespace PackRebond.Bot.Channels.DirectLine;

/// <summary>One socket: sends what the store holds after a watermark, then whatever comes, with empty frames in between so that proxies keep it open.</summary>
public sealed class Watcher(WebSocket socket, string storeId, IConversationStore store, Arrivals arrivals, TimeProvider clock, Action delivered)
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource<(WebSocketCloseStatus Status, string Reason)> stop = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Asks the stream to close; the first reason counts.</summary>
    public void Stop(WebSocketCloseStatus status, string reason) => stop.TrySetResult((status, reason));

    public async Task RunAsync(long after)
    {
        var gone = ListenAsync();
        try
        {
            while (!gone.IsCompleted && !stop.Task.IsCompleted)
            {
                var news = arrivals.Next(storeId);
                after = await SendNewerAsync(after);
                using var quiet = new CancellationTokenSource();
                var silence = Task.Delay(KeepAlive, clock, quiet.Token);
                if (await Task.WhenAny(news, gone, stop.Task, silence) == silence)
                {
                    await SendAsync("");
                }

                await quiet.CancelAsync();
            }

            await CloseAsync(gone);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            // The client went without a word; it comes back with its watermark.
            socket.Abort();
        }
    }

    private async Task<long> SendNewerAsync(long after)
    {
        try
        {
            var newer = await store.ActivitiesAsync(storeId, after, CancellationToken.None);
            if (newer.IsEmpty)
            {
                return after;
            }

            await SendAsync(ActivitySet.Write(newer, after));
            delivered();
            return newer[^1].Sequence;
        }
        catch (DbException)
        {
            // The store is away: the next news or keep-alive tries again, and nothing was skipped.
            return after;
        }
    }

    private async Task SendAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
    }

    private async Task CloseAsync(Task gone)
    {
        using var farewell = new CancellationTokenSource(Farewell);
        if (stop.Task.IsCompleted && socket.State is WebSocketState.Open)
        {
            var (status, reason) = await stop.Task;
            await socket.CloseOutputAsync(status, reason, farewell.Token);
            await gone.WaitAsync(farewell.Token);
        }
        else if (socket.State is WebSocketState.CloseReceived)
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, farewell.Token);
        }
    }

    /// <summary>Ends when the client closes. What it sends means nothing but that it is there.</summary>
    private async Task ListenAsync()
    {
        var buffer = new byte[1024];
        try
        {
            // Not to be cancelled: cancelling a read breaks the socket before a farewell could be said.
            while ((await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            socket.Abort();
        }
    }
}
