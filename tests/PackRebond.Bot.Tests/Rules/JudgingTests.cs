using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Rules;

/// <summary>From answers to a verdict: which state wins, doubt, dated values, what is without object.</summary>
public sealed class JudgingTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly RuleSet Two = SmallRules.Rules($"{SmallRules.Criterion("first", "needs: a")}\n{SmallRules.Criterion("second", "needs: b")}");

    private static readonly RuleSet Doubtful = SmallRules.Rules(SmallRules.Criterion("length", "needs: n >= 12, doubt: { when: c = x and n >= 10, says: is doubtful }"));

    private static readonly RuleSet Sometimes = SmallRules.Rules(SmallRules.Criterion("length", "when: c = x, needs: n >= 12, moot: is moot"));

    private static readonly RuleSet Dated = SmallRules.Rules(
        SmallRules.Criterion("size", "needs: n < most"),
        "{ most: [{ from: 2020-01-01, is: 100, source: s }, { from: 2021-01-01, is: 200, source: s }] }");

    [Theory]
    [InlineData("yes", "yes", State.Met)]
    [InlineData("yes", "?", State.Open)]
    [InlineData("yes", "", State.Open)]
    [InlineData("yes", "no", State.Unmet)]
    [InlineData("?", "?", State.Open)]
    [InlineData("?", "no", State.Unmet)]
    [InlineData("", "no", State.Unmet)]
    [InlineData("no", "no", State.Unmet)]
    public void Unmet_wins_over_open_and_open_over_met(string first, string second, State expected)
    {
        Assert.Equal(expected, Judging.Judge(Two, YesNo(("a", first), ("b", second)), Today).State);
        Assert.Equal(expected, Judging.Judge(Two, YesNo(("a", second), ("b", first)), Today).State);
    }

    [Theory]
    [InlineData("x", 12, State.Met, "Is met")]
    [InlineData("x", 11, State.Open, "Is doubtful")]
    [InlineData("x", 10, State.Open, "Is doubtful")]
    [InlineData("x", 9, State.Unmet, "Is unmet")]
    [InlineData("y", 11, State.Unmet, "Is unmet")]
    public void Doubt_opens_only_what_the_rule_refuses(string option, int length, State expected, string reason)
    {
        var finding = Judging.Judge(Doubtful, Answers.Empty.With("c", new Value.Option(option), "").With("n", new Value.Number(length), ""), Today).Findings.Single();

        Assert.Equal((expected, reason), (finding.State, finding.Reason));
    }

    [Fact]
    public void A_doubt_that_waits_for_an_answer_asks_for_it()
    {
        var verdict = Judging.Judge(Doubtful, Answers.Empty.With("n", new Value.Number(11), ""), Today);

        Assert.Equal(State.Open, verdict.State);
        Assert.Equal(["c"], verdict.Missing);
    }

    [Theory]
    [InlineData("y", 3, State.Moot)]
    [InlineData("x", 3, State.Unmet)]
    [InlineData("x", 12, State.Met)]
    [InlineData("?", 3, State.Open)]
    public void A_criterion_counts_only_when_its_condition_holds(string option, int length, State expected)
    {
        Value given = option == "?" ? new Value.Unknown() : new Value.Option(option);

        Assert.Equal(expected, Judging.Judge(Sometimes, Answers.Empty.With("c", given, "").With("n", new Value.Number(length), ""), Today).Findings.Single().State);
    }

    [Fact]
    public void What_is_without_object_hinders_no_verdict() =>
        Assert.Equal(State.Met, Judging.Judge(Sometimes, Answers.Empty.With("c", new Value.Option("y"), ""), Today).State);

    [Theory]
    [InlineData("2019-12-31", 99, State.Met)]
    [InlineData("2020-12-31", 100, State.Unmet)]
    [InlineData("2021-01-01", 100, State.Met)]
    [InlineData("2021-01-01", 200, State.Unmet)]
    public void A_dated_value_is_the_one_in_force_on_the_day(string day, int size, State expected) =>
        Assert.Equal(expected, Judging.Judge(Dated, Answers.Empty.With("n", new Value.Number(size), ""), DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).State);

    [Fact]
    public void What_is_missing_comes_once_in_the_order_of_the_criteria()
    {
        var rules = SmallRules.Rules($"{SmallRules.Criterion("first", "needs: b and n > 1")}\n{SmallRules.Criterion("second", "needs: a and b")}");

        Assert.Equal(["b", "n", "a"], Judging.Judge(rules, Answers.Empty, Today).Missing);
    }

    private static Answers YesNo(params (string Name, string Word)[] given) => given.Where(one => one.Word.Length > 0)
        .Aggregate(Answers.Empty, (answers, one) => answers.With(one.Name, one.Word == "?" ? new Value.Unknown() : new Value.YesNo(one.Word == "yes"), ""));
}
