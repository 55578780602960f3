using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Language;

namespace PackRebond.Bot.Tests.Contents;

/// <summary>What the repository's content must keep to, beyond what the loader checks.</summary>
public sealed class ContentTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly ImmutableArray<Node.Map> Measured = RepositoryContent.Entries("tests/PackRebond.Bot.Tests/Specs/questions.yml");

    [Fact]
    public void The_content_loads_without_a_remark() => Assert.Empty(RepositoryContent.Loaded.Diagnostics);

    [Fact]
    public void A_measured_question_is_never_taught()
    {
        var taught = RepositoryContent.Phrases().Select(pair => pair.Phrase)
            .Concat(RepositoryContent.Library.Facts.Values.Select(fact => fact.Title))
            .Select(phrase => Folded.Of(phrase).Text)
            .ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Measured, question => taught.Contains(Folded.Of(question.Text("ask")).Text));
    }

    [Fact]
    public void A_measured_question_expects_an_intent_that_exists()
    {
        var intents = RepositoryContent.Phrases().Select(pair => pair.Intent).ToHashSet(StringComparer.Ordinal);

        Assert.All(Measured.SelectMany(question => question.Texts("expect").Concat(question.Texts("or"))), intent => Assert.Contains(intent, intents));
    }

    [Fact]
    public void A_follow_up_question_leads_to_another_answer()
    {
        var offered = RepositoryContent.Library.Facts.Values.Select(fact => (fact.Id, fact.Answers, fact.Next))
            .Concat(RepositoryContent.Entries("dialogs/talk.yml").Select(talk => (Id: talk.Text("say"), Answers: talk.Texts("answers"), Next: talk.Texts("next"))));

        var astray =
            from said in offered
            from question in said.Next
            let top = RepositoryContent.Library.Reader.Read(question, open: null, Today).Intents.FirstOrDefault()
            where top is not { IsSure: true } || said.Answers.Contains(top.Name, StringComparer.Ordinal)
            select $"{said.Id}: {question} → {top?.Name}";

        Assert.Empty(astray);
    }

    [Fact]
    public void An_answer_that_speaks_of_the_1200_euros_says_that_its_state_is_not_known_or_whom_to_ask()
    {
        var amounts = RepositoryContent.Library.Facts.Values.Where(fact => fact.Id.StartsWith("housing.", StringComparison.Ordinal) && fact.Text.Contains("1 200 €", StringComparison.Ordinal));

        Assert.All(amounts, fact => Assert.Contains("Action Logement", fact.Text, StringComparison.Ordinal));
    }
}
