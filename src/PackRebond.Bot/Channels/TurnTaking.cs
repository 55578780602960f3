using System.Collections.Immutable;
using System.Data.Common;
using PackRebond.Bot.Content;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Turns;
using PackRebond.Bot.Storage;

namespace PackRebond.Bot.Channels;

/// <summary>The way of one message from the store and back to it, the same for every channel: fetch, take the turn, keep all of it in one write, and only then tell who waits.</summary>
public sealed partial class TurnTaking(
    IConversationStore store, CurrentLibrary library, TakeTurn take, ParisDay day, TimeProvider clock, Arrivals arrivals, ILogger<TurnTaking> log)
{
    // Each conflict means that another message got through, and there are never that many at once.
    private const int MostTries = 100;

    public async Task<Taken> TakeAsync(Incoming incoming, CancellationToken cancellation)
    {
        try
        {
            for (var tries = 0; tries < MostTries; tries++)
            {
                if (await TryAsync(incoming, cancellation) is { } taken)
                {
                    return taken;
                }
            }

            TooManyConflicts(incoming.StoreId);
        }
        catch (DbException fault)
        {
            StoreFault(incoming.StoreId, fault);
        }

        return new Taken.StoreFailed();
    }

    /// <summary>Null when another message was faster: read again and repeat.</summary>
    private async Task<Taken?> TryAsync(Incoming incoming, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var kept = await store.ReadAsync(incoming.StoreId, cancellation);
        if (kept is null && !incoming.MayStart)
        {
            return new Taken.UnknownConversation();
        }

        var before = kept?.Conversation ?? new Conversation(incoming.StoreId);

        // Clients sort by time: within a conversation it only grows, even when the clock is set back.
        // Both are whole milliseconds, as timestamps are written.
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var first = kept is not null && kept.Touched >= now ? kept.Touched.AddMilliseconds(1) : now;
        if (Decide(before, incoming, kept?.LastSequence ?? 0, first) is not var (turn, activities))
        {
            return new Taken.BotFailed();
        }

        var last = first.AddMilliseconds(Math.Max(activities.Length - 1, 0));

        switch (await store.SaveAsync(new(turn.Conversation, kept?.Version ?? 0, incoming.InputKey, [.. activities.Select(row => row.Json)], last), cancellation))
        {
            case SaveResult.Saved:
                TurnEnded(turn.Outcome, (long)clock.GetElapsedTime(started).TotalMilliseconds, incoming.StoreId);
                arrivals.Announce(incoming.StoreId);
                return new Taken.Kept(activities, IsNew: true);
            case SaveResult.Duplicate:
                return new Taken.Kept(await store.RepliesAsync(incoming.StoreId, incoming.InputKey!, cancellation), IsNew: false);
            case SaveResult.Conflict:
            default:
                return null;
        }
    }

    /// <summary>The turn and its activities, or null when the bot failed. Its fault is caught here once; the person's words are in none of the logs.</summary>
    private (Turn Turn, ImmutableArray<KeptActivity> Activities)? Decide(Conversation before, Incoming incoming, long lastSequence, DateTimeOffset first)
    {
        try
        {
            var turn = incoming.Input is null ? new(before, [], Outcome.Nothing) : take(before, incoming.Input, library.Value, day.Today);
            return (turn, ActivityRow.Of(incoming, turn.Messages, lastSequence, first));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The message of an exception may quote the person's words: only its kind and place are logged.
            BotFault(incoming.StoreId, fault.GetType().Name, fault.StackTrace);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Turn {Outcome} in {Milliseconds} ms, conversation {ConversationId}")]
    private partial void TurnEnded(Outcome outcome, long milliseconds, string conversationId);

    [LoggerMessage(Level = LogLevel.Error, Message = "The bot failed with {Fault}, conversation {ConversationId}\n{Place}")]
    private partial void BotFault(string conversationId, string fault, string? place);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store failed, conversation {ConversationId}")]
    private partial void StoreFault(string conversationId, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Too many messages at once, conversation {ConversationId}")]
    private partial void TooManyConflicts(string conversationId);
}
