using System.Collections.Frozen;
using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Language.Places;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>
/// A place in a message to a talk that asks where, though nothing but its place in the sentence tells it from a word: « une pme a lens », « 80 salariés,
/// cdi, mourenx ». Only a name that is written as it is counts: with its capital, or of a town that is no village.
/// </summary>
internal static class Towns
{
    private const int NoVillage = 5_000;

    private static readonly FrozenSet<string> Beside = FrozenSet.ToFrozenSet(["oui", "ouais", "non", "nan", "fait", "enfait", "finalement", "pardon", "c", "ce", "est", "sera", "serait", "ca", "heu", "euh", "ben", "bah"], StringComparer.Ordinal);

    // « on a vire quelqu'un » goes nowhere.
    private static readonly FrozenSet<string> Having = FrozenSet.ToFrozenSet(["on", "il", "elle", "ils", "elles", "qui", "y", "ca", "cela", "n", "l", "en", "jamais", "tu", "t", "m", "nous", "vous"], StringComparer.Ordinal);

    /// <summary>The recognition with such a place; the same when it has places already, or the flow asks for none.</summary>
    public static Recognition In(Recognition recognition, Flow flow, Scene scene)
    {
        if (flow.Ask.All(slot => slot.Type is not (SlotType.Place or SlotType.Area)) || recognition.Entities.Any(entity => entity is Entity.Place))
        {
            return recognition;
        }

        var text = Folded.Of(recognition.Text);
        var found = Known(recognition.Text, scene).Where(place => flow.Shows is not null || ((IsApart(place, text) || IsWhere(place, text)) && recognition.Entities.All(entity => entity.End <= place.Start || place.End <= entity.Start)));
        return recognition with { Entities = [.. recognition.Entities.Concat(found).OrderBy(entity => entity.Start)] };
    }

    private static ImmutableArray<Entity.Place> Known(string text, Scene scene) =>
    [
        .. scene.Library.Gazetteer.Find(text, expected: true)
            .Where(place => IsExact(place, text) && (char.IsUpper(text[place.Start]) || place.Value is not Place.Commune { Population: < NoVillage })),
    ];

    /// <summary>The place bears the very name that was typed, and is not one like it.</summary>
    public static bool IsExact(Entity.Place place, string text)
    {
        var typed = Folded.Of(text.Substring(place.Start, place.Length)).Text;
        return place.Value is Place.Several several ? several.Communes.Any(commune => Folded.Of(commune.Name).Text == typed) : Folded.Of(place.Value.Name).Text == typed;
    }

    /// <summary>« …, mourenx, … »: between two commas nothing else is said.</summary>
    private static bool IsApart(Entity.Place place, Folded text)
    {
        var from = text.Raw.AsSpan(0, place.Start).LastIndexOfAny(",;\n") + 1;
        var length = text.Raw.AsSpan(place.End).IndexOfAny(",;\n");
        var until = length < 0 ? text.Raw.Length : place.End + length;
        return text.Words.Where(word => word.Start >= from && word.End <= until).All(word => OnlyPlace.IsAround(word.Text) || Beside.Contains(word.Text) || (word.Start >= place.Start && word.End <= place.End));
    }

    /// <summary>« une pme a lens »: an « à » without its accent, and no verb.</summary>
    private static bool IsWhere(Entity.Place place, Folded text)
    {
        var first = Filling.IndexAt(text, place.Start);
        return first > 0 && (text.Words[first - 1].Text is "vers" or "sur" || (text.Words[first - 1].Text is "a" && (first == 1 || !Having.Contains(text.Words[first - 2].Text))));
    }
}
