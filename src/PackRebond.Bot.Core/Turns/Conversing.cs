using System.Collections.Immutable;
using PackRebond.Bot.Core.Cards;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Language;

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

    private static Step Hear(Conversation conversation, string text, bool isMasked, bool isLate, Library library, DateOnly today)
    {
        var open = Guiding.OpenSlot(conversation, library);
        var recognition = library.Reader.Read(text, open, today);
        var scene = new Scene(library, recognition, today, open is not null);
        var step = string.IsNullOrWhiteSpace(text) ? AskAgain(conversation, scene, "empty")
            : isLate && recognition.Answer is not AnswerReading.None ? AskAgain(conversation, scene, "late")
            : Deciding.Decide(conversation, scene);
        ImmutableArray<string> notices =
        [
            .. conversation.IsGreeted || step.Conversation.Topic == Talk.Hello ? ImmutableArray<string>.Empty : ["introduction"],
            .. isMasked ? ["masked"] : ImmutableArray<string>.Empty,
            .. text.Length > Reader.LongestText ? ["too-long"] : ImmutableArray<string>.Empty,
        ];
        return step with
        {
            Conversation = step.Conversation with { IsGreeted = true },
            Replies = [.. notices.Select(key => new Reply.Sentences(library.Messages.Say(key), [])), .. step.Replies],
        };
    }

    /// <summary>Says why nothing was done, and puts the open question again if there is one.</summary>
    private static Step AskAgain(Conversation conversation, Scene scene, string key) => conversation.Question is null
        ? new Step(conversation, [new Reply.Sentences(scene.Library.Messages.Say(key), [])], Outcome.Misunderstood)
        : Guiding.AskAgain(conversation, scene, scene.Library.Messages.Say(key)) with { Outcome = Outcome.Misunderstood };

    private static Step Silent(Conversation conversation) => new(conversation, [], Outcome.Nothing);

    private static Message Show(Reply reply)
    {
        var rendered = Rendering.Render(reply);
        return new Message(rendered.Text, rendered.Card?.ToJson(), [.. reply.Choices.Select(words => new Choice(words, words))], reply.Asks);
    }
}
