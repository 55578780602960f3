using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>While a question is open: the answer to it, what else the message says, a question in between, or none of them.</summary>
internal static class Awaiting
{
    /// <summary>The message is the answer and nothing else, or names what several share.</summary>
    public static Step? Whole(Conversation conversation, Slot open, string? sure, Scene scene) => scene.Recognition.Answer switch
    {
        AnswerReading.DontKnow => Guiding.Advance(conversation.With(open.Name, new Value.Unknown()), scene, scene.Library.Messages.Say("noted-unknown")),
        AnswerReading.Given { IsWhole: true, Value: var value } => Guiding.Advance(conversation.With(open.Name, value), scene, Corrected(conversation, open, value, scene)),
        AnswerReading.OutOfRange { Value: var value } when IsOnlyThat(conversation, scene) => Misreading.Refuse(conversation, open, value, scene),
        // « je reviens » is a letter away from two villages.
        AnswerReading.Ambiguous { Places: var places } when sure?.StartsWith(Repairing.Prefix, StringComparison.Ordinal) != true => Guiding.Which(conversation, open, places, "", scene),
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

    public static Step Otherwise(Conversation conversation, Slot open, string? sure, Scene scene)
    {
        var flow = scene.Library.Flows[conversation.Flow!];
        var isAsking = Asking.Is(Folded.Of(scene.Recognition.Text));
        if (isAsking && PlaceAlone.Search(scene) is { } search)
        {
            return Guiding.Open(conversation, search.List, search.Scene);
        }

        if (!isAsking && Seated.Answer(open, scene.Recognition) is { } seated)
        {
            return Guiding.Advance(conversation.With(open.Name, seated), scene, Guiding.Noted(conversation, flow, [(open, seated)], scene));
        }

        var fills = WithAnswer(flow, isAsking, open, conversation, scene);
        if (fills.IsEmpty && !isAsking && Filling.Sole(scene.Recognition, Interviewing.Awaited(conversation, flow, scene)) is { } sole)
        {
            fills = [sole];
        }

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
        if (isAsking && !fills.IsEmpty && Elsewhere(QuestionBehind(conversation, scene), flow) is { } asked)
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
    private static ImmutableArray<(Slot Slot, Value Value)> WithAnswer(Flow flow, bool isAsking, Slot open, Conversation conversation, Scene scene)
    {
        var fills = Filling.Of(scene.Recognition, flow);
        return AnswerBeside(Filling.Taken(scene.Recognition, flow, open), isAsking, open, scene) is not AnswerReading.Given given
            || (given.Value is Value.YesNo { Yes: false } && (fills.Any(fill => conversation[fill.Slot.Name] is not null) || Corrections.Read(Folded.Of(scene.Recognition.Text)).IsCorrection))
            || (given.Value is Value.Commune && scene.Recognition.Entities.OfType<Entity.Place>().ToImmutableArray() is { IsEmpty: false } places && places.All(place => Homes.Is(place, Folded.Of(scene.Recognition.Text))))
            ? fills
            : [(open, given.Value), .. fills.Where(fill => fill.Slot.Name != open.Name)];
    }

    /// <summary>
    /// « un CDD de 11 mois » says how long, and not also since when; the « non » of « non, pas encore signé » speaks of the signing. « on a droit aux
    /// 4000 ? » gives no balance of 4 000 €: a number inside a question is part of it.
    /// </summary>
    private static AnswerReading AnswerBeside(ImmutableArray<Entity> taken, bool isAsking, Slot open, Scene scene)
    {
        if (scene.Recognition.Answer is not AnswerReading.Given given)
        {
            return scene.Recognition.Answer;
        }

        if (isAsking && given.Value is Value.Number)
        {
            return Clauses.Told(scene.Recognition.Text).Select(told => scene.Library.Reader.Read(told, open, scene.Today).Answer).OfType<AnswerReading.Given>().FirstOrDefault() ?? (AnswerReading)new AnswerReading.None();
        }

        var text = Folded.Of(scene.Recognition.Text);
        var rest = scene.Recognition.Text.ToCharArray();
        foreach (var entity in taken)
        {
            var first = Filling.IndexAt(text, entity.Start);
            var start = first > 0 && text.Words[first].Text is "pas" && text.Words[first - 1].Text is "non" or "nan" ? text.Words[first - 1].Start : entity.Start;
            rest.AsSpan(start, entity.End - start).Fill(' ');
        }

        return scene.Library.Reader.Read(new string(rest), open, scene.Today).Answer;
    }

    /// <summary>« non, 250, et c'est quoi une ETI ? »: the answer to the question, then what was corrected and the open question.</summary>
    public static Step? CorrectAndAsk(Conversation conversation, Scene scene)
    {
        var flow = scene.Library.Flows[conversation.Flow!];
        if (Elsewhere(QuestionBehind(conversation, scene), flow) is not { } asked || scene.Library.FlowOpenedBy(asked) is not null)
        {
            return null;
        }

        var clause = scene.Library.Reader.Read(scene.Recognition.Text[..LastClause(scene.Recognition.Text)], Guiding.OpenSlot(conversation, scene.Library), scene.Today);
        return Changing.Correct(conversation, scene with { Recognition = clause }) is { } corrected
            ? corrected with { Replies = [.. Answering.Answer(conversation, asked, scene).Replies, .. corrected.Replies] }
            : null;
    }

    /// <summary>The intent of the last clause, when it asks something of its own.</summary>
    private static string? QuestionBehind(Conversation conversation, Scene scene)
    {
        var text = scene.Recognition.Text;
        var cut = LastClause(text);
        return cut >= 0 && Following.Read(scene.Library.Reader.Read(text[(cut + 1)..], null, scene.Today), conversation, scene.Library).Intents is [{ IsSure: true } intent, ..] ? intent.Name : null;
    }

    /// <summary>Where the clause that ends with the question mark begins, or -1.</summary>
    private static int LastClause(string text) => text.AsSpan(0, Math.Max(0, text.LastIndexOf('?'))).LastIndexOfAny(",;.:!");

    /// <summary>Answers a question in the middle of a flow, then puts the open question again.</summary>
    private static Step Aside(Conversation conversation, string intent, Scene scene, bool isAnswered)
    {
        var step = Answering.Answer(conversation, intent, scene);
        if (intent == Talk.Bye)
        {
            return step.Then(after => Leaving.Keep(after, scene));
        }

        return step.Outcome is not Outcome.Answered || step.Conversation.Flow != conversation.Flow || step.Replies is [.., { Asks: true }]
            ? step
            : step.Then(after => isAnswered ? Guiding.Advance(after, scene) : Guiding.AskAgain(after, scene, scene.Library.Messages.Say("back-to")));
    }
}
