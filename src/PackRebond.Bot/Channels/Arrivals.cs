using System.Collections.Concurrent;

namespace PackRebond.Bot.Channels;

/// <summary>Wakes whoever waits for news of a conversation. It carries no activity: the waiting one reads them from the store, so nothing is lost, doubled or out of order.</summary>
public sealed class Arrivals
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> next = new(StringComparer.Ordinal);

    /// <summary>Ends with the next news. Ask before reading the store, or news in between is missed.</summary>
    public Task Next(string conversationId) =>
        next.GetOrAdd(conversationId, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Announce(string conversationId)
    {
        if (next.TryRemove(conversationId, out var waiting))
        {
            waiting.SetResult();
        }
    }
}
