using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>Answers, or a day, that are only supposed: what they would change in the verdict, beside the person's own answers, which stay.</summary>
/// <param name="Day">The day that the verdict is asked for, in a flow whose verdict is otherwise today's. In the others a date alone answers the question of their day.</param>
internal sealed record Hypothesis(Flow Flow, ImmutableArray<(Slot Slot, Value Value)> Answers, Value.Day? Day)
{
    /// <summary>More criteria than these make no sentence.</summary>
    private const int MostCriteria = 3;

    /// <summary>Null when nothing that the flow asks for is supposed.</summary>
    public static Hypothesis? Of(string text, Flow flow, Scene scene)
    {
        var recognition = scene.Library.Reader.Read(text, null, scene.Today);
        var answers = Supposed.In(recognition, flow, scene.Today);
        var day = answers.IsEmpty && flow.On is null ? OnDay.Asked(recognition) : null;
        return answers.IsEmpty && day is null ? null : new Hypothesis(flow, answers, day);
    }

    /// <summary>Each verdict that would be another, criterion by criterion; the first one when none would.</summary>
    public ImmutableArray<Reply> Replies(Conversation conversation, Scene scene)
    {
        var there = Day is null ? scene : scene with { Today = Day.From };
        var pairs = Judge(slot => conversation[slot], scene).Zip(Judge(Then, there)).ToImmutableArray();
        var changed = pairs.RemoveAll(pair => Changed(pair).IsEmpty);
        ImmutableArray<(Verdict Before, Verdict After)> shown = changed.IsEmpty ? [pairs[0]] : changed;
        ImmutableArray<string> choices = Answers.IsEmpty ? [] : [scene.Library.Messages.Say("choice-suppose"), scene.Library.Messages.Say("choice-return")];
        return [.. shown.Select((pair, at) => Reply(pair, Turning.Lines(pair.After, Flow, Then, there), conversation, scene.Library) with { Choices = at == shown.Length - 1 ? choices : [] })];

        Value? Then(string slot) => Answers.FirstOrDefault(one => one.Slot.Name == slot) is { Slot: not null } one ? one.Value : conversation[slot];
    }

    private Reply.Listing Reply((Verdict Before, Verdict After) pair, ImmutableDictionary<string, string> turns, Conversation conversation, Library library)
    {
        var messages = library.Messages;
        var changed = Changed(pair);
        var spoken = changed.IsEmpty ? Same(pair.After) : [.. changed.Select(change => change.After)];
        var kept = KeptWords(conversation);

        // A verdict without a date of its own holds on any day: whether one could still ask then is told first.
        var period = Day is not null && pair.After.Rules.TodayFact is { } today && library.FactAnswering(today, Day.From) is { Period: not null } fact ? OnDay.Says(fact, Day, messages) : null;
        return new Reply.Listing(
            messages.Say("suppose-title", ("answers", Day is null ? string.Join(" ; ", Answers.Select(one => $"{FrenchWords.Inside(one.Slot.Label)}, {Guiding.Said(one.Slot, one.Value)}")) : FrenchWords.Interval(Day))),
            messages.Say(
                period is not null ? "suppose-period" : kept.Length == 0 ? "suppose-new" : "suppose-instead",
                ("period", period ?? ""),
                ("answers", Day is null ? string.Join(", ", Answers.Select(one => Words(one.Slot, one.Value))) : FrenchWords.Interval(Day)),
                ("kept", kept),
                ("verdict", Named(pair.After, messages)),
                ("because", Because(pair.After, messages))),
            pair.After.Rules.IsScale ? []
                : changed.IsEmpty ? [.. spoken.Where(finding => finding.State is State.Unmet or State.Open).Select(finding => Line($"{finding.Criterion.Label} : {Judged.Word(finding.State)}", finding))]
                : [.. changed.Select(change => Line(messages.Say("suppose-change", ("criterion", change.After.Criterion.Label), ("after", Judged.Word(change.After.State)), ("before", Judged.Word(change.Before.State))), change.After))],
            changed.IsEmpty ? $"{messages.Say("suppose-same")} {Kept(conversation, messages)}" : Kept(conversation, messages),
            Judgements.Cited(spoken.SelectMany(finding => finding.Criterion.Sources).Distinct(StringComparer.Ordinal), library),
            []);

        Line Line(string name, Finding finding) => new(name, $"{finding.Reason} {turns.GetValueOrDefault(finding.Criterion.Name, "")}".TrimEnd());
    }

    private static ImmutableArray<(Finding Before, Finding After)> Changed((Verdict Before, Verdict After) pair) =>
        [.. pair.Before.Findings.Zip(pair.After.Findings).Where(change => change.First.State != change.Second.State)];

    /// <summary>« Conditions remplies » ; of several verdicts which one it is, and of a scale the class.</summary>
    private string Named(Verdict verdict, Messages messages)
    {
        var title = Judged.Title(verdict, messages);
        return Flow.Decides.Length > 1 ? $"{title} ({FrenchWords.Inside(verdict.Rules.Title)})" : title;
    }

    /// <summary>« Votre réponse reste « CDI ». »</summary>
    public string Kept(Conversation conversation, Messages messages) =>
        KeptWords(conversation) is { Length: > 0 } kept ? messages.Say("suppose-kept", ("kept", kept)) : messages.Say("suppose-none");

    /// <summary>When nothing differs: the criteria that speak of what is supposed, else those that decide.</summary>
    private ImmutableArray<Finding> Same(Verdict verdict)
    {
        ImmutableArray<Finding> about = [.. verdict.Findings.Where(finding => Answers.Any(one => finding.Criterion.Names.Contains(one.Slot.Name, StringComparer.Ordinal)))];
        return about.IsEmpty ? [.. verdict.Findings.Where(finding => finding.State == verdict.State)] : about;
    }

    private string KeptWords(Conversation conversation) =>
        string.Join(", ", Answers.Where(one => conversation[one.Slot.Name] is not (null or Value.Unknown)).Select(one => Words(one.Slot, conversation[one.Slot.Name]!)));

    /// <summary>« non » says nothing by itself: « siège en France : non ».</summary>
    private static string Words(Slot slot, Value value) => value is Value.YesNo ? $"{FrenchWords.Inside(slot.Label)} : {Guiding.Said(slot, value)}" : Guiding.Said(slot, value);

    private ImmutableArray<Verdict> Judge(Func<string, Value?> valueOf, Scene scene) => Judged.Of(Flow, valueOf, scene.Library, scene.Today).Verdicts;

    /// <summary>What decides the verdict, or what it still waits for.</summary>
    private static string Because(Verdict verdict, Messages messages)
    {
        if (verdict.State == State.Met || verdict.Rules.IsScale)
        {
            return "";
        }

        var labels = verdict.Findings.Where(finding => finding.State == verdict.State).Select(finding => FrenchWords.Inside(finding.Criterion.Label)).ToImmutableArray();
        var criteria = labels.Length > MostCriteria + 1
            ? messages.Say("suppose-more", ("criteria", string.Join(", ", labels.Take(MostCriteria))), ("count", FrenchWords.Number(labels.Length - MostCriteria)))
            : string.Join(", ", labels);
        return messages.Say(verdict.State == State.Unmet ? "suppose-because" : "suppose-waits", ("criteria", criteria));
    }
}
