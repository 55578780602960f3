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
        if (scene.Recognition.Entities.OfType<Entity.Place>().FirstOrDefault() is not { } place)
        {
            return null;
        }

        var showing = scene.Library.Flows.Values.Where(flow => flow.Shows is not null).OrderBy(flow => flow.Name, StringComparer.Ordinal).ToImmutableArray();
        var wanted = showing.FirstOrDefault(flow => Names(flow, Folded.Of(scene.Recognition.Text)))
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
        var title = Folded.Of(flow.Title).Words.Select(word => word.Text.TrimEnd('s')).Where(word => word.Length >= TellingWord || word is "site").ToImmutableArray();
        return text.Words.Length <= shortMessage && text.Words.Any(word => title.Contains(word.Text.TrimEnd('s'), StringComparer.Ordinal));
    }
}
