using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Rules;

/// <summary>What holds of what an Open verdict says it waits for, in every rule set of the library, whatever the answers.</summary>
public sealed class EveryRuleSetTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(150);

    public static TheoryData<string> Names => [.. AnyRules.All.Where(one => !one.Rules.IsScale).Select(one => one.Rules.Name)];

    /// <summary>Whatever is answered to the set that an Open verdict names, nothing but a doubt stays open.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_answers_that_are_named_decide_the_verdict(string name) => Check(name, (rules, given) =>
    {
        var verdict = rules.Judge(given);
        var needed = NeededFor(rules, given, verdict);
        var set = needed.Always.AddRange(needed.Sometimes);
        var random = new Random(given.Count);
        return verdict.State != State.Open || Enumerable.Range(0, 20).All(_ =>
        {
            var after = rules.Judge(set.Aggregate(given, (all, slot) => all.SetItem(slot, Exact(rules, slot, random))));
            return after.State != State.Open || after.Findings.All(finding => finding.State != State.Open || finding.IsDoubt);
        });
    });

    /// <summary>An age hangs on the signing also behind a rule set that another one builds on.</summary>
    [Fact]
    public void A_vague_signing_is_waited_for_when_the_age_of_the_diploma_turns_on_it()
    {
        var housing = AnyRules.All.Single(one => one.Rules.Name == "housing-aid");
        var given = ImmutableDictionary<string, Value>.Empty
            .Add("signing", new Value.Day(new(2021, 5, 1), new(2021, 7, 1)))
            .Add("graduation", new Value.Day(new DateOnly(2019, 6, 2)));

        var needed = NeededFor(housing, given, housing.Judge(given));

        Assert.Contains("signing", needed.Always.AddRange(needed.Sometimes));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_verdict_that_only_waits_for_doubts_names_no_answer(string name) => Check(name, (rules, given) =>
    {
        var verdict = rules.Judge(given);
        var needed = NeededFor(rules, given, verdict);
        var waits = verdict.State == State.Open && verdict.Findings.Any(finding => finding is { State: State.Open, IsDoubt: false });
        return waits == (needed.Always.Length + needed.Sometimes.Length > 0)
            && needed.Doubts.Length == (verdict.State == State.Open ? verdict.Findings.Count(finding => finding is { State: State.Open, IsDoubt: true }) : 0);
    });

    private static Needed NeededFor(AnyRules rules, ImmutableDictionary<string, Value> given, Verdict verdict)
    {
        var today = new DateOnly(2021, 6, 1);
        return Needed.Of(verdict, rules.Flow.Ask, Known.Of(rules.Flow, given.GetValueOrDefault, Product.Library, today), Known.On(rules.Flow, given.GetValueOrDefault, today).Day.From, rules.Flow.On);
    }

    private static Value Exact(AnyRules rules, string slot, Random random)
    {
        var exact = rules.Values(rules.Flow.Slot(slot)!).Where(value => value is not (Value.Unknown or Value.Number { IsExact: false } or Value.Day { IsExact: false })).ToList();
        return exact[random.Next(exact.Count)];
    }

    private static void Check(string name, Func<AnyRules, ImmutableDictionary<string, Value>, bool> holds)
    {
        var rules = AnyRules.All.Single(one => one.Rules.Name == name);
        Prop.ForAll(rules.Answers().ToArbitrary(), given => holds(rules, given)).Check(Quick);
    }
}
