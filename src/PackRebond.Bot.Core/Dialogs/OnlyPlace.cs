using System.Collections.Frozen;
using PackRebond.Bot.Core.Language;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>Messages that name a place and nothing else: « et à Lyon ? », « dans le 33 », « oloron ».</summary>
internal static class OnlyPlace
{
    private static readonly FrozenSet<string> Around = FrozenSet.ToFrozenSet(
        [
            "et", "a", "au", "aux", "en", "dans", "sur", "vers", "pres", "autour", "cote", "du", "de", "d", "des", "le", "la", "les", "l", "pour", "ou", "alors", "sinon", "plutot",
            "departement", "region", "commune", "ville", "?",
        ],
        StringComparer.Ordinal);

    /// <summary>A word that says nothing beside the name of a place.</summary>
    public static bool IsAround(string word) => Around.Contains(word);

    public static bool Is(Recognition recognition) =>
        recognition.Entities.Any(entity => entity is Entity.Place)
        && Folded.Of(recognition.Text).Words.All(word => IsAround(word.Text) || recognition.Entities.Any(place => word.Start >= place.Start && word.End <= place.End));

    /// <summary>The message with its place, when a place is what one expects now; null when it is about something else.</summary>
    /// <param name="isVague">No intent is sure: a place among other words is enough.</param>
    public static Recognition? Expected(Scene scene, bool isVague)
    {
        var recognition = scene.Recognition;
        if (Is(recognition) || (isVague && recognition.Entities.Any(entity => entity is Entity.Place)))
        {
            return recognition;
        }

        var expecting = recognition with { Entities = [.. scene.Library.Gazetteer.Find(recognition.Text, expected: true)] };
        return Is(expecting) ? expecting : null;
    }
}
