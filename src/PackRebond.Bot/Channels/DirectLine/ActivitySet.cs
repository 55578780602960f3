using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PackRebond.Bot.Storage;

namespace PackRebond.Bot.Channels.DirectLine;

/// <summary>A set of activities and the watermark after them. Activities are stored as clients see them, so they are only joined.</summary>
public static class ActivitySet
{
    public static string Write(ImmutableArray<KeptActivity> activities, long watermark)
    {
        var text = new StringBuilder("""{"activities":[""");
        for (var i = 0; i < activities.Length; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(activities[i].Json);
        }

        var last = activities.IsEmpty ? watermark : activities[^1].Sequence;
        return text.Append(CultureInfo.InvariantCulture, $$"""],"watermark":"{{last}}"}""").ToString();
    }

    /// <summary>The sequence number in a watermark. One that is not ours counts as none: everything again is better than an error that stops a client.</summary>
    public static long Read(string? watermark) =>
        long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0;
}
