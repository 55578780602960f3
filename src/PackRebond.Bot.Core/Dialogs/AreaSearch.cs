using System.Collections.Frozen;
using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Language.Places;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>
/// « territoires du grand est », « les sites du lot »: the name of a list and of a région or département, and nothing else. Said so barely it means the
/// list, whatever fact there is about that région; and « est », « nord » and « manche » are no words here.
/// </summary>
internal static class AreaSearch
{
    private static readonly FrozenSet<string> Polite = FrozenSet.ToFrozenSet(["?", "!", "svp", "stp", "merci", "s", "il", "te", "vous", "plait"], StringComparer.Ordinal);

    /// <summary>The list that is named, and the message with its area; null when it is no such search.</summary>
    public static (Flow List, Scene Scene)? In(Scene scene)
    {
        var text = Folded.Of(scene.Recognition.Text);
        var lists = scene.Library.Flows.Values.Where(flow => flow.Shows is not null).OrderBy(flow => flow.Name, StringComparer.Ordinal).ToImmutableArray();
        var words = text.Words.TakeWhile((_, index) => text.Words.Skip(index).Any(word => !Polite.Contains(word.Text))).ToImmutableArray();
        for (var first = 1; first < words.Length; first++)
        {
            var before = words[..first];
            if (lists.FirstOrDefault(list => before.Any(word => PlaceAlone.IsOf(list, word.Text))) is { } list
                && scene.Library.Gazetteer.Division(string.Join(' ', words[first..].Select(word => word.Text))) is { } area
                && before.All(word => OnlyPlace.IsAround(word.Text) || PlaceAlone.IsFrame(word.Text) || PlaceAlone.IsOf(list, word.Text)))
            {
                var start = words[first].Start;
                return (list, scene with { Recognition = scene.Recognition with { Entities = [new Entity.Place(start, words[^1].End - start, area)] } });
            }
        }

        return null;
    }
}
