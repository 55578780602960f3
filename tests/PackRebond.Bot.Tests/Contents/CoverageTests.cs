using System.Collections.Immutable;
using PackRebond.Bot.Core.Cards;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Slots;
using PackRebond.Bot.Tests.Places;
using PackRebond.Bot.Tests.Turns;

namespace PackRebond.Bot.Tests.Contents;

/// <summary>
/// What the product can be asked. The list proves that each answer is there, can be reached and names its sources; how well people are
/// understood is measured elsewhere.
/// </summary>
public sealed class CoverageTests
{
    private const int Promised = 150;

    private static readonly ImmutableArray<(string Question, string Expected)> Listed = Read();

    public static TheoryData<string, string> Questions => new(Listed);

    private static Library Library => Product.Library;

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_listed_question_gets_its_answer_with_sources(string question, string expected)
    {
        var turn = Talks.Say(new Conversation("coverage"), question);
        var said = string.Join('\n', turn.Messages.Select(message => message.Text));

        Assert.Equal(expected, turn.Conversation.Topic);
        Assert.True(IsCited(expected, said), said);
    }

    [Fact]
    public void At_least_150_questions_with_sources_are_answered() =>
        Assert.InRange(Listed.Count(row => !IsTalk(row.Expected)), Promised, int.MaxValue);

    [Fact]
    public void No_answer_is_listed_twice() =>
        Assert.Equal(Listed.Length, Listed.Select(row => row.Expected).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void The_title_of_a_fact_leads_to_the_fact() =>
        Assert.Empty(Library.Facts.Values.Where(fact => Talks.Say(new Conversation("title"), fact.Title).Conversation.Topic != fact.Id).Select(fact => fact.Id));

    /// <summary>A fact names all its sources, a flow at least one; small talk has none.</summary>
    private static bool IsCited(string expected, string said) => Library.Facts.TryGetValue(expected, out var fact)
        ? fact.Sources.All(id => said.Contains(FrenchSpacing.Of(Library.Sources[id].Cited), StringComparison.Ordinal))
        : IsTalk(expected) || Library.Sources.Values.Any(source => said.Contains(FrenchSpacing.Of(source.Cited), StringComparison.Ordinal));

    private static bool IsTalk(string expected) => !Library.Facts.ContainsKey(expected) && !Library.Flows.ContainsKey(expected);

    private static ImmutableArray<(string Question, string Expected)> Read()
    {
        var map = (Node.Map)Country.Content("tests/PackRebond.Bot.Tests/Specs/coverage.yml");
        return [.. map.Entries.Select(entry => (entry.Key.Text, map.Text(entry.Key.Text)))];
    }
}
