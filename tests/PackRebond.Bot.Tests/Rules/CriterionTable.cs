using System.Collections.Immutable;
using PackRebond.Bot.Core.Rules;

namespace PackRebond.Bot.Tests.Rules;

/// <summary>
/// A table of decisions that a jurist can read and that knows nothing of the rules: the answers to try for each question, then for each criterion
/// the lines that decide it, of which the first that fits counts.
/// </summary>
internal sealed record CriterionTable(string Name, ImmutableArray<Tried> Answers, ImmutableArray<Decision> Lines)
{
    public const string Today = "today";

    private const char Bar = '|';

    public ImmutableArray<string> Criteria => [.. Lines.Select(line => line.Criterion).Distinct(StringComparer.Ordinal)];

    /// <summary>« answers, contract, - cdi | stage » and « length, unmet, contract = cdd; length = 9 11 ».</summary>
    public static CriterionTable Read(string name)
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Rules", name + ".csv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(',', 3, StringSplitOptions.TrimEntries))
            .ToLookup(cells => cells[0] == "answers");
        return new CriterionTable(
            name,
            [.. rows[true].Select(cells => new Tried(cells[1], Words(cells[2].Split(Bar)[0]), Words(cells[2].Replace(Bar, ' '))))],
            [.. rows[false].Select(cells => new Decision(cells[0], Enum.Parse<State>(cells[1], ignoreCase: true), Conditions(cells[2])))]);
    }

    /// <summary>The state of each criterion for these answers.</summary>
    public ImmutableArray<(string Criterion, State State)> Decide(Func<string, string> answer) =>
        [.. Criteria.Select(criterion => (criterion, Lines.First(line => line.Criterion == criterion && line.Fits(answer)).State))];

    /// <summary>Every question of the table with each of its first answers; and for each criterion, the questions that its lines name with all of theirs.</summary>
    public IEnumerable<ImmutableDictionary<string, string>> Combinations() =>
        Product(Answers.Select(tried => (tried.Slot, tried.First)))
            .Concat(Criteria.SelectMany(criterion =>
            {
                var named = Lines.Where(line => line.Criterion == criterion).SelectMany(line => line.When.Keys).ToHashSet(StringComparer.Ordinal);
                return Product(Answers.Select(tried => (tried.Slot, named.Contains(tried.Slot) || tried.Slot == Today ? tried.All : [tried.All[0]])));
            }));

    private static IEnumerable<ImmutableDictionary<string, string>> Product(IEnumerable<(string Slot, ImmutableArray<string> Answers)> slots) => slots.Aggregate(
        Enumerable.Repeat(ImmutableDictionary.Create<string, string>(StringComparer.Ordinal), 1),
        (all, one) => all.SelectMany(given => one.Answers.Select(answer => given.Add(one.Slot, answer))));

    private static ImmutableDictionary<string, ImmutableArray<string>> Conditions(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
        .ToImmutableDictionary(pair => pair[0], pair => Words(pair[1]), StringComparer.Ordinal);

    private static ImmutableArray<string> Words(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}

/// <param name="First">The answers that are tried with those of every other question.</param>
/// <param name="All">These and the finer ones, tried where a criterion speaks of the question.</param>
internal sealed record Tried(string Slot, ImmutableArray<string> First, ImmutableArray<string> All);

/// <param name="When">The answers that the line is for, by question; a question not named may have any.</param>
internal sealed record Decision(string Criterion, State State, ImmutableDictionary<string, ImmutableArray<string>> When)
{
    public bool Fits(Func<string, string> answer) => When.All(pair => pair.Value.Contains(answer(pair.Key), StringComparer.Ordinal));
}
