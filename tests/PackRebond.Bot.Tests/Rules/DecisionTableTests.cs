using System.Globalization;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Rules;

/// <summary>The rules against a table of decisions that was written without looking at them: vte-company.csv.</summary>
public sealed class DecisionTableTests
{
    private static readonly string[] Lines =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Rules", "vte-company.csv")).Where(line => line.Length > 0 && line[0] != '#'),
    ];

    private static readonly string[] Columns = Cells(Lines[0]);

    public static TheoryData<string> Rows => [.. Lines.Skip(1)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_rules_decide_what_the_table_says(string row)
    {
        var cells = Columns.Zip(Cells(row)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        var given = Columns[1..^2].ToDictionary(slot => slot, slot => CompanyAnswers.Read(slot, cells[slot]), StringComparer.Ordinal);

        var verdict = CompanyAnswers.Judge(given, DateOnly.ParseExact(cells["today"], "yyyy-MM-dd", CultureInfo.InvariantCulture));

        Assert.Equal(cells["expected"], verdict.State.ToString(), ignoreCase: true);
        Assert.Equal(cells["because"], verdict.State == State.Met ? "-" : string.Join('+', CompanyAnswers.In(verdict, verdict.State)));
    }

    [Fact]
    public void The_table_speaks_of_every_question_of_the_flow() =>
        Assert.Equal(CompanyAnswers.Flow.Ask.Select(slot => slot.Name).Order(StringComparer.Ordinal), Columns[1..^2].Order(StringComparer.Ordinal));

    [Fact]
    public void The_table_has_a_row_for_each_option_and_each_state_of_each_criterion()
    {
        var rows = Lines.Skip(1).Select(Cells).ToList();
        foreach (var slot in CompanyAnswers.Flow.Ask.Where(slot => slot.Type is not SlotType.YesNo))
        {
            var column = Array.IndexOf(Columns, slot.Name);
            Assert.All(slot.Options, option => Assert.Contains(rows, cells => cells[column] == option.Name));
        }

        Assert.All(CompanyAnswers.Rules.Criteria, criterion => Assert.Contains(rows, cells => cells[^2] == "unmet" && cells[^1] == criterion.Name));
        Assert.All(CompanyAnswers.Rules.Criteria.Where(criterion => criterion.Name != "employer"), criterion => Assert.Contains(rows, cells => cells[^2] == "open" && cells[^1].Split('+').Contains(criterion.Name, StringComparer.Ordinal)));
    }

    private static string[] Cells(string line) => line.Split(',', StringSplitOptions.TrimEntries);
}
