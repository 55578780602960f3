using System.Collections.Frozen;
using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Language.Places;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>« Mourenx », « la Vienne », « sites à pau »: a place without a question. What is wanted of it is asked, and the place kept for the answer.</summary>
internal static class PlaceAlone
{
    // « vous avez des sites sur nice », « il y a quoi comme sites à pau »: how one asks for a list says nothing of the place.
    private static readonly FrozenSet<string> Frame = FrozenSet.ToFrozenSet(
        ["vous", "avez", "il", "y", "t", "ya", "un", "une", "est", "ce", "que", "qu", "quoi", "comme", "quel", "quels", "quelle", "quelles", "sont", "on", "trouve", "connaissez", "je", "cherche", "voir", "bonjour", "svp", "liste", "donnez", "donne", "moi", "tous", "toutes"],
        StringComparer.Ordinal);

    // A word of a title this short (« les », « clés ») says nothing of its subject.
    private const int TellingWord = 5;

    /// <summary>Null when the message says more than a place and a subject.</summary>
    public static Step? Ask(Conversation conversation, Scene scene)
    {
        scene = scene with { Recognition = Located(scene) };
        if (scene.Recognition.Entities.OfType<Entity.Place>().FirstOrDefault() is not { } place)
        {
            return null;
        }

        var showing = scene.Library.Flows.Values.Where(flow => flow.Shows is not null).OrderBy(flow => flow.Name, StringComparer.Ordinal).ToImmutableArray();
        var isArea = place.Value is Place.Region or Place.Departement;
        var wanted = showing.FirstOrDefault(flow => Names(flow, scene.Library.Reader.Fold(scene.Recognition.Text)))
            ?? (OnlyPlace.Is(scene.Recognition) && isArea && conversation.Topic is null ? showing.FirstOrDefault(flow => flow.Ask[0].Type is SlotType.Area) : null);
        if (wanted is not null)
        {
            return Guiding.Open(conversation, wanted, scene);
        }

        if (!OnlyPlace.Is(scene.Recognition))
        {
            return null;
        }

        var messages = scene.Library.Messages;
        return new Step(
            conversation with { Place = place.Value.Name, Misses = 0 },
            [new Reply.Question("", messages.Say("about-place", ("place", place.Value.Name)), [.. messages.List(isArea ? "about-area-choices" : "about-place-choices").Select(choice => choice.Replace("{place}", place.Value.Name, StringComparison.Ordinal))])],
            Outcome.Asked);
    }

    /// <summary>« sites à dax ? » in the middle of a talk: the list that is named, and the message with its place; null when it is no such search.</summary>
    public static (Flow List, Scene Scene)? Search(Scene scene)
    {
        var located = scene with { Recognition = Located(scene) };
        return located.Recognition.Entities.Any(entity => entity is Entity.Place)
            && scene.Library.Flows.Values.OrderBy(flow => flow.Name, StringComparer.Ordinal).FirstOrDefault(flow => flow.Shows is not null && Names(flow, scene.Library.Reader.Fold(scene.Recognition.Text))) is { } list
            ? (list, located)
            : null;
    }

    /// <summary>« sites a brest »: beside the name of a list, a small word or an ordinary one may be a place.</summary>
    private static Recognition Located(Scene scene)
    {
        var recognition = scene.Recognition;
        var text = scene.Library.Reader.Fold(recognition.Text);
        var subject = text.Words.Where(word => scene.Library.Flows.Values.Any(flow => flow.Shows is not null && IsOf(flow, word.Text))).ToImmutableArray();
        if (subject.IsEmpty || recognition.Entities.Any(entity => entity is Entity.Place))
        {
            return recognition;
        }

        var rest = text.Words.Where(word => subject.Contains(word) || Frame.Contains(word.Text)).Aggregate(recognition.Text.ToCharArray(), (letters, word) =>
        {
            letters.AsSpan(word.Start, word.End - word.Start).Fill(' ');
            return letters;
        });
        var places = scene.Library.Gazetteer.Find(new string(rest), expected: true);
        return text.Words.All(word => OnlyPlace.IsAround(word.Text) || Frame.Contains(word.Text) || subject.Contains(word) || places.Any(place => word.Start >= place.Start && word.End <= place.End))
            ? recognition with { Entities = [.. recognition.Entities, .. places] }
            : recognition;
    }

    /// <summary>« les sites » after « Mourenx : que voulez-vous savoir ? » is about Mourenx. Any other message forgets the place.</summary>
    public static (Conversation Conversation, Scene Scene) Recalled(Conversation conversation, Scene scene)
    {
        if (conversation.Place is not { } name)
        {
            return (conversation, scene);
        }

        conversation = conversation with { Place = null };
        var recognition = scene.Recognition;
        if (recognition.Entities.Any(entity => entity is Entity.Place))
        {
            return (conversation, scene);
        }

        var text = Folded.Of(recognition.Text);
        // A list was just shown, and would be no news: only the bare name of another is about the same place.
        var isShown = conversation.Topic is { } topic && scene.Library.Flows.ContainsKey(topic);
        var wanted = scene.Library.Flows.Values.OrderBy(flow => flow.Name, StringComparer.Ordinal)
            .FirstOrDefault(flow => flow.Shows is not null && flow.Name != conversation.Topic && (isShown ? IsOnlyLists(text, scene) && Names(flow, text) : Names(flow, text) || (recognition.TopIntent is { } intent && flow.Opens.Contains(intent, StringComparer.Ordinal))));
        return wanted is null ? (conversation, scene)
            : (conversation, scene with { Recognition = scene.Library.Reader.Read($"{recognition.Text.TrimEnd(' ', '?')} à {name}", null, scene.Today) with { Intents = [new ScoredIntent(wanted.Opens[0], 1, IsSure: true)] } });
    }

    private static bool IsOnlyLists(Folded text, Scene scene) =>
        text.Words.All(word => OnlyPlace.IsAround(word.Text) || Frame.Contains(word.Text) || scene.Library.Flows.Values.Any(flow => flow.Shows is not null && IsOf(flow, word.Text)));

    /// <summary>The message is short and has a word of the flow's title: « sites », « un territoire ».</summary>
    private static bool Names(Flow flow, Folded text)
    {
        const int shortMessage = 6;
        return text.Words.Length <= shortMessage && text.Words.Any(word => IsOf(flow, word.Text));
    }

    public static bool IsFrame(string word) => Frame.Contains(word);

    /// <summary>The word names the list.</summary>
    public static bool IsOf(Flow flow, string word) => Folded.Of(flow.Title).Words
        .Select(own => own.Text.TrimEnd('s'))
        .Any(own => (own.Length >= TellingWord || own is "site") && own == word.TrimEnd('s'));
}
