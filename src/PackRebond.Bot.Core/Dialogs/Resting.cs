using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>No question is open: what a message adds to the talk, a place, a talk that it opens, or a question of its own.</summary>
internal static class Resting
{
    /// <summary>So many answers in one sentence say what it is about.</summary>
    private const int EnoughToOpen = 3;

    /// <summary>So many are enough of a number and more, when no other meaning is near.</summary>
    private const int EnoughOfNumbers = 2;

    /// <param name="sure">The intent that is sure.</param>
    /// <param name="askedToGoOn">« voulez-vous continuer ? » was the last thing said.</param>
    public static Step Take(Conversation conversation, string? sure, bool askedToGoOn, Scene scene)
    {
        var isAsking = Asking.Is(Folded.Of(scene.Recognition.Text));
        var library = scene.Library;
        if (AreaSearch.In(scene) is { } search)
        {
            return Guiding.Open(conversation, search.List, search.Scene);
        }

        if ((sure is null || !isAsking) && conversation.Flow is { } name && library.Flows.TryGetValue(name, out var flow) && Add(conversation, flow, sure, askedToGoOn, scene) is { } added)
        {
            return added;
        }

        // « et en Bretagne ? » after a list of sites; « Bayonne est-elle en territoire d'industrie » is about another list, however unsure.
        if (conversation.Topic is { } topic && library.Flows.TryGetValue(topic, out var shown) && shown.Shows is not null && OnlyPlace.Expected(scene, sure is null && IsAbout(shown, scene)) is { } there)
        {
            return Guiding.Open(conversation, shown, scene with { Recognition = there });
        }

        if (conversation.Flow is null && (sure is null || (OnlyPlace.Is(scene.Recognition) && !IsOnTopic(sure, conversation))) && PlaceAlone.Ask(conversation, scene) is { } about)
        {
            return about;
        }

        if (conversation.Flow is null && (((sure is null || !isAsking) ? Told(sure, scene) : null) ?? (isAsking ? null : OnTopic(conversation, scene))) is { } told)
        {
            return Guiding.Open(conversation, told, scene);
        }

        return (sure ?? scene.Recognition.TopIntent) is not { } intent || intent.StartsWith(Repairing.Prefix, StringComparison.Ordinal)
            ? Answering.NotUnderstood(conversation, scene)
            : (sure is null ? Answering.Doubt(conversation, scene) : null) ?? Answering.Answer(conversation, intent, scene);
    }

    /// <summary>An answer to a talk that came to its verdict, or the same once more: « CDI » and « 18 mois » alone answer, though at the start they would ask.</summary>
    private static Step? Add(Conversation conversation, Flow flow, string? sure, bool askedToGoOn, Scene scene)
    {
        var fills = Filling.Of(scene.Recognition, flow);
        var isAlone = Filling.IsAlone(scene.Recognition);
        if (fills.IsEmpty && Filling.Sole(scene.Recognition, flow.Ask.Where(slot => conversation[slot.Name] is not null)) is { } sole)
        {
            fills = [sole];
        }

        return fills.IsEmpty || (sure is not null && !askedToGoOn && !isAlone) ? null
            : askedToGoOn && fills.All(fill => conversation[fill.Slot.Name] == fill.Value)
                ? Interviewing.AskToGoOn(conversation, scene.Library.Messages.Say("kept", ("answer", string.Join(", ", fills.Select(fill => FrenchWords.Answer(fill.Slot, fill.Value))))), scene)
                : Guiding.Advance(Guiding.Fill(conversation, fills), scene, Guiding.Noted(conversation, flow, fills, scene));
    }

    /// <summary>
    /// A sentence that gives the first answer of a guided talk, and others, opens it whatever its words; of several talks the one that it says most of.
    /// « on est 80, c'est à Vierzon »: a number that has its unit and one thing more will do, where no question of another kind was understood.
    /// </summary>
    private static Flow? Told(string? sure, Scene scene) => scene.Library.Flows.Values
        .Where(flow => !flow.Decides.IsEmpty)
        .Select(flow => (flow, asked: Filling.Of(scene.Recognition, flow).RemoveAll(fill => !fill.Slot.IsAsked)))
        .Where(told => told.asked.Length >= Enough(told.flow, sure, scene) && told.asked.Any(fill => fill.Slot == told.flow.Ask[0]))
        .OrderByDescending(told => Audience.IsSpeaking(Folded.Of(scene.Recognition.Text), told.flow)).ThenByDescending(told => told.asked.Length).ThenBy(told => told.flow.Ask.Length).ThenBy(told => told.flow.Name, StringComparer.Ordinal)
        .Select(told => told.flow).FirstOrDefault();

    private static int Enough(Flow flow, string? sure, Scene scene) =>
        flow.Ask[0].Type is SlotType.Count && (scene.Recognition.TopIntent is not { } intent || (sure is null && flow.Opens.Contains(intent, StringComparer.Ordinal))) ? EnoughOfNumbers : EnoughToOpen;

    /// <summary>« je suis une asso » after « qui pouvait candidater ? »: the first answer of the talk on what was just told.</summary>
    private static Flow? OnTopic(Conversation conversation, Scene scene) => conversation.Topic is not { } topic || !scene.Library.Facts.ContainsKey(topic) ? null
        : scene.Library.Flows.Values.OrderBy(flow => flow.Name, StringComparer.Ordinal).FirstOrDefault(flow => !flow.Decides.IsEmpty
            && flow.Opens.Any(intent => topic.StartsWith(Following.Family(intent) + ".", StringComparison.Ordinal))
            && Filling.Of(scene.Recognition, flow).Any(fill => fill.Slot == flow.Ask[0]));

    private static bool IsOnTopic(string intent, Conversation conversation) => conversation.Topic is { } topic && Following.Family(topic) == Following.Family(intent);

    private static bool IsAbout(Flow shown, Scene scene) =>
        scene.Recognition.TopIntent is not { } intent || scene.Library.FlowOpenedBy(intent) is not { Shows: not null } other || other == shown;
}
