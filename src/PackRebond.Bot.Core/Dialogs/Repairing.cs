using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>What people do to a talk rather than say in it: cancel, go back, correct, ask why. The same at every step of every flow.</summary>
public static class Repairing
{
    public const string Prefix = "repair.";

    /// <summary>The intents that the code knows by name; content must hold phrases for each.</summary>
    public static readonly ImmutableArray<string> Intents =
    [
        "repair.cancel", "repair.help", "repair.back", "repair.skip", "repair.restart", "repair.why", "repair.source", "repair.summary", Keeping.Intent, "repair.resume", "repair.wait",
        Following.Until, Following.Amount, Following.Apply,
    ];

    private static readonly ImmutableArray<string> ChangeWords = ["modifier", "changer", "corriger", "rectifier", "trompe", "trompee", "erreur"];

    public static Step Do(string intent, Conversation conversation, Scene scene)
    {
        // A file is an answer: « voulez-vous continuer ? » still waits after it.
        if (intent == Keeping.Intent)
        {
            return Keeping.Do(conversation, scene);
        }

        var step = intent switch
        {
            "repair.cancel" => Cancel(conversation, scene),
            "repair.help" => Help(conversation, scene),
            "repair.back" => Back(conversation, scene),
            "repair.skip" => Skip(conversation, scene),
            "repair.restart" => Restart(conversation, scene),
            "repair.why" => Why(conversation, scene),
            "repair.source" => Source(conversation, scene),
            "repair.summary" => Summary(conversation, scene),
            "repair.resume" => Resume(conversation, scene),
            _ => new Step(conversation, [new Reply.Sentences(scene.Library.Messages.Say("wait"), [])], Outcome.Repaired),
        };
        return step.Outcome is Outcome.Asked or Outcome.Answered ? step with { Outcome = Outcome.Repaired } : step;
    }

    /// <summary>« modifier l'effectif », « je me suis trompé pour le contrat »: puts that question again.</summary>
    public static Step? Change(Conversation conversation, Scene scene)
    {
        var text = Folded.Of(scene.Recognition.Text);
        if (!text.Words.Any(word => ChangeWords.Contains(word.Text, StringComparer.Ordinal)))
        {
            return null;
        }

        conversation = OtherTalks.Naming(conversation, text, scene.Library);
        if (Flow(conversation, scene) is not { } flow)
        {
            return null;
        }

        var named = flow.Ask.FirstOrDefault(slot => conversation[slot.Name] is not null && $" {text.Text} ".Contains($" {Folded.Of(slot.Label).Text} ", StringComparison.Ordinal));
        return named is null
            ? null
            : Guiding.Ask(conversation, named, scene.Library.Messages.Say("change", ("answer", FrenchWords.Answer(named, conversation[named.Name]!))), scene) with { Outcome = Outcome.Repaired };
    }

    /// <summary>« en fait c'est un CDD de 12 mois », « non, 300 »: the slots that are named, or else the last answer that the words fit.</summary>
    public static Step? Correct(Conversation conversation, Scene scene)
    {
        var correction = Corrections.Read(Folded.Of(scene.Recognition.Text));
        if (!correction.IsCorrection || Flow(conversation, scene) is not { } flow)
        {
            return null;
        }

        var fills = Filling.Of(scene.Recognition, flow);
        var rest = scene.Recognition.Text[correction.RestStart..];
        if (fills.IsEmpty && Earlier(conversation, flow).Select(slot => Reread(slot, rest, scene)).FirstOrDefault(fill => fill is not null) is { } fill)
        {
            fills = [fill];
        }

        return fills.IsEmpty
            ? null
            : Guiding.Advance(Guiding.Fill(conversation, fills), scene, Guiding.Noted(conversation, flow, fills, scene)) with { Outcome = Outcome.Repaired };
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

    private static Step Cancel(Conversation conversation, Scene scene)
    {
        if (Flow(conversation, scene) is not { } flow)
        {
            return Start(conversation, scene, "nothing-to-cancel");
        }

        var messages = scene.Library.Messages;
        return new Step(
            conversation with { Flow = null, Question = null, Retries = 0, GoesOn = false, Aside = [flow.Name, .. conversation.Aside.Where(name => name != flow.Name)] },
            [new Reply.Sentences(messages.Say("cancelled", ("title", flow.Title)), [messages.Say("choice-resume"), .. messages.List("start-choices").Take(2)])],
            Outcome.Repaired);
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
        if (Flow(conversation, scene) is not { } flow || Earlier(conversation, flow).FirstOrDefault(slot => slot.Name != conversation.Question) is not { } slot)
        {
            return conversation.Question is null
                ? Start(conversation, scene, "nothing-before")
                : Guiding.AskAgain(conversation, scene, scene.Library.Messages.Say("nothing-before"));
        }

        var said = FrenchWords.Answer(slot, conversation[slot.Name]!);
        return Guiding.Ask(conversation.With(slot.Name, null), slot, scene.Library.Messages.Say("back", ("answer", said)), scene);
    }

    private static Step Skip(Conversation conversation, Scene scene) => Guiding.OpenSlot(conversation, scene.Library) is { } slot
        ? Guiding.Advance(conversation.With(slot.Name, new Value.Unknown()), scene, scene.Library.Messages.Say("noted-unknown"))
        : Start(conversation, scene, "nothing-to-resume");

    private static Step Restart(Conversation conversation, Scene scene)
    {
        var cleared = new Conversation(conversation.Id) { Turn = conversation.Turn, IsGreeted = true };
        return conversation.Flow is { } flow
            ? Guiding.Advance(cleared with { Flow = flow, Topic = flow }, scene, scene.Library.Messages.Say("restarted"))
            : Answering.Welcome(cleared, scene.Library);
    }

    private static Step Why(Conversation conversation, Scene scene)
    {
        var messages = scene.Library.Messages;
        if (Guiding.OpenSlot(conversation, scene.Library) is not { } slot)
        {
            return Flow(conversation, scene) is { Decides.IsEmpty: false } ? Guiding.Advance(conversation, scene) : Start(conversation, scene, "why-nothing");
        }

        var sources = Sources(conversation, slot, scene.Library);
        var why = sources.Length == 0 ? slot.Why : messages.Say("why-source", ("why", slot.Why), ("sources", sources));
        return new Step(conversation, [new Reply.Sentences(why, [])], Outcome.Repaired).Then(after => Guiding.AskAgain(after, scene, messages.Say("back-to")));
    }

    private static string Sources(Conversation conversation, Slot slot, Library library) =>
        library.Flows[conversation.Flow!].Decides.SelectMany(rules => library.Rules[rules].Criteria).FirstOrDefault(criterion => criterion.Names.Contains(slot.Name, StringComparer.Ordinal)) is { } criterion
            ? string.Join(" ; ", Judgements.Cited(criterion.Sources, library).Select(source => source.Cited))
            : "";

    /// <summary>« la source ? »: those of what was said last.</summary>
    private static Step Source(Conversation conversation, Scene scene)
    {
        var library = scene.Library;
        var ids = conversation.Topic is { } topic && library.Facts.TryGetValue(topic, out var fact) ? fact.Sources
            : Flow(conversation, scene) is { Decides.IsEmpty: false } flow ? [.. flow.Decides.SelectMany(rules => library.Rules[rules].Criteria).SelectMany(criterion => criterion.Sources).Distinct(StringComparer.Ordinal)]
            : [];
        var step = new Step(
            conversation,
            [ids.IsEmpty ? new Reply.Sentences(library.Messages.Say("sources-none"), []) : new Reply.Listing(library.Messages.Say("sources-of"), "", [], null, Judgements.Cited(ids, library), [])],
            Outcome.Answered);
        return conversation.Question is null ? step : step.Then(after => Guiding.AskAgain(after, scene, library.Messages.Say("back-to")));
    }

    private static Step Summary(Conversation conversation, Scene scene)
    {
        var messages = scene.Library.Messages;
        conversation = OtherTalks.Recalled(conversation, scene.Library);
        if (Flow(conversation, scene) is not { } flow || Earlier(conversation, flow) is not { IsEmpty: false } answered)
        {
            return Start(conversation, scene, "summary-empty");
        }

        var others = OtherTalks.Answers(conversation, flow, scene.Library);
        var lines = flow.Ask.Where(answered.Contains).Select(slot => OtherTalks.Line(slot, conversation))
            .Concat(others.SelectMany(other => other.Slots.Select(slot => OtherTalks.Line(slot, conversation)).Prepend($"\n{messages.Say("summary-other", ("title", other.Flow.Title))}")));
        return new Step(
            conversation with { Question = null },
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
        [new Reply.Question("", scene.Library.Messages.Say(key), scene.Library.Messages.List("start-choices"))],
        Outcome.Repaired);

    private static Flow? Flow(Conversation conversation, Scene scene) =>
        conversation.Flow is { } name ? scene.Library.Flows.GetValueOrDefault(name) : null;

    /// <summary>The slots of the flow that have an answer, the last one given first.</summary>
    private static ImmutableArray<Slot> Earlier(Conversation conversation, Flow flow) =>
    [
        .. conversation.Log.Reverse().Select(answer => answer.Slot).Distinct(StringComparer.Ordinal)
            .Where(name => conversation[name] is not null).Select(flow.Slot).OfType<Slot>(),
    ];

    private static (Slot Slot, Value Value)? Reread(Slot slot, string text, Scene scene) =>
        scene.Library.Reader.Read(text, slot, scene.Today).Answer is AnswerReading.Given { IsWhole: true } given ? (slot, given.Value) : null;
}
