using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>What to do with one reading: repairs first, then answers to the open question, then a new intent.</summary>
public static class Deciding
{
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
        scene = Repairing.Flow(conversation, scene) is { Decides.IsEmpty: false } flow ? scene with { Recognition = Towns.In(scene.Recognition, flow, scene) } : scene;
        scene = scene with { Recognition = Explainable(Following.Read(open is null ? OnDay.Wanting(scene) : scene.Recognition, conversation, scene.Library), open) };
        var sure = scene.Recognition.Intents is [{ IsSure: true } first, ..] ? first.Name : null;

        var asked = conversation;
        conversation = conversation with { AsksToGoOn = false, Leaves = null, AsksWhatToChange = false };
        var decided = (asked.AsksToGoOn ? GoOn(conversation, sure, scene) : null)
            ?? (asked.Leaves is { } exit ? Leaving.Decided(conversation, exit, sure, scene) : null)
            ?? Changing.Named(conversation, asked.AsksWhatToChange, scene)
            ?? Changing.TakeBack(conversation, open, scene);
        if (decided is not null)
        {
            return decided;
        }

        // « non » to a yes-or-no question is an answer, « non, 300 salariés » a correction: only a whole answer speaks before repairs.
        if (open is not null && Awaiting.Whole(conversation, open, sure, scene) is { } answered)
        {
            return answered;
        }

        return Changing.Vaguely(conversation, isBare: true, scene)
            ?? (sure is not null && sure.StartsWith(Repairing.Prefix, StringComparison.Ordinal) ? Repairing.Do(sure, conversation, scene) : null)
            ?? Lacking.Give(conversation, scene)
            ?? (open is null ? null : Awaiting.CorrectAndAsk(conversation, scene))
            ?? Changing.Correct(conversation, scene)
            ?? Changing.Vaguely(conversation, isBare: false, scene)
            ?? (open is not null ? Awaiting.Otherwise(conversation, open, sure, scene) : Resting.Take(conversation, sure, asked.AsksToGoOn, scene));
    }

    /// <summary>« ça compte les apprentis ? » asks about the open question; without one it asks something of its own.</summary>
    private static Recognition Explainable(Recognition recognition, Slot? open) =>
        open is not null ? recognition : recognition with { Intents = recognition.Intents.RemoveAll(intent => intent.Name == Repairing.ExplainIntent) };

    /// <summary>A yes or a no to « voulez-vous continuer ? ».</summary>
    private static Step? GoOn(Conversation conversation, string? sure, Scene scene) => (Questions.Yes(scene.Recognition.Text, scene) ?? Questions.Leaning(sure, scene)) switch
    {
        true => Repairing.Resume(conversation, scene),
        false => Answering.AnythingElse(conversation, scene),
        null => null,
    };

    /// <summary>« le 93 », « La Réunion » or « sur Saône » after « laquelle est-ce ? » is read together with the name that several share.</summary>
    private static (Conversation Conversation, Scene Scene) Picked(Conversation conversation, Slot? open, Scene scene)
    {
        if (conversation.Shared is not { } name || open is null)
        {
            return (conversation, scene);
        }

        conversation = conversation with { Shared = null };
        var together = scene.Library.Reader.Read($"{name} {scene.Recognition.Text}", open, scene.Today);
        return together.Answer is AnswerReading.Given { IsWhole: true, Value: Value.Commune picked }
            && (scene.Recognition.Answer is AnswerReading.None or AnswerReading.Given { Value: Value.Departement or Value.Region } || Folded.Of(picked.Name).Text == Folded.Of(together.Text).Text)
            ? (conversation, scene with { Recognition = together })
            : (conversation, scene);
    }
}
