using System.Collections.Immutable;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Rules;

/// <summary>The smallest set of answers that would decide an Open verdict.</summary>
public sealed class NeededTests
{
    private static readonly DateOnly Today = new(2021, 6, 1);

    [Theory]
    [InlineData("needs: a", "", "a", "")]
    [InlineData("needs: a and b", "", "a b", "")]
    [InlineData("needs: a and b", "a ?", "a b", "")]
    [InlineData("needs: a and b", "a yes", "b", "")]
    [InlineData("needs: a or b", "", "", "a b")]
    [InlineData("needs: a or b", "a no", "b", "")]
    [InlineData("needs: a or (b and n > 5)", "", "", "a b n")]
    [InlineData("needs: (a and b) or (a and n > 5)", "", "a", "b n")]
    [InlineData("needs: (a and b) or (not a and b)", "", "a b", "")]
    [InlineData("when: c = x, needs: n > 5, moot: is moot", "", "", "c n")]
    [InlineData("when: c = x, needs: n > 5, moot: is moot", "n 7", "", "")]
    [InlineData("when: c = x, needs: n > 5, moot: is moot", "n 3..7", "", "c n")]
    [InlineData("needs: n > 5", "n 3..7", "n", "")]
    [InlineData("needs: n > 5 or a", "n 3..7", "", "n a")]
    [InlineData("needs: d.age < 24", "", "d", "")]
    public void It_is_what_no_other_answer_makes_needless(string conditions, string given, string always, string sometimes)
    {
        var needed = Of(SmallRules.Rules(SmallRules.Criterion("one", conditions)), given);

        Assert.Equal(Words(always), needed.Always.Order(StringComparer.Ordinal));
        Assert.Equal(Words(sometimes), needed.Sometimes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_slot_that_settles_two_criteria_is_named_once()
    {
        var needed = Of(SmallRules.Rules($"{SmallRules.Criterion("one", "needs: a or b")}\n{SmallRules.Criterion("two", "needs: a and n > 5")}"), "n 7");

        Assert.Equal(["a"], needed.Always);
        Assert.Empty(needed.Sometimes);
    }

    [Fact]
    public void Of_two_ways_to_decide_the_shorter_one_is_named()
    {
        // « a » and « b » are only told apart together; either way « c » alone says which of the two counts.
        var rules = SmallRules.Rules($"{SmallRules.Criterion("one", "needs: c = x or (a and b)")}\n{SmallRules.Criterion("two", "needs: c = x or c = y")}");

        Assert.Equal(["c"], Of(rules, "a no").Always);
    }

    [Fact]
    public void What_only_the_sources_leave_open_is_named_apart()
    {
        var rules = SmallRules.Rules($"{SmallRules.Criterion("length", "needs: n >= 12, doubt: { when: c = x and n >= 10, says: is doubtful }")}\n{SmallRules.Criterion("two", "needs: a")}");

        var needed = Of(rules, "n 11, c x");

        Assert.Equal(["a"], needed.Always);
        Assert.Equal("length", Assert.Single(needed.Doubts).Criterion.Name);
    }

    [Fact]
    public void A_doubt_that_an_answer_can_still_dispel_waits_for_it()
    {
        var needed = Of(SmallRules.Rules(SmallRules.Criterion("length", "needs: n >= 12, doubt: { when: c = x and n >= 10, says: is doubtful }")), "n 11");

        Assert.Equal(["c"], needed.Always);
        Assert.Empty(needed.Doubts);
    }

    [Fact]
    public void A_decided_verdict_waits_for_nothing() =>
        Assert.Same(Needed.Nothing, Of(SmallRules.Rules($"{SmallRules.Criterion("one", "needs: a")}\n{SmallRules.Criterion("two", "needs: b")}"), "a no"));

    private static Needed Of(RuleSet rules, string given)
    {
        var answers = given.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(' '))
            .Aggregate(Answers.Empty, (all, one) => all.With(one[0], Read(one[0], one[1]), one[1]));
        return Needed.Of(Judging.Judge(rules, answers, Today), [.. SmallRules.Slots.All], answers, Today, null);
    }

    private static Value Read(string slot, string text) => (slot, text.Split("..")) switch
    {
        (_, ["?"]) => new Value.Unknown(),
        ("n", [var low, var high]) => new Value.Number(Number(low), Number(high)),
        ("n", _) => new Value.Number(Number(text)),
        ("c", _) => new Value.Option(text),
        _ => new Value.YesNo(text == "yes"),
    };

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Words(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
}
