using System.Collections.Immutable;
using System.Globalization;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Rules;

/// <summary>Every combination of the values of vte-company-criteria.csv, boundary days among them, against that table.</summary>
public sealed class DecisionProductTests
{
    private static readonly DateOnly Today = new(2021, 6, 1);

    /// <summary>What the table does not say: amounts and lengths go together with what makes them matter, or the product would be a hundred times as big.</summary>
    private static readonly string[] Amounts = ["-/-", "1500/-", "1500.01/-", "1500.01/2000", "1500.01/2000.01"];

    private static readonly string[] Contracts = ["cdi/-", "cdd/11", "cdd/12", "alternance/9", "alternance/10", "alternance/12", "internship/-", "?/-"];

    private static readonly ImmutableArray<Row> Table =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Rules", "vte-company-criteria.csv"))
            .Where(line => line.Length > 0 && line[0] != '#').Skip(1)
            .Select(line => line.Split(',', StringSplitOptions.TrimEntries))
            .Select(cells => new Row(
                cells[0],
                [.. cells[1].Split(';', StringSplitOptions.TrimEntries).Select(given => given.Split(' ')).Select(given => (given[0], given[1].Split('|').ToImmutableArray()))],
                Enum.Parse<State>(cells[2], ignoreCase: true))),
    ];

    [Fact]
    public void Every_combination_is_decided_as_the_table_says()
    {
        var combinations = All().ToList();
        var wrong = new System.Collections.Concurrent.ConcurrentBag<string>();
        Parallel.ForEach(combinations, given =>
        {
            var verdict = CompanyAnswers.Judge(slot => Value(slot, given.GetValueOrDefault(slot, "-")), Today);
            var expected = verdict.Rules.Criteria.Select(criterion => Table.First(row => row.Criterion == criterion.Name && row.Fits(given)).State).ToImmutableArray();
            var whole = expected.Contains(State.Unmet) ? State.Unmet : expected.Contains(State.Open) ? State.Open : State.Met;
            if (!expected.SequenceEqual(verdict.Findings.Select(finding => finding.State)) || verdict.State != whole)
            {
                wrong.Add($"{string.Join(", ", given)}: {string.Join(' ', verdict.Findings.Select(finding => $"{finding.Criterion.Name} {finding.State}"))}, not {string.Join(' ', expected)}");
            }
        });

        Assert.True(wrong.IsEmpty, $"{wrong.Count} of {combinations.Count}, for example {wrong.FirstOrDefault()}");
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{combinations.Count} combinations checked, {Table.Length} rows of the table."));
    }

    [Fact]
    public void Every_row_of_the_table_decides_some_combination()
    {
        var used = All().SelectMany(given => Table.GroupBy(row => row.Criterion, StringComparer.Ordinal).Select(rows => rows.First(row => row.Fits(given)))).ToHashSet();

        Assert.Empty(Table.Except(used));
    }

    private static IEnumerable<ImmutableDictionary<string, string>> All()
    {
        IEnumerable<ImmutableDictionary<string, string>> all = [ImmutableDictionary.Create<string, string>(StringComparer.Ordinal)];
        foreach (var slot in new[] { "employer", "headcount", "seat", "place", "signing", "diploma", "graduation" })
        {
            var values = Table.SelectMany(row => row.Given).Where(given => given.Slot == slot).SelectMany(given => given.Values).Distinct(StringComparer.Ordinal).ToList();
            all = all.SelectMany(given => values.Select(value => given.Add(slot, value)));
        }

        return from given in all
               from amount in Amounts.Select(pair => pair.Split('/'))
               from contract in Contracts.Select(pair => pair.Split('/'))
               select given.Add("turnover", amount[0]).Add("balance", amount[1]).Add("contract", contract[0]).Add("length", contract[1]);
    }

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(string, string), Value?> Read = new();

    private static Value? Value(string slot, string text) => Read.GetOrAdd((slot, text), key => CompanyAnswers.Read(key.Item1, key.Item2));

    private sealed record Row(string Criterion, ImmutableArray<(string Slot, ImmutableArray<string> Values)> Given, State State)
    {
        public bool Fits(ImmutableDictionary<string, string> given) => Given.All(one => one.Values.Contains(given[one.Slot], StringComparer.Ordinal));
    }
}
