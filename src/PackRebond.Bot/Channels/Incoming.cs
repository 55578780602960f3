using System.Collections.Immutable;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Turns;
using PackRebond.Bot.Storage;

namespace PackRebond.Bot.Channels;

/// <summary>An activity that a channel has let in.</summary>
/// <param name="StoreId">The conversation's id in the store; it begins with the channel, so that two channels' conversations never meet.</param>
/// <param name="Activity">As it will be kept: sender and conversation are already set by the channel.</param>
/// <param name="Input">What the bot hears; null when the activity says nothing to it and is only kept.</param>
/// <param name="InputKey">Names the activity, so that it is answered once.</param>
/// <param name="IsKept">Clients see the activity again; a conversationUpdate they do not.</param>
/// <param name="MayStart">An unknown conversation begins with this activity; else it is not found.</param>
public sealed record Incoming(string StoreId, Activity Activity, Input? Input, string? InputKey, bool IsKept, bool MayStart)
{
    /// <summary>What stands before the path of a picture in the replies: the server's address, or nothing for our own page.</summary>
    public string PicturesFrom { get; init; } = "";
}

/// <summary>How an activity ended.</summary>
public abstract record Taken
{
    private Taken()
    {
    }

    /// <summary>Stored, now or when it first came.</summary>
    /// <param name="Activities">What this input added, oldest first.</param>
    /// <param name="IsNew">False when the activity had been seen before.</param>
    public sealed record Kept(ImmutableArray<KeptActivity> Activities, bool IsNew) : Taken;

    public sealed record UnknownConversation : Taken;

    /// <summary>The bot failed; nothing was changed.</summary>
    public sealed record BotFailed : Taken;

    /// <summary>The store failed; nothing was changed that anybody was told of.</summary>
    public sealed record StoreFailed : Taken;
}

/// <summary>The turn function: <see cref="Conversing.Take"/>, or another in tests of the host alone.</summary>
public delegate Turn TakeTurn(Conversation conversation, Input input, Library library, DateOnly today);
