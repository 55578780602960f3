using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>« je veux garder une trace »: a receipt of every verdict that stands.</summary>
internal static class Keeping
{
    public const string Intent = "repair.receipt";

    public static Step Do(Conversation conversation, Scene scene)
    {
        var messages = scene.Library.Messages;
        ImmutableArray<KeptTalk> talks =
        [
            .. conversation.Said.Select(said => said.Flow).Distinct(StringComparer.Ordinal)
                .Select(name => scene.Library.Flows.GetValueOrDefault(name)).OfType<Flow>()
                .Select(flow => Kept(flow, conversation, scene)),
        ];
        if (talks.IsEmpty)
        {
            return conversation.Question is null
                ? Repairing.Start(conversation, scene, "receipt-none")
                : Guiding.AskAgain(conversation, scene, messages.Say("receipt-early"));
        }

        var step = new Step(conversation, [new Reply.Receipt(messages.Say("receipt"), talks)], Outcome.Answered);
        return conversation.Question is null ? step : step.Then(after => Guiding.AskAgain(after, scene, messages.Say("back-to")));
    }

    private static KeptTalk Kept(Flow flow, Conversation conversation, Scene scene)
    {
        var judged = Judged.Of(flow, slot => conversation[slot], scene.Library, scene.Today);
        var said = conversation.Said.Where(said => said.Flow == flow.Name).Select(said => said.Rules).ToImmutableHashSet(StringComparer.Ordinal);
        return new KeptTalk(
            judged,
            [.. flow.Ask.Where(slot => conversation[slot.Name] is not null).Select(slot => new KeptAnswer(slot, conversation[slot.Name]!))],
            [.. judged.Verdicts.Where(verdict => said.Contains(verdict.Rules.Name)).Select(verdict => Judgements.Of(flow, verdict, judged.Answers, slot => conversation[slot], [], isEarly: false, scene))]);
    }
}
