using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net.WebSockets;
using PackRebond.Bot.Storage;

namespace PackRebond.Bot.Channels.DirectLine;

/// <summary>The open sockets of each conversation: a few tabs may watch the same one, the oldest yields to one too many.</summary>
public sealed class Streams(IConversationStore store, Arrivals arrivals, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    public const int MostPerConversation = 4;

    private readonly ConcurrentDictionary<string, ImmutableList<Watcher>> open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> delivered = new(StringComparer.Ordinal);

    /// <summary>Some stream of this conversation has delivered something, as far as this process remembers.</summary>
    public bool HasDelivered(string storeId) => delivered.ContainsKey(storeId);

    /// <summary>Forgets what was delivered before; the conversations themselves are erased by then.</summary>
    public void Forget(DateTimeOffset before)
    {
        foreach (var (storeId, time) in delivered)
        {
            if (time < before)
            {
                delivered.TryRemove(storeId, out _);
            }
        }
    }

    /// <summary>Serves a socket until it or the server goes.</summary>
    public async Task ServeAsync(WebSocket socket, string storeId, long after)
    {
        var stream = new Watcher(socket, storeId, store, arrivals, clock, () => delivered[storeId] = clock.GetUtcNow());
        var all = open.AddOrUpdate(storeId, _ => [stream], (_, streams) => streams.Add(stream));
        if (all.Count > MostPerConversation)
        {
            all[0].Stop(WebSocketCloseStatus.PolicyViolation, "collision");
        }

        await using var stopping = lifetime.ApplicationStopping.Register(() => stream.Stop(WebSocketCloseStatus.EndpointUnavailable, "restart"));
        try
        {
            await stream.RunAsync(after);
        }
        finally
        {
            Remove(storeId, stream);
        }
    }

    private void Remove(string storeId, Watcher stream)
    {
        var left = open.AddOrUpdate(storeId, _ => [], (_, streams) => streams.Remove(stream));
        if (left.IsEmpty && open.TryRemove(new(storeId, left)))
        {
            // Nobody waits any more: the signal is let go.
            arrivals.Announce(storeId);
        }
    }
}
