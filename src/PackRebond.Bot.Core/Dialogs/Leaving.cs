using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>Cancel, start over, erase: answers that would be lost are asked about first, and nothing is asked when there are none.</summary>
internal static class Leaving
{
    private const string Later = "keep";
    private const string Erase = "erase";

    public static Step Cancel(Conversation conversation, Scene scene)
    {
        var messages = scene.Library.Messages;
        if (conversation.Flow is not { } name || !scene.Library.Flows.TryGetValue(name, out var flow))
        {
            return Repairing.Start(conversation, scene, "nothing-to-cancel");
        }

        // An answer under correction: only the correction is given up.
        if (Guiding.OpenSlot(conversation, scene.Library) is { } open && conversation[open.Name] is { } answer)
        {
            return Guiding.Advance(conversation with { Question = null }, scene, messages.Say("kept", ("answer", FrenchWords.Answer(open, answer))));
        }

        return flow.Ask.All(slot => conversation[slot.Name] is null)
            ? Stop(conversation, flow, "stopped", scene)
            : Ask(conversation with { Leaves = Exit.Cancel }, messages.Say("cancel-question", ("title", flow.Title)), scene);
    }

    public static Step Restart(Conversation conversation, Scene scene) => conversation.Log.All(answer => conversation[answer.Slot] is null)
        ? Anew(conversation, "", scene)
        : Ask(conversation with { Leaves = Exit.Restart }, scene.Library.Messages.Say("restart-question"), scene);

    /// <summary>Nothing of what was answered stays, put aside or taken back.</summary>
    public static Step Forget(Conversation conversation, Scene scene) => Repairing.Start(Cleared(conversation), scene, "erased");

    /// <summary>What was answered to « que voulez-vous faire de vos réponses ? »; null when the message is about something else.</summary>
    public static Step? Decided(Conversation conversation, Exit exit, string? sure, Scene scene)
    {
        var isAgain = sure == (exit is Exit.Cancel ? Repairing.CancelIntent : Repairing.RestartIntent);
        return Choice(scene) switch
        {
            Later => Keep(conversation, scene),
            Erase => exit is Exit.Cancel ? Forget(conversation, scene) : Anew(conversation, scene.Library.Messages.Say("restarted"), scene),
            not null => Guiding.AskAgain(conversation, scene, scene.Library.Messages.Say("back-to")),
            null => (isAgain ? true : Questions.Yes(scene.Recognition.Text, scene)) switch
            {
                true => exit is Exit.Cancel ? Keep(conversation, scene) : Anew(conversation, scene.Library.Messages.Say("restarted"), scene),
                false => Guiding.AskAgain(conversation, scene, scene.Library.Messages.Say("back-to")),
                null => null,
            },
        };
    }

    private static Step Ask(Conversation conversation, string question, Scene scene)
    {
        var messages = scene.Library.Messages;
        return new Step(conversation, [new Reply.Question("", question, [messages.Say("choice-keep"), messages.Say("choice-erase"), messages.Say("choice-go-on")])], Outcome.Repaired);
    }

    /// <summary>Stops here; the answers wait.</summary>
    public static Step Keep(Conversation conversation, Scene scene) => conversation.Flow is { } name && scene.Library.Flows.TryGetValue(name, out var flow)
        ? Stop(conversation, flow, "cancelled", scene)
        : Repairing.Start(conversation, scene, "nothing-to-cancel");

    private static Step Stop(Conversation conversation, Flow flow, string key, Scene scene)
    {
        var messages = scene.Library.Messages;
        return new Step(
            conversation with { Flow = null, Question = null, Retries = 0, GoesOn = false, Aside = [.. flow.Decides.IsEmpty ? [] : new[] { flow.Name }, .. conversation.Aside.Where(name => name != flow.Name)] },
            [new Reply.Sentences(messages.Say(key, ("title", flow.Title)), [messages.Say("choice-resume"), .. messages.List("start-choices").Take(2)])],
            Outcome.Repaired);
    }

    private static Step Anew(Conversation conversation, string before, Scene scene) => conversation.Flow is { } flow
        ? Guiding.Advance(Cleared(conversation) with { Flow = flow, Topic = flow }, scene, before)
        : Answering.Welcome(Cleared(conversation), scene.Library);

    private static Conversation Cleared(Conversation conversation) => new(conversation.Id) { Turn = conversation.Turn, IsGreeted = true };

    private static string? Choice(Scene scene)
    {
        var messages = scene.Library.Messages;
        var choices = Questions.Choice(Questions.Option(Later, "choice-keep", messages), Questions.Option(Erase, "choice-erase", messages), Questions.Option("go-on", "choice-go-on", messages));
        return Questions.Chosen(scene.Recognition.Text, choices, scene)?.Name;
    }
}
