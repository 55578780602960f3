using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Rules;

/// <summary>The truth of conditions: three values, intervals, options, « is known ».</summary>
public sealed class ConditionTests
{
    /// <summary>Kleene's tables, a row each: a, b, « a and b », « a or b ».</summary>
    public static TheoryData<Truth, Truth, Truth, Truth> Tables => new()
    {
        { Truth.True, Truth.True, Truth.True, Truth.True },
        { Truth.True, Truth.Unknown, Truth.Unknown, Truth.True },
        { Truth.True, Truth.False, Truth.False, Truth.True },
        { Truth.Unknown, Truth.True, Truth.Unknown, Truth.True },
        { Truth.Unknown, Truth.Unknown, Truth.Unknown, Truth.Unknown },
        { Truth.Unknown, Truth.False, Truth.False, Truth.Unknown },
        { Truth.False, Truth.True, Truth.False, Truth.True },
        { Truth.False, Truth.Unknown, Truth.False, Truth.Unknown },
        { Truth.False, Truth.False, Truth.False, Truth.False },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void And_and_or_have_three_values(Truth a, Truth b, Truth and, Truth or)
    {
        Assert.Equal(and, Test("a and b", Given(a, b)));
        Assert.Equal(or, Test("a or b", Given(a, b)));
        Assert.Equal(or, Test("not (not a and not b)", Given(a, b)));
    }

    [Theory]
    [InlineData(Truth.True, Truth.False)]
    [InlineData(Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.False, Truth.True)]
    public void Not_turns_round_what_is_known_only(Truth a, Truth expected) => Assert.Equal(expected, Test("not a", Given(a, Truth.Unknown)));

    [Theory]
    [InlineData("n < 250", 249, 249, Truth.True)]
    [InlineData("n < 250", 250, 250, Truth.False)]
    [InlineData("n < 250", 0, 249, Truth.True)]
    [InlineData("n < 250", 0, 250, Truth.Unknown)]
    [InlineData("n < 250", 250, 300, Truth.False)]
    [InlineData("n <= 250", 250, 250, Truth.True)]
    [InlineData("n <= 250", 251, 251, Truth.False)]
    [InlineData("n <= 250", 250, 251, Truth.Unknown)]
    [InlineData("n > 250", 251, 251, Truth.True)]
    [InlineData("n > 250", 250, 250, Truth.False)]
    [InlineData("n > 250", 250, 251, Truth.Unknown)]
    [InlineData("n >= 250", 250, 250, Truth.True)]
    [InlineData("n >= 250", 249, 249, Truth.False)]
    [InlineData("n >= 250", 249, 250, Truth.Unknown)]
    [InlineData("n = 250", 250, 250, Truth.True)]
    [InlineData("n = 250", 251, 251, Truth.False)]
    [InlineData("n = 250", 249, 251, Truth.Unknown)]
    [InlineData("n = 250", 251, 260, Truth.False)]
    public void A_vague_number_decides_only_when_all_of_it_lies_on_one_side(string condition, int low, int high, Truth expected) =>
        Assert.Equal(expected, Test(condition, Answers.Empty.With("n", new Value.Number(low, high), "")));

    [Theory]
    [InlineData("2019-12-31", "2019-12-31", Truth.False)]
    [InlineData("2020-01-01", "2020-01-01", Truth.True)]
    [InlineData("2019-12-01", "2019-12-31", Truth.False)]
    [InlineData("2019-12-31", "2020-01-01", Truth.Unknown)]
    [InlineData("2020-01-01", "2020-12-31", Truth.True)]
    public void A_vague_date_decides_only_when_all_of_it_lies_on_one_side(string from, string until, Truth expected) =>
        Assert.Equal(expected, Test("d >= 2020-01-01", Answers.Empty.With("d", new Value.Day(Day(from), Day(until)), "")));

    [Theory]
    [InlineData("c = x", "x", Truth.True)]
    [InlineData("c = x", "y", Truth.False)]
    [InlineData("c in [x, y]", "y", Truth.True)]
    [InlineData("c in [x, y]", "z", Truth.False)]
    [InlineData("not c in [x, y]", "z", Truth.True)]
    public void An_option_is_one_of_those_listed_or_not(string condition, string option, Truth expected) =>
        Assert.Equal(expected, Test(condition, Answers.Empty.With("c", new Value.Option(option), "")));

    [Fact]
    public void A_named_answer_to_a_date_is_on_neither_side_of_a_day()
    {
        var later = Answers.Empty.With("d", new Value.Option("later"), "");

        Assert.Equal(Truth.True, Test("d = later", later));
        Assert.Equal(Truth.False, Test("d < 2020-01-01", later));
        Assert.Equal(Truth.False, Test("d >= 2020-01-01", later));
    }

    [Fact]
    public void Known_is_what_the_person_gave_and_never_what_they_do_not_know()
    {
        Assert.Equal(Truth.False, Test("n is known", Answers.Empty));
        Assert.Equal(Truth.False, Test("n is known", Answers.Empty.With("n", new Value.Unknown(), "")));
        Assert.Equal(Truth.True, Test("n is known", Answers.Empty.With("n", new Value.Number(0, 1000), "")));
    }

    [Theory]
    [InlineData("a and b", new[] { "a", "b" })]
    [InlineData("a and n < 250", new[] { "a" })]
    [InlineData("a or n >= 250", new[] { "a" })]
    [InlineData("b and n >= 250", new string[0])]
    [InlineData("b or n < 250", new string[0])]
    [InlineData("a and d.age < 24", new[] { "a" })]
    public void Only_what_was_never_answered_and_can_still_decide_is_missing(string condition, string[] expected)
    {
        var missing = new HashSet<string>(StringComparer.Ordinal);
        var answers = Answers.Empty.With("n", new Value.Number(100), "").With("d", new Value.Unknown(), "").With("d.age", new Value.Unknown(), "");

        SmallRules.Condition(condition).Test(answers, NoValue, missing);

        Assert.Equal(expected, missing.Order(StringComparer.Ordinal));
    }

    private static Truth Test(string condition, Answers answers) => SmallRules.Condition(condition).Test(answers, NoValue, new HashSet<string>(StringComparer.Ordinal));

    private static Value NoValue(string name) => throw new InvalidOperationException(name);

    private static Answers Given(Truth a, Truth b) => With(With(Answers.Empty, "a", a), "b", b);

    private static Answers With(Answers answers, string name, Truth truth) => truth == Truth.Unknown ? answers : answers.With(name, new Value.YesNo(truth == Truth.True), "");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
