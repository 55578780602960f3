using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>What to do with one reading: repairs first, then answers to the open question, then a new intent.</summary>
public static class Deciding
{
    /// <summary>So many answers in one sentence say what it is about.</summary>
    private const int EnoughToOpen = 3;

    public static Step Decide(Conversation conversation, Scene scene)
    {
        if ((OnDay.Follow(conversation, scene) ?? Imagining.Hear(conversation, scene)) is { } supposed)
        {
            return supposed;
        }

        var step = React(conversation, scene);

        // « voulez-vous continuer ? » still waits after a message that was not understood, or an answer to something else.
        return conversation.AsksToGoOn && step.Outcome is (Outcome.Misunderstood or Outcome.Answered) && step.Conversation is { Question: null } after && after.Flow == conversation.Flow
            ? step with { Conversation = after with { AsksToGoOn = true } }
            : step;
    }

    private static Step React(Conversation conversation, Scene scene)
    {
        var open = Guiding.OpenSlot(conversation, scene.Library);
        (conversation, scene) = Picked(conversation, open, scene);
        scene = scene with { Recognition = Explainable(Following.Read(open is null ? OnDay.Wanting(scene) : scene.Recognition, conversation, scene.Library), open) };
        var sure = scene.Recognition.Intents is [{ IsSure: true } first, ..] ? first.Name : null;

        var asked = conversation;
        conversation = conversation with { AsksToGoOn = false, Leaves = null, AsksWhatToChange = false };
        var decided = (asked.AsksToGoOn ? GoOn(conversation, scene) : null)
            ?? (asked.Leaves is { } exit ? Leaving.Decided(conversation, exit, sure, scene) : null)
            ?? Changing.Named(conversation, asked.AsksWhatToChange, scene)
            ?? Changing.TakeBack(conversation, open, scene);
        if (decided is not null)
        {
            return decided;
        }

        // « non » to a yes-or-no question is an answer, « non, 300 salariés » a correction: only a whole answer speaks before repairs.
        if (open is not null && Whole(conversation, open, scene) is { } answered)
        {
            return answered;
        }

        return Changing.Vaguely(conversation, isBare: true, scene)
            ?? (sure is not null && sure.StartsWith(Repairing.Prefix, StringComparison.Ordinal) ? Repairing.Do(sure, conversation, scene) : null)
            ?? Lacking.Give(conversation, scene)
            ?? (open is null ? null : CorrectAndAsk(conversation, scene))
            ?? Changing.Correct(conversation, scene)
            ?? Changing.Vaguely(conversation, isBare: false, scene)
            ?? (open is not null ? WhileAsking(conversation, open, sure, scene) : AtRest(conversation, sure, asked.AsksToGoOn, scene));
    }

    /// <summary>« ça compte les apprentis ? » asks about the open question; without one it asks something of its own.</summary>
    private static Recognition Explainable(Recognition recognition, Slot? open) =>
        open is not null ? recognition : recognition with { Intents = recognition.Intents.RemoveAll(intent => intent.Name == Repairing.ExplainIntent) };

    /// <summary>A yes or a no to « voulez-vous continuer ? ».</summary>
    private static Step? GoOn(Conversation conversation, Scene scene) => Questions.Yes(scene.Recognition.Text, scene) switch
    {
        true => Repairing.Resume(conversation, scene),
        false => Answering.AnythingElse(conversation, scene),
        null => null,
    };

    private static Step? Whole(Conversation conversation, Slot open, Scene scene) => scene.Recognition.Answer switch
    {
        AnswerReading.DontKnow => Guiding.Advance(conversation.With(open.Name, new Value.Unknown()), scene, scene.Library.Messages.Say("noted-unknown")),
        AnswerReading.Given { IsWhole: true, Value: var value } => Guiding.Advance(conversation.With(open.Name, value), scene, Corrected(conversation, open, value, scene)),
        AnswerReading.OutOfRange { Value: var value } when IsOnlyThat(conversation, scene) => Misreading.Refuse(conversation, open, value, scene),
        AnswerReading.Ambiguous { Places: var places } => Guiding.Which(conversation, open, places, "", scene),
        _ => null,
    };

    /// <summary>« bac+5 » at another question gives no 5, and « non, 300 » may correct an earlier answer.</summary>
    private static bool IsOnlyThat(Conversation conversation, Scene scene) =>
        Filling.Of(scene.Recognition, scene.Library.Flows[conversation.Flow!]).IsEmpty && Changing.Correct(conversation, scene) is null;

    /// <summary>« C'est corrigé » when the question was put again, or that the same answer is kept; nothing when the answer is the first.</summary>
    private static string Corrected(Conversation conversation, Slot open, Value value, Scene scene) =>
        conversation[open.Name] is not { } known ? ""
        : known == value ? scene.Library.Messages.Say("kept", ("answer", FrenchWords.Answer(open, known)))
        : Guiding.Noted(conversation, scene.Library.Flows[conversation.Flow!], [(open, value)], scene);

    /// <summary>« le 93 », « 974 » or « La Réunion » after « laquelle est-ce ? » is read together with the name that several share.</summary>
    private static (Conversation Conversation, Scene Scene) Picked(Conversation conversation, Slot? open, Scene scene)
    {
        if (conversation.Shared is not { } name || open is null)
        {
            return (conversation, scene);
        }

        conversation = conversation with { Shared = null };
        var together = scene.Library.Reader.Read($"{name} {scene.Recognition.Text}", open, scene.Today);
        return scene.Recognition.Answer is AnswerReading.None or AnswerReading.Given { Value: Value.Departement or Value.Region } && together.Answer is AnswerReading.Given { IsWhole: true, Value: Value.Commune }
            ? (conversation, scene with { Recognition = together })
            : (conversation, scene);
    }

    private static Step WhileAsking(Conversation conversation, Slot open, string? sure, Scene scene)
    {
        var flow = scene.Library.Flows[conversation.Flow!];
        var fills = WithAnswer(Filling.Of(scene.Recognition, flow), open, conversation, scene);
        var isAsking = Asking.Is(Folded.Of(scene.Recognition.Text));

        if (sure is not null && fills.IsEmpty && flow.Opens.Contains(sure, StringComparer.Ordinal))
        {
            return Guiding.AskAgain(conversation, scene, scene.Library.Messages.Say("back-to"));
        }

        // Places of its own belong to this talk and open no other: « Saint-Denis » before its turn, « Dax ou Mourenx » at its turn.
        if (!isAsking && fills.IsEmpty && OnlyPlace.Is(scene.Recognition))
        {
            return Guiding.Shared(scene.Recognition, flow) is { } shared && conversation[shared.Slot.Name] is null
                ? Guiding.Which(conversation, shared.Slot, shared.Places, "", scene)
                : Misreading.Misread(conversation, open, scene);
        }

        if (!isAsking && fills.IsEmpty && Misreading.OtherKind(open, scene) is not null)
        {
            return Misreading.Misread(conversation, open, scene);
        }

        // « 80 salariés, et qui paie ? » answers too; « et un stage, c'est possible ? » only asks.
        var answers = isAsking ? [.. fills.Where(fill => fill.Slot.Type is not (SlotType.Choice or SlotType.YesNo))] : fills;
        if (isAsking && !fills.IsEmpty && Elsewhere(QuestionBehind(scene), flow) is { } asked)
        {
            return Aside(Guiding.Fill(conversation, fills), asked, scene, isAnswered: true);
        }

        if (Elsewhere(answers.IsEmpty && isAsking ? scene.Recognition.TopIntent : sure, flow) is { } wanted && (fills.IsEmpty || isAsking))
        {
            return Aside(Guiding.Fill(conversation, answers), wanted, scene, isAnswered: answers.Any(fill => fill.Slot == open));
        }

        if (!fills.IsEmpty)
        {
            return Guiding.Advance(Guiding.Fill(conversation, fills), scene, Guiding.Noted(conversation, flow, fills, scene));
        }

        return Elsewhere(scene.Recognition.TopIntent, flow) is { } intent
            ? Aside(conversation, intent, scene, isAnswered: false)
            : Misreading.Misread(conversation, open, scene);
    }

    /// <summary>An intent that the open flow does not serve by itself.</summary>
    private static string? Elsewhere(string? intent, Flow flow) =>
        intent is null || intent.StartsWith(Repairing.Prefix, StringComparison.Ordinal) || flow.Opens.Contains(intent, StringComparer.Ordinal) ? null : intent;

    /// <summary>The answer to the open question together with what else the message says. « non, 300 salariés » corrects, its « non » answers nothing.</summary>
    private static ImmutableArray<(Slot Slot, Value Value)> WithAnswer(ImmutableArray<(Slot Slot, Value Value)> fills, Slot open, Conversation conversation, Scene scene) =>
        scene.Recognition.Answer is not AnswerReading.Given given
        || (given.Value is Value.YesNo { Yes: false } && fills.Any(fill => conversation[fill.Slot.Name] is not null))
            ? fills
            : [(open, given.Value), .. fills.Where(fill => fill.Slot.Name != open.Name)];

    /// <summary>« non, 250, et c'est quoi une ETI ? »: the answer to the question, then what was corrected and the open question.</summary>
    private static Step? CorrectAndAsk(Conversation conversation, Scene scene)
    {
        var flow = scene.Library.Flows[conversation.Flow!];
        if (Elsewhere(QuestionBehind(scene), flow) is not { } asked || scene.Library.FlowOpenedBy(asked) is not null)
        {
            return null;
        }

        var clause = scene.Library.Reader.Read(scene.Recognition.Text[..LastClause(scene.Recognition.Text)], Guiding.OpenSlot(conversation, scene.Library), scene.Today);
        return Changing.Correct(conversation, scene with { Recognition = clause }) is { } corrected
            ? corrected with { Replies = [.. Answering.Answer(conversation, asked, scene).Replies, .. corrected.Replies] }
            : null;
    }

    /// <summary>The intent of the last clause, when it asks something of its own.</summary>
    private static string? QuestionBehind(Scene scene)
    {
        var text = scene.Recognition.Text;
        var cut = LastClause(text);
        return cut >= 0 && scene.Library.Reader.Read(text[(cut + 1)..], null, scene.Today).Intents is [{ IsSure: true } intent, ..] ? intent.Name : null;
    }

    /// <summary>Where the clause that ends with the question mark begins, or -1.</summary>
    private static int LastClause(string text) => text.AsSpan(0, Math.Max(0, text.LastIndexOf('?'))).LastIndexOfAny(",;.:!");

    /// <summary>A sentence that gives the first answer of a guided talk, and others, opens it whatever its words; of several talks the one that it says most of.</summary>
    private static Flow? Told(Scene scene) => scene.Library.Flows.Values
        .Where(flow => !flow.Decides.IsEmpty)
        .Select(flow => (flow, asked: Filling.Of(scene.Recognition, flow).RemoveAll(fill => !fill.Slot.IsAsked)))
        .Where(told => told.asked.Length >= EnoughToOpen && told.asked.Any(fill => fill.Slot == told.flow.Ask[0]))
        .OrderByDescending(told => told.asked.Length).ThenBy(told => told.flow.Ask.Length).ThenBy(told => told.flow.Name, StringComparer.Ordinal)
        .Select(told => told.flow).FirstOrDefault();

    /// <summary>Answers a question in the middle of a flow, then puts the open question again.</summary>
    private static Step Aside(Conversation conversation, string intent, Scene scene, bool isAnswered)
    {
        var step = Answering.Answer(conversation, intent, scene);
        return step.Outcome is not Outcome.Answered || step.Conversation.Flow != conversation.Flow || step.Replies is [.., { Asks: true }]
            ? step
            : step.Then(after => isAnswered ? Guiding.Advance(after, scene) : Guiding.AskAgain(after, scene, scene.Library.Messages.Say("back-to")));
    }

    private static bool IsAbout(Flow shown, Scene scene) =>
        scene.Recognition.TopIntent is not { } intent || scene.Library.FlowOpenedBy(intent) is not { Shows: not null } other || other == shown;

    private static Step AtRest(Conversation conversation, string? sure, bool askedToGoOn, Scene scene)
    {
        var isAsking = Asking.Is(Folded.Of(scene.Recognition.Text));
        var library = scene.Library;
        if ((sure is null || (askedToGoOn && !isAsking)) && conversation.Flow is { } name && library.Flows.TryGetValue(name, out var flow) && Filling.Of(scene.Recognition, flow) is { IsEmpty: false } fills)
        {
            return Guiding.Advance(Guiding.Fill(conversation, fills), scene, Guiding.Noted(conversation, flow, fills, scene));
        }

        // « et en Bretagne ? » after a list of sites; « Bayonne est-elle en territoire d'industrie » is about another list, however unsure.
        if (conversation.Topic is { } topic && library.Flows.TryGetValue(topic, out var shown) && shown.Shows is not null && OnlyPlace.Expected(scene, sure is null && IsAbout(shown, scene)) is { } there)
        {
            return Guiding.Open(conversation, shown, scene with { Recognition = there });
        }

        if (sure is null && conversation.Flow is null && PlaceAlone.Ask(conversation, scene) is { } about)
        {
            return about;
        }

        if ((sure is null || !isAsking) && conversation.Flow is null && Told(scene) is { } told)
        {
            return Guiding.Open(conversation, told, scene);
        }

        return (sure ?? scene.Recognition.TopIntent) is not { } intent || intent.StartsWith(Repairing.Prefix, StringComparison.Ordinal)
            ? Answering.NotUnderstood(conversation, scene)
            : (sure is null ? Answering.Doubt(conversation, scene) : null) ?? Answering.Answer(conversation, intent, scene);
    }
}
