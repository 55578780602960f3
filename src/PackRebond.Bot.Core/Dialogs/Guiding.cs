using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>The guided talks: what to ask next, and what to show when enough is known.</summary>
public static class Guiding
{
    /// <summary>Opens a flow with what the message already says.</summary>
    public static Step Open(Conversation conversation, Flow flow, Scene scene)
    {
        var library = scene.Library;
        var recognition = Towns.In(scene.Recognition, flow, scene);
        var before = "";
        if (conversation.Flow is { } current && current != flow.Name && library.Flows.TryGetValue(current, out var other))
        {
            conversation = conversation with { Aside = [current, .. conversation.Aside.Where(name => name != current)] };
            before = conversation.Question is null ? "" : library.Messages.Say("put-aside", ("title", other.Title));
        }

        var kept = conversation.Flow == flow.Name ? "" : Kept(conversation, flow, scene);
        conversation = conversation with { Flow = flow.Name, Topic = flow.Name, Question = null, Retries = 0, GoesOn = false, Told = [], Extras = Extras.NotOffered, Aside = [.. conversation.Aside.Where(name => name != flow.Name)] };
        if (flow.Shows is not null)
        {
            // A new search: the place of the last one would answer a question that was not put.
            conversation = flow.Ask.Where(slot => conversation[slot.Name] is not null).Aggregate(conversation, (all, slot) => all.Without(slot.Name));
        }

        var isNew = flow.Ask.All(slot => conversation[slot.Name] is null);
        var fills = Filling.Of(recognition, flow);
        var noted = Noted(conversation, flow, fills, scene);
        conversation = Fill(conversation, fills);
        if (Shared(recognition, flow) is { } shared)
        {
            return Which(conversation, shared.Slot, shared.Places, before, scene);
        }

        if (flow.Shows is Showing.Territoire && fills.IsEmpty && AreaOf(recognition) is { } area)
        {
            return Shown(conversation with { Place = null }, flow, Listings.Territoires(area, library), scene);
        }

        var intro = isNew && flow.Intro is not null ? flow.Intro : "";
        var step = Advance(conversation, scene, Paragraphs(before, intro, kept, noted));

        // A verdict at once shows what was understood by itself, and needs no introduction.
        return step.Outcome is Outcome.Verdict ? Advance(conversation, scene, before) : step;
    }

    /// <summary>Asks the next question of the open flow, or shows where it ends.</summary>
    /// <param name="before">What to say ahead of the question.</param>
    public static Step Advance(Conversation conversation, Scene scene, string before = "")
    {
        if (conversation.Flow is not { } name || !scene.Library.Flows.TryGetValue(name, out var flow))
        {
            return Answering.NotUnderstood(conversation with { Flow = null, Question = null }, scene);
        }

        if (flow.Shows is { } showing)
        {
            return flow.Ask.FirstOrDefault(slot => slot.IsAsked && conversation[slot.Name] is null) is { } open
                ? Ask(conversation, open, before, scene)
                : Show(conversation, flow, showing, scene);
        }

        return Interviewing.Advance(conversation, flow, before, scene);
    }

    /// <summary>Puts the open question again, in short.</summary>
    public static Step AskAgain(Conversation conversation, Scene scene, string before)
    {
        var slot = OpenSlot(conversation, scene.Library);
        return slot is null ? Advance(conversation, scene, before) : Ask(conversation, slot, before, scene, keepRetries: true);
    }

    public static Step Ask(Conversation conversation, Slot slot, string before, Scene scene, bool keepRetries = false)
    {
        ImmutableArray<string> choices = slot.Type is SlotType.YesNo
            ? ["Oui", "Non", scene.Library.Messages.Say("choice-unknown")]
            : [.. slot.Options.Select(option => option.Label), scene.Library.Messages.Say("choice-unknown")];
        return new Step(
            conversation with { Question = slot.Name, Retries = keepRetries ? conversation.Retries : 0, Misses = 0 },
            [new Reply.Question(before, slot.Say, slot.Type is SlotType.Area ? [] : choices)],
            Outcome.Asked);
    }

    /// <summary>Several communes share what was said: asks which one, by name and département.</summary>
    public static Step Which(Conversation conversation, Slot slot, Language.Places.Place.Several places, string before, Scene scene)
    {
        const int most = 6;
        var messages = scene.Library.Messages;
        return new Step(
            conversation with { Question = slot.Name, Shared = places.Name },
            [
                new Reply.Question(
                    Paragraphs(before, messages.Say("which-commune", ("name", places.Name))),
                    messages.Say("which-commune-question"),
                    [.. places.Communes.Take(most).Select(commune => $"{commune.Name} ({commune.DepartementCode})")]),
            ],
            Outcome.Asked);
    }

    public static Slot? OpenSlot(Conversation conversation, Library library) =>
        conversation is { Flow: { } flow, Question: { } question } && library.Flows.TryGetValue(flow, out var open) ? open.Slot(question) : null;

    public static Conversation Fill(Conversation conversation, ImmutableArray<(Slot Slot, Value Value)> fills) =>
        fills.Aggregate(conversation, (all, fill) => all.With(fill.Slot.Name, fill.Value));

    /// <summary>What another talk already knows of this one's questions.</summary>
    private static string Kept(Conversation conversation, Flow flow, Scene scene)
    {
        var known = flow.Ask.Where(slot => conversation[slot.Name] is not (null or Value.Unknown)).Select(slot => (slot, conversation[slot.Name]!)).ToImmutableArray();
        return known.IsEmpty || flow.Shows is not null ? "" : scene.Library.Messages.Say("kept-answers", ("answers", Listed(known)));
    }

    private static string Listed(ImmutableArray<(Slot Slot, Value Value)> answers) =>
        string.Join(" ; ", answers.Select(fill => $"{FrenchWords.Inside(fill.Slot.Label)}, {Said(fill.Slot, fill.Value)}"));

    /// <summary>« J'ai compris : effectif, 80 personnes ; contrat, CDI. »</summary>
    /// <param name="before">The conversation before the answers were taken: what it knew is corrected, the rest is understood.</param>
    public static string Noted(Conversation before, Flow flow, ImmutableArray<(Slot Slot, Value Value)> fills, Scene scene)
    {
        if (fills.IsEmpty || flow.Shows is not null)
        {
            return "";
        }

        var key = fills.Any(fill => before[fill.Slot.Name] is { } known && known != fill.Value) ? "corrected" : "noted";
        return scene.Library.Messages.Say(key, ("answers", Listed(fills)));
    }

    // An option's label begins a button; inside a sentence it loses its capital, but the name of a commune does not.
    public static string Said(Slot slot, Value value) => value is Value.Option ? FrenchWords.Inside(FrenchWords.Answer(slot, value)) : FrenchWords.Answer(slot, value);

    public static string Paragraphs(params ReadOnlySpan<string> parts)
    {
        var said = new List<string>();
        foreach (var part in parts)
        {
            if (part.Length > 0)
            {
                said.Add(part);
            }
        }

        return string.Join("\n\n", said);
    }

    public static string Sentences(params ReadOnlySpan<string> parts) => Paragraphs(parts).Replace("\n\n", " ", StringComparison.Ordinal);

    /// <summary>A place of the message that several communes share, with the slot that it would answer.</summary>
    public static (Slot Slot, Language.Places.Place.Several Places)? Shared(Recognition recognition, Flow flow) =>
        recognition.Entities.OfType<Entity.Place>().Where(entity => Seated.Of(entity, Folded.Of(recognition.Text), flow) is null).Select(entity => entity.Value).OfType<Language.Places.Place.Several>().FirstOrDefault() is { } several
        && flow.Ask.FirstOrDefault(slot => slot.Type is SlotType.Place or SlotType.Area) is { } slot
            ? (slot, several)
            : null;

    /// <summary>The région or département that a message names, when it names no commune.</summary>
    public static Language.Places.Place? AreaOf(Recognition recognition) =>
        recognition.Entities.OfType<Entity.Place>().ToList() is [{ Value: Language.Places.Place.Region or Language.Places.Place.Departement } only] ? only.Value : null;

    private static Step Show(Conversation conversation, Flow flow, Showing showing, Scene scene)
    {
        var value = conversation[flow.Ask[0].Name]!;
        return Shown(conversation with { Place = (value as Value.Commune)?.Name }, flow, Listings.Of(showing, value, scene.Library), scene);
    }

    private static Step Shown(Conversation conversation, Flow flow, Reply reply, Scene scene)
    {
        var after = conversation with { Flow = null, Question = null, Retries = 0, Misses = 0, Topic = flow.Name };
        var step = new Step(after, [reply], Outcome.Answered);
        return after.Aside is [var aside, ..] && scene.Library.Flows.TryGetValue(aside, out var waiting) && !waiting.Decides.IsEmpty && scene.WasAsking
            ? step.Then(before => Repairing.Resume(before, scene))
            : step;
    }
}
