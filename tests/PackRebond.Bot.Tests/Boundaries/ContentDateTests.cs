using System.Globalization;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Boundaries;

/// <summary>Every date of the content, the day before, on the day and the day after, against a table of its own: content-dates.csv.</summary>
public sealed class ContentDateTests
{
    private static readonly (string State, string Asked)[] Words =
    [
        ("before", ": pas encore ouvert"), ("open", ": ouvert"), ("closed", ": clos"), ("not yet", "ne valait pas encore"), ("true", "valait déjà"), ("over", "ne valait plus"),
    ];

    private static Library Library => Product.Library;

    public static TheoryData<string, string, string> Rows => [.. ContentDates.Table.Select(row => (row.Date.Kind, row.Date.What, row.Date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))];

    [Fact]
    public void The_table_has_every_date_of_the_content_and_no_other()
    {
        var table = ContentDates.Table.Select(row => row.Date).ToList();

        Assert.Empty(ContentDates.All.Except(table));
        Assert.Empty(table.Except(ContentDates.All));
        Assert.Equal(table.Count, table.Distinct().Count());
        TestContext.Current.TestOutputHelper!.WriteLine($"{table.Count} dates of the content, {3 * table.Count} days checked.");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_day_before_the_day_and_the_day_after_are_as_the_table_says(string kind, string what, string date)
    {
        var row = ContentDates.Table.Single(one => one.Date == new ContentDate(kind, what, DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
        foreach (var (day, expected) in new[] { (row.Date.Date.AddDays(-1), row.Before), (row.Date.Date, row.On), (row.Date.Date.AddDays(1), row.After) })
        {
            var found = States(row.Date, day).Distinct(StringComparer.Ordinal).ToList();

            Assert.True(found is [var only] && only == expected, $"{kind} {what} {date}: {day:yyyy-MM-dd} is {string.Join(", ", found)}, not {expected}");
        }
    }

    /// <summary>How everything that has this date stands on a day.</summary>
    private static IEnumerable<string> States(ContentDate date, DateOnly day) => date.Kind switch
    {
        "opens" => Library.Facts.Values.Where(fact => fact.Period?.Opens == date.Date).SelectMany(fact => InPeriod(fact, day)),
        "closes" => Library.Facts.Values.Where(fact => fact.Period?.Closes == date.Date).SelectMany(fact => InPeriod(fact, day)),
        "from" => Library.Facts.Values.Where(fact => fact.From == date.Date).Select(fact => Asked(fact with { Period = null }, day)),
        "until" => Library.Facts.Values.Where(fact => fact.Until == date.Date).Select(fact => Asked(fact with { Period = null }, day)),
        "since" => [Exactly(Rules(date).Values[Name(date)].On(day).Value)],
        "bound" => Bounded(date, day),
        _ => throw new NotSupportedException(date.Kind),
    };

    /// <summary>Asked about the day, and asked on the day: both say the same.</summary>
    private static IEnumerable<string> InPeriod(Fact fact, DateOnly day)
    {
        var today = Answering.ReplyTo(fact, Scene(day)).Status!;
        var sentences = new[] { ("before", fact.Period!.Before), ("open", fact.Period.Open), ("closed", fact.Period.Closed) };
        return [Asked(fact, day), sentences.Single(one => today.StartsWith(one.Item2.Split('{')[0], StringComparison.Ordinal)).Item1];
    }

    private static string Asked(Fact fact, DateOnly day)
    {
        var status = Answering.ReplyTo(fact, Scene(new DateOnly(2026, 11, 23)), new Value.Day(day)).Status!;
        return Words.Single(one => status.Contains(one.Asked, StringComparison.Ordinal)).State;
    }

    /// <summary>The criteria that hold an answer against this date, when the answer is the day itself.</summary>
    private static IEnumerable<string> Bounded(ContentDate date, DateOnly day)
    {
        var rules = Rules(date);
        foreach (var criterion in rules.Criteria)
        {
            foreach (var atom in criterion.Needs.Atoms.OfType<Condition.Compare>().Where(atom => atom.Bound.Name == Name(date) || atom.Bound.Literal == new Value.Day(date.Date)))
            {
                yield return Judging.StateOf(rules, criterion, Answers.Empty.With(atom.Slot, new Value.Day(day), ""), day).State.ToString().ToLowerInvariant();
            }
        }
    }

    private static RuleSet Rules(ContentDate date) => Library.Rules[date.What.Split('.')[0]];

    private static string Name(ContentDate date) => date.What.Split('.')[^1];

    private static string Exactly(Value value) => value switch
    {
        Value.Number number => number.Low.ToString(CultureInfo.InvariantCulture),
        Value.Day day => day.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException(value.ToString()),
    };

    private static Scene Scene(DateOnly today) => new(Library, Library.Reader.Read("", null, today), today, WasAsking: false);
}
