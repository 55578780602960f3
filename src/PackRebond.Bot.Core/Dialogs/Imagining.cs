using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>« et si je signe le 1er mars 2021 ? », after a verdict or between two questions: what would follow, then what was open again.</summary>
internal static class Imagining
{
    /// <summary>Null when nothing is supposed that the open flow decides on.</summary>
    public static Step? Hear(Conversation conversation, Scene scene) =>
        conversation is { Flow: { } name, Leaves: null } && scene.Library.Flows.GetValueOrDefault(name) is { Decides.IsEmpty: false } flow
            ? Choose(conversation, flow, scene) ?? Suppose(conversation, flow, scene)
            : null;

    /// <summary>« Garder cette réponse », « Revenir à ma réponse », as long as something is supposed.</summary>
    private static Step? Choose(Conversation conversation, Flow flow, Scene scene)
    {
        ImmutableArray<(Slot Slot, Value Value)> supposed =
            [.. conversation.Supposed.Where(answer => answer.Value is not null && flow.Slot(answer.Slot) is not null).Select(answer => (flow.Slot(answer.Slot)!, answer.Value!))];
        if (supposed.IsEmpty)
        {
            return null;
        }

        var messages = scene.Library.Messages;
        var said = Folded.Of(scene.Recognition.Text).Text;
        var without = conversation with { Supposed = [] };
        if (Is("choice-suppose"))
        {
            return Guiding.Advance(Guiding.Fill(without, supposed), scene, Guiding.Noted(conversation, flow, supposed, scene)) with { Outcome = Outcome.Repaired };
        }

        return Is("choice-return")
            ? Again(without, scene, new Hypothesis(flow, supposed, null).Kept(conversation, messages)) with { Outcome = Outcome.Repaired }
            : null;

        bool Is(string key) => messages.List(key).Any(words => Folded.Of(words).Text == said);
    }

    private static Step? Suppose(Conversation conversation, Flow flow, Scene scene)
    {
        if (Supposing.Read(scene.Recognition.Text) is not { } text || Hypothesis.Of(text, flow, scene) is not { } hypothesis)
        {
            return null;
        }

        var step = new Step(
            conversation with { Supposed = [.. hypothesis.Answers.Select(one => new LoggedAnswer(one.Slot.Name, one.Value, conversation.Turn))] },
            hypothesis.Replies(conversation, scene),
            Outcome.Answered);
        return conversation.Question is null && !conversation.AsksToGoOn ? step : step.Then(after => WithKeep(Again(after, scene, ""), scene.Library.Messages));
    }

    /// <summary>Puts what was open again, or says the verdict of the person's own answers.</summary>
    private static Step Again(Conversation conversation, Scene scene, string before) => conversation.Question is not null
        ? Guiding.AskAgain(conversation, scene, Guiding.Paragraphs(before, scene.Library.Messages.Say("back-to")))
        : conversation.AsksToGoOn ? Interviewing.AskToGoOn(conversation, before, scene)
        : Guiding.Advance(conversation, scene, before);

    /// <summary>Channels show the buttons of the last message alone.</summary>
    private static Step WithKeep(Step step, Messages messages) => step.Conversation.Supposed.IsEmpty ? step : step with
    {
        Replies = [.. step.Replies.Select(reply => reply is Reply.Question question ? question with { Choices = question.Choices.Add(messages.Say("choice-suppose")) } : reply)],
    };
}
