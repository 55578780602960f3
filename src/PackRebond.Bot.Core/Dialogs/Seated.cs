using System.Collections.Frozen;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>« siège à Paris, poste à Mourenx »: the first place answers whether the seat is in France, and is not where the VTE works.</summary>
internal static class Seated
{
    // Between « siège » and its place; « et » or a comma's worth of other words makes it another place.
    private static readonly FrozenSet<string> Between = FrozenSet.ToFrozenSet(
        ["social", "est", "sera", "situe", "base", "installe", "domicilie", "se", "trouve", "a", "au", "aux", "en", "dans", "sur", "de", "du", "le", "la", "les", "l", "d"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Beside = FrozenSet.ToFrozenSet(["oui", "ouais", "c", "il", "elle", "est", "sera", "se", "trouve", "situe", "base"], StringComparer.Ordinal);

    /// <summary>« Lyon », « oui, à Lyon » to the question itself: a place of France is a yes. Null when the message is another one.</summary>
    public static Value.YesNo? Answer(Slot open, Recognition recognition) =>
        open is { Type: SlotType.YesNo, Cues.IsEmpty: false } && recognition.Entities is [Entity.Place { Value: not Language.Places.Place.Several } place] && Towns.IsExact(place, recognition.Text)
        && Folded.Of(recognition.Text).Words.All(word => OnlyPlace.IsAround(word.Text) || Beside.Contains(word.Text) || (word.Start >= place.Start && word.End <= place.End))
            ? new Value.YesNo(true)
            : null;

    /// <summary>The yes-or-no slot whose cue stands just before the place, or null.</summary>
    public static Slot? Of(Entity.Place place, Folded text, Flow flow)
    {
        for (var at = Filling.IndexAt(text, place.Start) - 1; at >= 0; at--)
        {
            var end = at;
            if (flow.Ask.FirstOrDefault(slot => slot.Type is SlotType.YesNo && slot.Cues.Any(cue => Filling.EndsAt(Folded.Of(cue), text, end))) is { } slot)
            {
                return slot;
            }

            if (!Between.Contains(text.Words[at].Text))
            {
                return null;
            }
        }

        return null;
    }
}
