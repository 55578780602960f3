using System.Collections.Immutable;
using PackRebond.Bot.Core.Cards;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Receipts;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Turns;

/// <summary>The one pure function from a conversation and an input to the next conversation and what to say.</summary>
public static class Conversing
{
    /// <param name="today">The day it is in Paris.</param>
    public static Turn Take(Conversation conversation, Input input, Library library, DateOnly today)
    {
        var now = conversation with { Turn = conversation.Turn + 1 };
        var step = input switch
        {
            Input.Joined => conversation.IsGreeted ? Silent(now) : Answering.Welcome(now, library),
            Input.Left => Silent(now),
            Input.Said said => Hear(now, said.Text, said.IsMasked, isLate: false, library, today),
            Input.Chose chose => Hear(now, chose.Say, isMasked: false, isLate: chose.Turn < conversation.Turn, library, today),
            _ => throw new ArgumentOutOfRangeException(nameof(input)),
        };
        return new Turn(step.Conversation, [.. step.Replies.Select(reply => Show(reply, library, today))], step.Outcome);
    }

    private static Step Hear(Conversation kept, string text, bool isMasked, bool isLate, Library library, DateOnly today)
    {
        var redeployed = Redeployment.Of(library, kept);
        var conversation = redeployed.Conversation;
        var open = Guiding.OpenSlot(conversation, library);
        var recognition = library.Reader.Read(text, open, today);
        var scene = new Scene(library, recognition, today, open is not null);
        var step = string.IsNullOrWhiteSpace(text) ? AskAgain(conversation, scene, "empty")
            : isLate && recognition.Answer is not AnswerReading.None ? AskAgain(conversation, scene, "late")
            : Hearing.Hear(conversation, scene);
        if (isLate && (step.Outcome is Outcome.Misunderstood || IsChanged(conversation, step.Conversation, library)))
        {
            step = AskAgain(conversation, scene, "late");
        }

        ImmutableArray<string> notices =
        [
            .. conversation.IsGreeted || step.Conversation.Topic == Talk.Hello ? ImmutableArray<string>.Empty : [library.Message("introduction")],
            .. isMasked ? [library.Message("masked")] : ImmutableArray<string>.Empty,
            .. text.Length > Reader.LongestText ? [library.Message("too-long")] : ImmutableArray<string>.Empty,
            .. redeployed.Notices,
        ];
        step = Following(redeployed, step, scene);
        return step with
        {
            Conversation = step.Conversation with
            {
                IsGreeted = true,
                Said = SaidVerdict.Standing(conversation, step.Conversation, library),
                Units = Reopening.Units(library, step.Conversation),
            },
            Replies = [.. notices.Select(notice => new Reply.Sentences(notice, [])), .. step.Replies],
        };
    }

    /// <summary>Goes on where the content has changed: the question that is new, the verdict that is another one, or another subject.</summary>
    private static Step Following(Redeployment redeployed, Step step, Scene scene)
    {
        if (redeployed.IsFlowGone && step.Outcome is Outcome.Misunderstood)
        {
            return Repairing.Start(redeployed.Conversation, scene, "start-question");
        }

        if (!redeployed.GoesOn || step.Conversation.Flow is null || step.Conversation.Flow != redeployed.Conversation.Flow || step.Conversation.Question is not null || step.Conversation.Said.Any(said => !redeployed.Conversation.Said.Contains(said)))
        {
            return step;
        }

        // What was typed answered a question that is not put any more: it is no mistake of the person.
        return step.Outcome is Outcome.Misunderstood ? Guiding.Advance(redeployed.Conversation, scene) : step.Then(after => Guiding.Advance(after, scene));
    }

    /// <summary>Says why nothing was done, and puts the open question again if there is one.</summary>
    private static Step AskAgain(Conversation conversation, Scene scene, string key) => conversation.Question is null
        ? new Step(conversation, [new Reply.Sentences(scene.Library.Messages.Say(key), [])], Outcome.Misunderstood)
        : Guiding.AskAgain(conversation, scene, scene.Library.Messages.Say(key)) with { Outcome = Outcome.Misunderstood };

    /// <summary>An answer that a verdict stands on is another one afterwards.</summary>
    private static bool IsChanged(Conversation before, Conversation after, Library library) =>
        library.Flows.Values.Where(flow => !flow.Decides.IsEmpty).SelectMany(flow => flow.Ask).Any(slot => before[slot.Name] != after[slot.Name]);

    private static Step Silent(Conversation conversation) => new(conversation, [], Outcome.Nothing);

    private static Message Show(Reply reply, Library library, DateOnly today)
    {
        var rendered = Rendering.Render(reply);
        return new Message(rendered.Text, rendered.Card?.ToJson(), [.. reply.Choices.Select(words => new Choice(FrenchSpacing.Of(words), words))], reply.Asks)
        {
            File = reply is Reply.Receipt receipt ? ReceiptFile.Of(Making.Of(receipt, library, today)) : null,
        };
    }
}
