using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Language.Places;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>« Mourenx », « la Vienne », « sites à pau »: a place without a question. What is wanted of it is asked, and the place kept for the answer.</summary>
internal static class PlaceAlone
{
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
        var wanted = showing.FirstOrDefault(flow => Names(flow, scene.Library.Reader.Fold(scene.Recognition.Text)))
            ?? (OnlyPlace.Is(scene.Recognition) && place.Value is Place.Region or Place.Departement ? showing.FirstOrDefault(flow => flow.Ask[0].Type is SlotType.Area) : null);
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
            [new Reply.Question("", messages.Say("about-place", ("place", place.Value.Name)), [.. messages.List("about-place-choices").Select(choice => choice.Replace("{place}", place.Value.Name, StringComparison.Ordinal))])],
            Outcome.Asked);
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

        var rest = subject.Aggregate(recognition.Text.ToCharArray(), (letters, word) =>
        {
            letters.AsSpan(word.Start, word.End - word.Start).Fill(' ');
            return letters;
        });
        var places = scene.Library.Gazetteer.Find(new string(rest), expected: true);
        return text.Words.All(word => OnlyPlace.IsAround(word.Text) || subject.Contains(word) || places.Any(place => word.Start >= place.Start && word.End <= place.End))
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
        var wants = scene.Library.Flows.Values.Any(flow => flow.Shows is not null && (Names(flow, text) || (recognition.TopIntent is { } intent && flow.Opens.Contains(intent, StringComparer.Ordinal))));
        return wants ? (conversation, scene with { Recognition = scene.Library.Reader.Read($"{recognition.Text.TrimEnd(' ', '?')} à {name}", null, scene.Today) }) : (conversation, scene);
    }

    /// <summary>The message is short and has a word of the flow's title: « sites », « un territoire ».</summary>
    private static bool Names(Flow flow, Folded text)
    {
        const int shortMessage = 6;
        return text.Words.Length <= shortMessage && text.Words.Any(word => IsOf(flow, word.Text));
    }

    private static bool IsOf(Flow flow, string word) => Folded.Of(flow.Title).Words
        .Select(own => own.Text.TrimEnd('s'))
        .Any(own => (own.Length >= TellingWord || own is "site") && own == word.TrimEnd('s'));
}
