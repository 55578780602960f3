using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Language.Quantities;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>Answers that cannot be taken: why, then another help, then the ways on, then whom to turn to. Never a fifth time.</summary>
internal static class Misreading
{
    private const int WaysOn = 2;

    /// <summary>A longer message is not given back word for word, in characters.</summary>
    private const int LongestQuote = 30;

    /// <summary>The message does not answer the open question.</summary>
    public static Step Misread(Conversation conversation, Slot open, Scene scene) => Again(
        conversation,
        open,
        OtherKind(open, scene),
        scene);

    /// <summary>The message answers with what cannot be.</summary>
    public static Step Refuse(Conversation conversation, Slot open, Value value, Scene scene) => Again(conversation, open, Refusal(open, value, scene.Recognition.Text.Trim(), scene), scene);

    /// <summary>Why a value cannot be taken, and which can.</summary>
    /// <param name="said">As it was typed: a day that does not exist has no other words, an amount without a unit may be another one.</param>
    public static string Refusal(Slot slot, Value value, string said, Scene scene)
    {
        var messages = scene.Library.Messages;
        var quoted = slot.Type is SlotType.Date or SlotType.Euros && said.Length <= LongestQuote ? said : FrenchWords.Answer(slot, value);
        if (Fitting.Of(value, slot.Type, scene.Today) is null)
        {
            return Guiding.Sentences(messages.Say("answer-out-of-range", ("value", quoted)), slot.Limits, messages.Say("answer-range", ("range", FrenchWords.Range(slot.Type, scene.Today))));
        }

        return messages.Say(slot.Type is SlotType.Euros ? "answer-without-unit" : "answer-no-such-day", ("value", quoted), ("hint", slot.Hint));
    }

    /// <summary>« 3 M€ » to a question about people: what it was taken for, rather than that it was not understood.</summary>
    public static string? OtherKind(Slot open, Scene scene) =>
        scene.Recognition is { Entities: [var only], Text: { Length: <= LongestQuote } text } && only.Length * 2 >= text.Length && Kind(only, open, text.Substring(only.Start, only.Length)) is { } key
            ? scene.Library.Messages.Say(key, ("value", text.Substring(only.Start, only.Length)), ("hint", open.Hint))
            : null;

    private static string? Kind(Entity entity, Slot open, string said) => (entity, open.Type) switch
    {
        (Entity.Money, not SlotType.Euros) => "answer-is-money",
        (Entity.Duration, not (SlotType.Months or SlotType.Date)) => "answer-is-duration",
        (Entity.Date, not SlotType.Date) => "answer-is-date",
        (Entity.Number, SlotType.Date) => "answer-is-number",
        (Entity.Number, SlotType.Count) when Sums.IsScaled(Tokens.Of(Folded.Of(said))) => "answer-is-money",
        _ => null,
    };

    private static Step Again(Conversation conversation, Slot open, string? reason, Scene scene)
    {
        var messages = scene.Library.Messages;
        var step = conversation.Retries switch
        {
            0 => Guiding.AskAgain(conversation, scene, reason ?? messages.Say("answer-not-understood", ("hint", open.Hint))),
            < WaysOn => Guiding.AskAgain(conversation, scene, reason ?? messages.Say("answer-not-understood-again", ("why", open.Why))),
            WaysOn => Choices(Guiding.AskAgain(conversation, scene, ""), reason, messages),
            _ => HandOver(conversation, scene),
        };
        return step.Outcome is Outcome.HandedOver ? step : step with { Conversation = step.Conversation with { Retries = conversation.Retries + 1 }, Outcome = Outcome.Misunderstood };
    }

    private static Step Choices(Step asked, string? reason, Messages messages) => asked with
    {
        Replies =
        [
            .. asked.Replies.Select(reply => reply is Reply.Question question
                ? question with { Before = reason ?? messages.Say("answer-choices", ("question", question.Text)), Text = messages.Say("answer-choices-question"), Choices = [.. question.Choices, messages.Say("choice-skip"), messages.Say("choice-human")] }
                : reply),
        ],
    };

    /// <summary>Stops asking, and names who can help; the talk and its answers stay, should the person go on.</summary>
    private static Step HandOver(Conversation conversation, Scene scene)
    {
        var messages = scene.Library.Messages;
        var flow = scene.Library.Flows[conversation.Flow!];
        Reply contact = Following.About(flow.Name, ["contact"], scene.Library) is { } intent && scene.Library.FactAnswering(intent, scene.Today) is { } fact
            ? Answering.ReplyTo(fact, scene)
            : new Reply.Sentences(scene.Library.TalkAnswering("talk.human")?.Text ?? "", []);
        return new Step(conversation with { Question = null, Retries = 0 }, [new Reply.Sentences(messages.Say("handed-over", ("title", flow.Title)), []), contact with { Choices = [messages.Say("choice-resume"), .. contact.Choices] }], Outcome.HandedOver);
    }
}
