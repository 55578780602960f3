using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Rules;

/// <summary>What holds of every verdict of every guided talk, for any answers, in any order.</summary>
public sealed class VerdictPropertyTests
{
    private static readonly DateOnly Today = new(2021, 6, 1);

    /// <summary>
    /// « is known » makes an answer count only when it is volunteered: the two ceilings under 250 people, the employer, and what is never asked.
    /// These alone may turn a decided verdict.
    /// </summary>
    private static readonly ImmutableHashSet<string> Volunteered = ["vte-company turnover", "vte-company balance", "vte-youth employer"];

    [Fact]
    public void Every_question_of_every_flow_has_values() =>
        Assert.All(FlowValues.All, pair => Assert.Equal(pair.Key.Ask.Select(slot => slot.Name).Order(StringComparer.Ordinal), pair.Value.Keys));

    [Fact]
    public void Every_rule_set_is_decided_by_a_flow_here() =>
        Assert.Equal(Product.Library.Rules.Keys.Order(StringComparer.Ordinal), FlowValues.All.Keys.SelectMany(flow => flow.Decides).Order(StringComparer.Ordinal));

    [Property(MaxTest = 1000)]
    public Property The_order_of_the_answers_changes_nothing() => Prop.ForAll(Told().Zip(Gen.Choose(0, int.MaxValue - 1)).ToArbitrary(), pair =>
    {
        var ((flow, answers), seed) = pair;
        var other = answers.OrderBy(answer => (answer.Slot.Length * 31 + answer.Slot[0]) * (seed | 1) % 997).ToImmutableArray();
        return Written(Judge(flow, Log(flow, answers))) == Written(Judge(flow, Log(flow, other)));
    });

    [Property(MaxTest = 1000)]
    public Property An_answer_more_never_changes_a_decided_verdict() => Prop.ForAll(Told().ToArbitrary(), told =>
    {
        var (flow, answers) = told;
        var before = Judge(flow, Log(flow, answers));
        return flow.Ask.Where(slot => answers.All(answer => answer.Slot != slot.Name) && slot.IsAsked && !Volunteered.Contains($"{flow.Name} {slot.Name}"))
            .SelectMany(slot => FlowValues.All[flow][slot.Name].Select(value => Judge(flow, Log(flow, answers.Add(new(slot.Name, value))))))
            .All(after => before.Zip(after).All(pair => pair.First.State == State.Open || Decided(pair.First) == Decided(pair.Second))).Label($"{flow.Name} {Written(before)}");
    });

    [Fact]
    public void A_volunteered_answer_is_the_one_thing_that_may()
    {
        var flow = CompanyAnswers.Flow;
        var met = "headcount 80, seat yes, place inside, contract cdi, signing 2021-06-01, diploma bac5, graduation 2020-06-30".Split(", ").Select(answer => answer.Split(' '))
            .Aggregate(new Conversation("told") { Flow = flow.Name }, (talk, answer) => talk.With(answer[0], CompanyAnswers.Read(answer[0], answer[1])));

        Assert.Equal(State.Met, Judge(flow, met)[0].State);
        Assert.Equal(State.Unmet, Judge(flow, met.With("employer", new Value.Option("association")))[0].State);
        Assert.Equal(State.Met, Judge(flow, met.With("turnover", new Value.Number(3_000_000_000)))[0].State);
        Assert.Equal(State.Unmet, Judge(flow, met.With("turnover", new Value.Number(3_000_000_000)).With("balance", new Value.Number(3_000_000_000)))[0].State);
    }

    [Property(MaxTest = 1000)]
    public Property A_question_is_asked_only_when_its_answer_can_change_a_criterion() => Prop.ForAll(Told().Zip(Gen.Elements(Extras.NotOffered, Extras.Wanted)).ToArbitrary(), pair =>
    {
        var ((flow, answers), extras) = pair;
        var talk = Log(flow, answers) with { Extras = extras };
        var step = Guiding.Advance(talk, new Scene(Product.Library, Product.Library.Reader.Read("", null, Today), Today, WasAsking: false));
        var verdicts = Judge(flow, talk);
        return step.Conversation.Question is { } asked
            ? talk[asked] is null && Completions(flow, asked, talk, verdicts).Any(completed =>
                FlowValues.All[flow][asked].Select(value => States(Judge(flow, completed.With(asked, value)))).Distinct(StringComparer.Ordinal).Skip(1).Any())
            : verdicts.Any(verdict => verdict.State == State.Unmet) || verdicts.SelectMany(verdict => verdict.Missing).All(name => !flow.Slot(name)!.IsAsked || (flow.Slot(name)!.IsExtra && extras != Extras.Wanted));
    });

    /// <summary>
    /// The talk as it is, then with each answer to what its criteria also wait for: with the headcount unknown, the turnover makes a large company
    /// only together with the balance.
    /// </summary>
    private static IEnumerable<Conversation> Completions(Flow flow, string asked, Conversation talk, ImmutableArray<Verdict> verdicts)
    {
        var others = verdicts.SelectMany(verdict => verdict.Findings).Select(finding => finding.Criterion.Names.ToList()).Where(names => names.Contains(asked)).SelectMany(names => names)
            .Distinct(StringComparer.Ordinal).Where(name => name != asked && talk[name] is null).ToImmutableArray();
        return others.SelectMany(name => FlowValues.All[flow][name].Select(value => talk.With(name, value))).Prepend(talk);
    }

    private static Gen<(Flow Flow, ImmutableArray<Answer> Answers)> Told() =>
        Gen.Elements<Flow>(FlowValues.All.Keys.OrderBy(flow => flow.Name, StringComparer.Ordinal)).SelectMany(flow => FlowValues.All[flow]
            .Select(pair => Gen.OneOf(Gen.Constant<Answer?>(null), Gen.Elements<Value>(pair.Value).Select(Answer? (value) => new Answer(pair.Key, value))))
            .Aggregate(Gen.Constant((flow, ImmutableArray<Answer>.Empty)), (all, one) => all.Zip(one, (told, answer) => answer is null ? told : (told.flow, told.Item2.Add(answer)))));

    private static Conversation Log(Flow flow, ImmutableArray<Answer> answers) =>
        answers.Aggregate(new Conversation("property") { Flow = flow.Name }, (talk, answer) => talk.With(answer.Slot, answer.Value));

    private static ImmutableArray<Verdict> Judge(Flow flow, Conversation talk) => FlowAnswers.Judge(flow, slot => talk[slot], Today);

    private static string Decided(Verdict verdict) => $"{verdict.State} {verdict.Class?.Name}";

    private static string States(ImmutableArray<Verdict> verdicts) => string.Join(' ', verdicts.SelectMany(verdict => verdict.Findings).Select(finding => finding.State));

    private static string Written(ImmutableArray<Verdict> verdicts) => string.Join(" | ", verdicts.Select(verdict =>
        $"{Decided(verdict)}: {string.Join("; ", verdict.Findings.Select(finding => $"{finding.Criterion.Name} {finding.State} {finding.Reason}"))}; {string.Join(' ', verdict.Missing)}"));

    private sealed record Answer(string Slot, Value Value);
}
