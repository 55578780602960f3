using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>What to do with one reading: repairs first, then answers to the open question, then a new intent.</summary>
public static class Deciding
{
    /// <summary>So many answers in one sentence say what it is about.</summary>
    private const int EnoughToOpen = 3;

    private static readonly Slot YesOrNo = new("go-on", new SlotType.YesNo(), "", "", "", "", "{}", [], []);

    public static Step Decide(Conversation conversation, Scene scene)
    {
        var open = Guiding.OpenSlot(conversation, scene.Library);
        var sure = scene.Recognition.Intents is [{ IsSure: true } first, ..] ? first.Name : null;

        var asksToGoOn = conversation.AsksToGoOn;
        conversation = conversation with { AsksToGoOn = false };
        if (asksToGoOn && GoOn(conversation, scene) is { } decided)
        {
            return decided;
        }

        // « non » to a yes-or-no question is an answer, « non, 300 salariés » a correction: only a whole answer speaks before repairs.
        if (open is not null && Whole(conversation, open, scene) is { } answered)
        {
            return answered;
        }

        return (sure is not null && sure.StartsWith(Repairing.Prefix, StringComparison.Ordinal) ? Repairing.Do(sure, conversation, scene) : null)
            ?? Repairing.Change(conversation, scene)
            ?? Repairing.Correct(conversation, scene)
            ?? (open is not null ? WhileAsking(conversation, open, sure, scene) : AtRest(conversation, sure, scene));
    }

    /// <summary>A yes or a no to « voulez-vous continuer ? ».</summary>
    private static Step? GoOn(Conversation conversation, Scene scene) =>
        scene.Library.Reader.Read(scene.Recognition.Text, YesOrNo, scene.Today).Answer is AnswerReading.Given { IsWhole: true, Value: Value.YesNo { Yes: var yes } }
            ? yes ? Repairing.Resume(conversation, scene) : Answering.AnythingElse(conversation, scene)
            : null;

    private static Step? Whole(Conversation conversation, Slot open, Scene scene) => scene.Recognition.Answer switch
    {
        AnswerReading.DontKnow => Guiding.Advance(conversation.With(open.Name, new Value.Unknown()), scene, scene.Library.Messages.Say("noted-unknown")),
        AnswerReading.Given { IsWhole: true, Value: var value } => Guiding.Advance(conversation.With(open.Name, value), scene),
        AnswerReading.OutOfRange { Value: var value } => Answering.Misread(conversation, FrenchWords.Answer(open, value), scene),
        AnswerReading.Ambiguous { Places: var places } => Guiding.Which(conversation, open, places, "", scene),
        _ => null,
    };

    private static Step WhileAsking(Conversation conversation, Slot open, string? sure, Scene scene)
    {
        var flow = scene.Library.Flows[conversation.Flow!];
        var given = scene.Recognition.Answer as AnswerReading.Given;
        if (sure is not null && !flow.Opens.Contains(sure, StringComparer.Ordinal))
        {
            // « 80 salariés, et c'est quoi un VTE ? » answers too; « et un stage, c'est possible ? » only asks.
            var isAnswered = given is not null && open.Type is not (SlotType.Choice or SlotType.YesNo);
            var after = isAnswered ? conversation.With(open.Name, given!.Value) : conversation;
            return Aside(after, sure, scene, isAnswered);
        }

        var fills = Filling.Of(scene.Recognition, flow);
        if (given is not null && fills.All(fill => fill.Slot.Name != open.Name) && !IsCorrectingNo(given, fills.Length, conversation, fills.Select(fill => fill.Slot)))
        {
            fills = [(open, given.Value), .. fills];
        }

        if (!fills.IsEmpty)
        {
            // « 80 salariés, et qui paie ? »: the question behind the answer is answered too.
            if (QuestionBehind(scene) is { } asked && !flow.Opens.Contains(asked, StringComparer.Ordinal))
            {
                return Aside(Guiding.Fill(conversation, fills), asked, scene, isAnswered: true);
            }

            return Guiding.Advance(Guiding.Fill(conversation, fills), scene, Guiding.Noted(conversation, flow, fills, scene));
        }

        return scene.Recognition.TopIntent is { } intent && !intent.StartsWith(Repairing.Prefix, StringComparison.Ordinal) && !flow.Opens.Contains(intent, StringComparer.Ordinal)
            ? Aside(conversation, intent, scene, isAnswered: false)
            : Answering.Misread(conversation, null, scene);
    }

    /// <summary>The intent of the last clause, when it asks something of its own.</summary>
    private static string? QuestionBehind(Scene scene)
    {
        var text = scene.Recognition.Text;
        var cut = text.AsSpan(0, Math.Max(0, text.LastIndexOf('?'))).LastIndexOfAny(",;.:!");
        return cut >= 0 && scene.Library.Reader.Read(text[(cut + 1)..], null, scene.Today).Intents is [{ IsSure: true } intent, ..] && !intent.Name.StartsWith(Repairing.Prefix, StringComparison.Ordinal)
            ? intent.Name
            : null;
    }

    /// <summary>« non, 300 salariés » while « siège en France ? » waits: the « non » corrects, it does not answer.</summary>
    private static bool IsCorrectingNo(AnswerReading.Given given, int fills, Conversation conversation, IEnumerable<Slot> named) =>
        given.Value is Value.YesNo { Yes: false } && fills > 0 && named.Any(slot => conversation[slot.Name] is not null);

    /// <summary>Answers a question in the middle of a flow, then puts the open question again.</summary>
    private static Step Aside(Conversation conversation, string intent, Scene scene, bool isAnswered)
    {
        var step = Answering.Answer(conversation, intent, scene);
        return step.Outcome is not Outcome.Answered || step.Conversation.Flow != conversation.Flow || step.Replies is [.., { Asks: true }]
            ? step
            : step.Then(after => isAnswered ? Guiding.Advance(after, scene) : Guiding.AskAgain(after, scene, scene.Library.Messages.Say("back-to")));
    }

    private static Step AtRest(Conversation conversation, string? sure, Scene scene)
    {
        var library = scene.Library;
        if (sure is null && conversation.Flow is { } name && library.Flows.TryGetValue(name, out var flow) && Filling.Of(scene.Recognition, flow) is { IsEmpty: false } fills)
        {
            return Guiding.Advance(Guiding.Fill(conversation, fills), scene, Guiding.Noted(conversation, flow, fills, scene));
        }

        // « et en Bretagne ? » after a list of sites.
        if (sure is null && conversation.Topic is { } topic && library.Flows.TryGetValue(topic, out var shown) && shown.Shows is not null
            && scene.Recognition.Entities.Any(entity => entity is Entity.Place))
        {
            return Guiding.Open(conversation, shown, scene);
        }

        // A sentence that fills several answers of a guided talk opens it, whatever its words.
        if (sure is null && conversation.Flow is null && library.Flows.Values.FirstOrDefault(candidate => candidate.Decides is not null && Filling.Of(scene.Recognition, candidate).Length >= EnoughToOpen) is { } told)
        {
            return Guiding.Open(conversation, told, scene);
        }

        return (sure ?? scene.Recognition.TopIntent) is not { } intent || intent.StartsWith(Repairing.Prefix, StringComparison.Ordinal)
            ? Answering.NotUnderstood(conversation, scene)
            : (sure is null ? Answering.Doubt(conversation, scene) : null) ?? Answering.Answer(conversation, intent, scene);
    }
}
