using System.Collections.Immutable;
using PackRebond.Bot.Core.Dialogs;

namespace PackRebond.Bot.Storage;

/// <summary>Keeps conversations and their activities durably. Each save is one transaction; what a method returned survives a crash.</summary>
public interface IConversationStore
{
    /// <summary>Makes the tables when they are not there; safe to call at every start, by several nodes at once.</summary>
    Task PrepareAsync(CancellationToken cancellation);

    /// <summary>The conversation and its version, or null when it is unknown.</summary>
    Task<KeptConversation?> ReadAsync(string conversationId, CancellationToken cancellation);

    /// <summary>Writes the conversation and appends the activities, or nothing at all.</summary>
    Task<SaveResult> SaveAsync(ConversationWrite write, CancellationToken cancellation);

    /// <summary>The activities after a sequence number (0 for all), oldest first.</summary>
    Task<ImmutableArray<KeptActivity>> ActivitiesAsync(string conversationId, long after, CancellationToken cancellation);

    /// <summary>The activities that were written by the save that carried this input key, oldest first; empty when the key is new.</summary>
    Task<ImmutableArray<KeptActivity>> RepliesAsync(string conversationId, string inputKey, CancellationToken cancellation);

    /// <summary>The secret kept under this name. When there is none, the proposed one is kept first: all nodes on one database get the same.</summary>
    Task<string> SecretAsync(string name, string proposed, CancellationToken cancellation);

    /// <summary>Erases conversations not touched since then; returns how many.</summary>
    Task<int> EraseAsync(DateTimeOffset untouchedSince, CancellationToken cancellation);

    /// <summary>True when the database answers.</summary>
    Task<bool> IsReadyAsync(CancellationToken cancellation);
}

/// <param name="Version">Grows by one with each save.</param>
/// <param name="LastSequence">Sequence number of its newest activity; 0 when there is none.</param>
/// <param name="Touched">The time that the last save carried, to the millisecond.</param>
public sealed record KeptConversation(Conversation Conversation, long Version, long LastSequence, DateTimeOffset Touched);

/// <param name="Sequence">1, 2, 3… within the conversation, without gaps.</param>
/// <param name="Json">The activity as clients see it.</param>
public sealed record KeptActivity(long Sequence, string Json);

/// <param name="ExpectedVersion">The version read, or 0 for a new conversation.</param>
/// <param name="InputKey">Names the input that caused this save, so that the same input is answered once; null when it has no name.</param>
/// <param name="Activities">JSON of each new activity, in order; the first takes the sequence number after the last one read.</param>
public sealed record ConversationWrite(
    Conversation Conversation,
    long ExpectedVersion,
    string? InputKey,
    ImmutableArray<string> Activities,
    DateTimeOffset Now);

public enum SaveResult
{
    Saved,

    /// <summary>Somebody else saved since the version was read: read again and repeat.</summary>
    Conflict,

    /// <summary>The input key was saved before: answer with <see cref="IConversationStore.RepliesAsync"/>.</summary>
    Duplicate,
}
