using System.Text.RegularExpressions;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.HostTests.Hosting;

namespace PackRebond.Bot.HostTests.Lifecycle;

/// <summary>The command « check --due », run as editors run it.</summary>
public sealed partial class DueTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Nothing_is_due_on_the_last_good_day_of_the_first_fact_and_that_fact_is_the_day_after()
    {
        var first = RealContent.Library.Facts.Values.MinBy(fact => fact.RecheckOn)!;

        Assert.Empty(Lines(await ListAsync(first.RecheckOn)));
        Assert.Contains(
            Lines(await ListAsync(first.RecheckOn.AddDays(1))),
            line => line.Value.StartsWith($"{first.At.File}({first.At.Line},{first.At.Column}): {first.RecheckOn:yyyy-MM-dd} : ", StringComparison.Ordinal)
                && line.Value.Contains($"« {first.Id} »", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_the_end_every_fact_rule_set_and_source_is_due_longest_overdue_first()
    {
        var library = RealContent.Library;
        var latest = library.Sources.Values.Max(source => source.Checked).AddDays(Due.SourceDays + 1);

        var lines = Lines(await ListAsync(latest));

        Assert.Equal(library.Facts.Count + library.Rules.Count + library.Sources.Count, lines.Count);
        var days = lines.Select(line => line.Groups["day"].Value).ToList();
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
    }

    private static List<Match> Lines(string output) => [.. Line().Matches(output).Cast<Match>()];

    private async Task<string> ListAsync(DateOnly today)
    {
        var (exitCode, output, _) = await HostProcess.RunAsync(folder, "check", "--due", "--environment=Development", $"--Conversation:Today={today:yyyy-MM-dd}");
        Assert.Equal(0, exitCode);
        return output;
    }

    [GeneratedRegex(@"^dialogs/[^(]+\(\d+,\d+\): (?<day>\d{4}-\d\d-\d\d) : à relire, .*$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
