using System.Collections.Immutable;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>What people do to a talk rather than say in it: go back, skip, ask why, leave. The same at every step of every flow.</summary>
public static class Repairing
{
    public const string Prefix = "repair.";
    public const string CancelIntent = "repair.cancel";
    public const string RestartIntent = "repair.restart";
    public const string ExplainIntent = "repair.explain";
    public const string ResumeIntent = "repair.resume";

    /// <summary>The intents that the code knows by name; content must hold phrases for each.</summary>
    public static readonly ImmutableArray<string> Intents =
    [
        CancelIntent, RestartIntent, ExplainIntent, "repair.help", "repair.back", "repair.skip", "repair.why", "repair.source", "repair.summary", Keeping.Intent, ResumeIntent, "repair.wait", "repair.undo", "repair.redo",
        "repair.erase", "repair.depends", Following.Until, Following.Amount, Following.Apply, Following.Where, Following.Who, Following.After, Following.Payer,
    ];

    public static Step Do(string intent, Conversation conversation, Scene scene)
    {
        // A file is an answer: « voulez-vous continuer ? » still waits after it.
        if (intent == Keeping.Intent)
        {
            return Keeping.Do(conversation, scene);
        }

        var step = intent switch
        {
            CancelIntent => Leaving.Cancel(conversation, scene),
            RestartIntent => Leaving.Restart(conversation, scene),
            "repair.erase" => Leaving.Forget(conversation, scene),
            "repair.undo" => Undoing.Undo(conversation, scene),
            "repair.redo" => Undoing.Redo(conversation, scene),
            ExplainIntent => Explain(conversation, "explain", scene),
            "repair.depends" => Explain(conversation, "depends", scene),
            "repair.help" => Help(conversation, scene),
            "repair.back" => Back(conversation, scene),
            "repair.skip" => Skip(conversation, scene),
            "repair.why" => Why(conversation, scene),
            "repair.source" => Source(conversation, scene),
            "repair.summary" => Summary(conversation, scene),
            ResumeIntent => Resume(conversation, scene),
            _ => new Step(conversation, [new Reply.Sentences(scene.Library.Messages.Say("wait"), [])], Outcome.Repaired),
        };
        return step.Outcome is Outcome.Asked or Outcome.Answered ? step with { Outcome = Outcome.Repaired } : step;
    }

    /// <summary>Goes on: past an unmet criterion, or with what was put aside.</summary>
    public static Step Resume(Conversation conversation, Scene scene)
    {
        var messages = scene.Library.Messages;
        if (conversation.Flow is not null)
        {
            return Guiding.Advance(conversation with { GoesOn = true, Extras = conversation.Extras == Extras.Offered ? Extras.Wanted : conversation.Extras }, scene);
        }

        return conversation.Aside is [var name, .. var others] && scene.Library.Flows.TryGetValue(name, out var flow)
            ? Guiding.Advance(conversation with { Flow = name, Topic = name, Aside = others }, scene, messages.Say("resumed", ("title", flow.Title)))
            : Start(conversation, scene, "nothing-to-resume");
    }

    private static Step Help(Conversation conversation, Scene scene)
    {
        var messages = scene.Library.Messages;
        var help = new Reply.Sentences(messages.Say("help"), conversation.Question is null ? messages.List("start-choices") : []);
        var step = new Step(conversation, [help], Outcome.Repaired);
        return conversation.Question is null ? step : step.Then(after => Guiding.AskAgain(after, scene, messages.Say("back-to")));
    }

    /// <summary>Back to the question before the open one; its answer stays until another is given.</summary>
    private static Step Back(Conversation conversation, Scene scene)
    {
        if (Flow(conversation, scene) is not { } flow || Before(conversation, Earlier(conversation, flow)) is not { } slot)
        {
            return conversation.Question is null
                ? Start(conversation, scene, "nothing-before")
                : Guiding.AskAgain(conversation, scene, scene.Library.Messages.Say("nothing-before"));
        }

        var said = FrenchWords.Answer(slot, conversation[slot.Name]!);
        return Guiding.Ask(conversation, slot, scene.Library.Messages.Say("back", ("answer", said)), scene);
    }

    /// <summary>Twice back is two questions back: when the open question has an answer, the one given before it.</summary>
    private static Slot? Before(Conversation conversation, ImmutableArray<Slot> answered)
    {
        var at = answered.ToList().FindIndex(slot => slot.Name == conversation.Question);
        return at + 1 < answered.Length ? answered[at + 1] : null;
    }

    /// <summary>The question is passed over: it stays to be checked, or keeps the answer that it had.</summary>
    private static Step Skip(Conversation conversation, Scene scene) => Guiding.OpenSlot(conversation, scene.Library) is not { } slot ? Start(conversation, scene, "why-nothing")
        : conversation[slot.Name] is { } answer ? Guiding.Advance(conversation with { Question = null }, scene, scene.Library.Messages.Say("kept", ("answer", FrenchWords.Answer(slot, answer))))
        : Guiding.Advance(conversation.With(slot.Name, new Value.Unknown()), scene, scene.Library.Messages.Say("skipped"));

    private static Step Why(Conversation conversation, Scene scene)
    {
        var messages = scene.Library.Messages;
        if (Guiding.OpenSlot(conversation, scene.Library) is not { } slot)
        {
            return Flow(conversation, scene) is { Decides.IsEmpty: false } ? Guiding.Advance(conversation, scene) : Start(conversation, scene, "why-nothing");
        }

        var why = Criterion(conversation, slot, scene.Library) is { } criterion
            ? messages.Say(
                "why-source",
                ("why", slot.Why),
                ("criterion", FrenchWords.Inside(criterion.Label)),
                ("sources", string.Join(" ; ", Judgements.Cited(criterion.Sources, scene.Library).Select(source => source.Cited))))
            : slot.Why;
        return new Step(conversation, [new Reply.Sentences(why, [])], Outcome.Repaired).Then(after => Guiding.AskAgain(after, scene, messages.Say("back-to")));
    }

    /// <summary>« ça compte les apprentis ? », « ça dépend »: what the question is for and how to answer it, then the question.</summary>
    private static Step Explain(Conversation conversation, string key, Scene scene) => Guiding.OpenSlot(conversation, scene.Library) is { } slot
        ? Guiding.AskAgain(conversation, scene, scene.Library.Messages.Say(key, ("why", slot.Why), ("hint", slot.Hint)))
        : Start(conversation, scene, "why-nothing");

    private static Criterion? Criterion(Conversation conversation, Slot slot, Library library) => library.Flows[conversation.Flow!].Decides
        .SelectMany(rules => library.Rules[rules].Criteria)
        .FirstOrDefault(criterion => criterion.Names.Contains(slot.Name, StringComparer.Ordinal));

    /// <summary>« la source ? »: those of what was said last.</summary>
    private static Step Source(Conversation conversation, Scene scene)
    {
        var library = scene.Library;
        var ids = conversation.Topic is { } topic && library.Facts.TryGetValue(topic, out var fact) ? fact.Sources
            : conversation.Topic is { } list && library.Flows.GetValueOrDefault(list) is { Shows: { } showing } shown ? Listings.Sources(showing, conversation[shown.Ask[0].Name], library)
            : Flow(conversation, scene) is { Decides.IsEmpty: false } flow ? [.. flow.Decides.SelectMany(rules => library.Rules[rules].Criteria).SelectMany(criterion => criterion.Sources).Distinct(StringComparer.Ordinal)]
            : [];
        var step = new Step(
            conversation,
            [ids.IsEmpty ? new Reply.Sentences(library.Messages.Say("sources-none"), []) : new Reply.Listing(library.Messages.Say("sources-of"), "", [], null, Judgements.Cited(ids, library), [])],
            Outcome.Answered);
        return conversation.Question is null ? step : step.Then(after => Guiding.AskAgain(after, scene, library.Messages.Say("back-to")));
    }

    public static Step Summary(Conversation conversation, Scene scene)
    {
        var messages = scene.Library.Messages;
        conversation = OtherTalks.Recalled(conversation, scene.Library);
        if (Flow(conversation, scene) is not { } flow || Earlier(conversation, flow) is not { IsEmpty: false } answered)
        {
            return conversation.Question is null ? Start(conversation, scene, "summary-empty") : Guiding.AskAgain(conversation, scene, messages.Say("summary-empty"));
        }

        var others = OtherTalks.Answers(conversation, flow, scene.Library);
        var lines = flow.Ask.Where(answered.Contains).Select(slot => OtherTalks.Line(slot, conversation))
            .Concat(others.SelectMany(other => other.Slots.Select(slot => OtherTalks.Line(slot, conversation)).Prepend($"\n{messages.Say("summary-other", ("title", other.Flow.Title))}")));
        return new Step(
            conversation with { Question = null, AsksWhatToChange = true },
            [
                new Reply.Question(
                    $"{messages.Say("summary")}\n{string.Join('\n', lines)}",
                    messages.Say("summary-question"),
                    [.. flow.Ask.Where(answered.Contains).Concat(others.SelectMany(other => other.Slots)).Select(slot => $"Modifier : {slot.Label}"), messages.Say("choice-resume")]),
            ],
            Outcome.Repaired);
    }

    public static Step Start(Conversation conversation, Scene scene, string key) => new(
        conversation,
        [Ending(scene.Library.Messages.Say(key), scene.Library.Messages)],
        Outcome.Repaired);

    /// <summary>A question is the last line: a sentence that asks nothing gets one.</summary>
    private static Reply.Question Ending(string said, Messages messages) => said.EndsWith('?')
        ? new Reply.Question("", said, messages.List("start-choices"))
        : new Reply.Question(said, messages.Say("start-question"), messages.List("start-choices"));

    public static Flow? Flow(Conversation conversation, Scene scene) =>
        conversation.Flow is { } name ? scene.Library.Flows.GetValueOrDefault(name) : null;

    /// <summary>The slots of the flow that have an answer, the last one given first.</summary>
    public static ImmutableArray<Slot> Earlier(Conversation conversation, Flow flow) =>
    [
        .. conversation.Log.Reverse().Select(answer => answer.Slot).Distinct(StringComparer.Ordinal)
            .Where(name => conversation[name] is not null).Select(flow.Slot).OfType<Slot>(),
    ];
}
