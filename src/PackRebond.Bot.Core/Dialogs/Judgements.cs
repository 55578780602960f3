using System.Collections.Immutable;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>A verdict with all that a person needs to understand and check it.</summary>
public static class Judgements
{
    public static Reply.Judgement Of(Flow flow, Verdict verdict, Answers answers, Func<string, Value?> valueOf, ImmutableArray<Slot> understood, bool isEarly, Scene scene)
    {
        var library = scene.Library;
        var on = Known.On(flow, valueOf, scene.Today).Day.From;
        var today = verdict.Rules.TodayFact is { } id && library.Facts.TryGetValue(id, out var fact) ? Today(Answering.ReplyTo(fact, scene)) : null;
        var needed = Needed.Of(verdict, flow.Ask, answers, on, flow.On);
        return new Reply.Judgement(
            Judged.Title(verdict, library.Messages),
            verdict,
            [.. understood.Select(slot => new Understood(slot.Label, answers.Words(slot.Name) ?? ""))],
            [.. Judging.Notes(verdict.Rules, answers, on).Select(note => new Sourced(note.Says, Cited(note.Sources, library)))],
            [.. verdict.Rules.Conditions.Select(note => new Sourced(note.Says, Cited(note.Sources, library)))],
            today,
            Lacking.Lines(needed, verdict.Rules, flow, valueOf, library.Messages),
            isEarly,
            library.Sources,
            isEarly ? [] : Lacking.Choices(needed, flow, library.Messages))
        {
            Turns = Turning.Lines(verdict, flow, valueOf, scene),
        };
    }

    public static ImmutableArray<Source> Cited(IEnumerable<string> ids, Library library) => [.. ids.Select(id => library.Sources[id])];

    /// <summary>A state of today is as old in a verdict as it is in an answer of its own, and says so too.</summary>
    private static Sourced Today(Reply.Answer answer) =>
        new(string.Join('\n', new[] { answer.Status, answer.Fact.Text, answer.Stale }.OfType<string>()), answer.Sources);
}
