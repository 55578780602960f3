using System.Collections.Immutable;
using System.Globalization;
using PackRebond.Bot.Core.Turns;
using PackRebond.Bot.Storage;

namespace PackRebond.Bot.Channels;

/// <summary>Numbers, dates and writes the activities of one turn: the person's own first, then the replies.</summary>
public static class ActivityRow
{
    public static ImmutableArray<KeptActivity> Of(Incoming incoming, ImmutableArray<Message> messages, long lastSequence, DateTimeOffset first)
    {
        var rows = ImmutableArray.CreateBuilder<KeptActivity>(messages.Length + 1);
        string? answered = null;
        if (incoming.IsKept)
        {
            var own = Stamp(incoming.Activity, ++lastSequence, first);
            answered = own.Id;
            rows.Add(new(lastSequence, ActivityJson.Write(own)));
        }

        foreach (var message in messages)
        {
            var reply = Stamp(Replies.ToActivity(message, incoming.Activity, answered, incoming.PicturesFrom), ++lastSequence, first.AddMilliseconds(rows.Count));
            rows.Add(new(lastSequence, ActivityJson.Write(reply)));
        }

        return rows.ToImmutable();
    }

    /// <summary>A channel that gave the activity an id knows it by that one.</summary>
    private static Activity Stamp(Activity activity, long sequence, DateTimeOffset time) => activity with
    {
        Id = activity.Id ?? Id(activity.Conversation?.Id ?? "", sequence),
        Timestamp = Replies.Timestamp(time),
    };

    public static string Id(string conversationId, long sequence) => string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence:D7}");
}
