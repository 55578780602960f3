using System.Collections.Immutable;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Rules;

/// <summary>The rules against tables that were written without looking at them, over every combination of the answers that the tables list.</summary>
public sealed class CriterionTableTests(ITestOutputHelper output)
{
    private static readonly ImmutableDictionary<string, CriterionTable> Tables =
        new[] { "vte-youth", "housing-aid", "ami", "company-category" }.Select(CriterionTable.Read).ToImmutableDictionary(table => table.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Tables.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_rules_decide_every_combination_as_the_table_says(string name)
    {
        var (table, rules) = (Tables[name], Product.Library.Rules[name]);
        var flow = Flow(name);
        var values = table.Answers.Where(tried => tried.Slot != CriterionTable.Today)
            .ToDictionary(tried => tried.Slot, tried => tried.All.ToDictionary(text => text, text => FlowAnswers.Read(flow, tried.Slot, text), StringComparer.Ordinal), StringComparer.Ordinal);
        var compared = 0;
        var wrong = new List<string>();
        foreach (var given in table.Combinations())
        {
            var verdict = FlowAnswers.Judge(flow, rules, slot => given.TryGetValue(slot, out var text) ? values[slot][text] : null, FlowAnswers.Day(given[CriterionTable.Today]));
            var decided = table.Decide(Asked(given));
            var expected = Written(Overall(decided, rules.IsScale), decided);
            var found = Written(rules.IsScale ? verdict.Class?.Name ?? "open" : Word(verdict.State), [.. verdict.Findings.Select(finding => (finding.Criterion.Name, Counted(finding.State)))]);
            compared++;
            if (expected != found)
            {
                wrong.Add($"{string.Join(", ", given.Where(pair => pair.Value != "-").Select(pair => $"{pair.Key} {pair.Value}"))}\n  table: {expected}\n  rules: {found}");
            }
        }

        output.WriteLine($"{name}: {compared} combinations compared, {wrong.Count} differ");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(5)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_table_tries_every_question_of_its_rules_and_every_option(string name)
    {
        var flow = Flow(name);
        var tried = Tables[name].Answers.ToDictionary(one => one.Slot, one => one.All, StringComparer.Ordinal);

        Assert.Equal(Product.Library.Rules[name].Criteria.Select(criterion => criterion.Name), Tables[name].Criteria);
        Assert.All(Product.Library.Rules[name].Criteria.SelectMany(criterion => criterion.Names), slot => Assert.Contains(slot, tried.Keys));
        Assert.All(tried.Keys.Where(slot => slot != CriterionTable.Today), slot => Assert.Equal(["-", "?"], tried[slot].Intersect(["-", "?"]).Order(StringComparer.Ordinal)));
        Assert.All(
            tried.Keys.Select(flow.Slot).OfType<Slot>().Where(slot => slot.Type is not SlotType.YesNo && IsOwn(slot.Name, name)),
            slot => Assert.All(slot.Options, option => Assert.Contains(option.Name, tried[slot.Name])));
    }

    /// <summary>What the rules that these build on already try in full needs fewer answers here.</summary>
    private static bool IsOwn(string slot, string name) =>
        Product.Library.Rules[name].BuildsOn is not { } basis || Tables[basis].Answers.All(tried => tried.Slot != slot);

    private static Flow Flow(string rules) => Product.Library.Flows.Values.Single(flow => flow.Decides.Contains(rules, StringComparer.Ordinal));

    /// <summary>An answer, or the verdict of another table by its name.</summary>
    private static Func<string, string> Asked(ImmutableDictionary<string, string> given) => name =>
        Tables.TryGetValue(name, out var other) ? Overall(other.Decide(Asked(given)), isScale: false) : given.GetValueOrDefault(name, "-");

    /// <summary>Not met wins over unknown, unknown over met; on a scale the first class that is met counts, if those before it are not.</summary>
    private static string Overall(ImmutableArray<(string Criterion, State State)> decided, bool isScale) => isScale
        ? decided.FirstOrDefault(one => one.State != State.Unmet) is { State: State.Met, Criterion: var found } ? found : "open"
        : Word(decided.Any(one => one.State == State.Unmet) ? State.Unmet : decided.Any(one => one.State == State.Open) ? State.Open : State.Met);

    /// <summary>Without object hinders as little as met.</summary>
    private static State Counted(State state) => state == State.Moot ? State.Met : state;

    private static string Written(string verdict, ImmutableArray<(string Criterion, State State)> criteria) => $"{verdict} ({string.Join(", ", criteria.Select(one => $"{one.Criterion} {Word(one.State)}"))})";

    private static string Word(State state) => state.ToString().ToLowerInvariant();
}
