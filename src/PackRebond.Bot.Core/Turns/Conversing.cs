using System.Collections.Immutable;
using PackRebond.Bot.Core.Cards;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Language;
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
        return new Turn(step.Conversation, [.. step.Replies.Select(Show)], step.Outcome);
    }

    private static Step Hear(Conversation kept, string text, bool isMasked, bool isLate, Library library, DateOnly today)
    {
        var (conversation, lost) = Reopening.Against(library, kept);
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
            .. lost.IsEmpty ? ImmutableArray<string>.Empty : [library.Messages.Say("asked-anew", ("answers", string.Join(", ", lost.Select(FrenchWords.Inside))))],
        ];
        return step with
        {
            Conversation = step.Conversation with { IsGreeted = true },
            Replies = [.. notices.Select(notice => new Reply.Sentences(notice, [])), .. step.Replies],
        };
    }

    /// <summary>Says why nothing was done, and puts the open question again if there is one.</summary>
    private static Step AskAgain(Conversation conversation, Scene scene, string key) => conversation.Question is null
        ? new Step(conversation, [new Reply.Sentences(scene.Library.Messages.Say(key), [])], Outcome.Misunderstood)
        : Guiding.AskAgain(conversation, scene, scene.Library.Messages.Say(key)) with { Outcome = Outcome.Misunderstood };

    /// <summary>An answer that a verdict stands on is another one afterwards.</summary>
    private static bool IsChanged(Conversation before, Conversation after, Library library) =>
        library.Flows.Values.Where(flow => flow.Decides is not null).SelectMany(flow => flow.Ask).Any(slot => before[slot.Name] != after[slot.Name]);

    private static Step Silent(Conversation conversation) => new(conversation, [], Outcome.Nothing);

    private static Message Show(Reply reply)
    {
        var rendered = Rendering.Render(reply);
        return new Message(rendered.Text, rendered.Card?.ToJson(), [.. reply.Choices.Select(words => new Choice(FrenchSpacing.Of(words), words))], reply.Asks);
    }
}
