using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Tests.Places;

namespace PackRebond.Bot.Tests.Contents;

/// <summary>What the product's content must keep to, beyond what the loader checks.</summary>
public sealed class ContentTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly ImmutableArray<Node.Map> Measured = Entries("tests/PackRebond.Bot.Tests/Specs/questions.yml");

    [Fact]
    public void A_measured_question_is_never_taught()
    {
        var taught = Phrases().Select(pair => pair.Phrase)
            .Concat(Product.Library.Facts.Values.Select(fact => fact.Title))
            .Select(phrase => Folded.Of(phrase).Text)
            .ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Measured, question => taught.Contains(Folded.Of(question.Text("ask")).Text));
    }

    [Theory]
    [InlineData("test.tsv", 1)]
    [InlineData("twins.tsv", 1)]
    [InlineData("calibration.tsv", 1)]
    [InlineData("calibration-out.txt", 0)]
    [InlineData("far.tsv", 0)]
    [InlineData("near.tsv", 0)]
    public void A_kept_message_is_never_taught(string file, int textColumn)
    {
        var taught = Phrases().Select(pair => Folded.Of(pair.Phrase).Text).ToHashSet(StringComparer.Ordinal);

        var kept = File.ReadLines(Path.Combine(Country.Repository(), "tests/PackRebond.Bot.Tests/Specs/Kept", file)).SelectMany(line => line.Split('\t').Skip(textColumn));

        Assert.DoesNotContain(kept, text => taught.Contains(Folded.Of(text).Text));
    }

    /// <summary>Fewer teach how one editor writes, not how people ask.</summary>
    [Fact]
    public void Every_intent_is_taught_in_forty_ways() =>
        Assert.DoesNotContain(Phrases().CountBy(pair => pair.Intent), intent => intent.Value < 40);

    [Fact]
    public void A_measured_question_expects_an_intent_that_exists()
    {
        var intents = Phrases().Select(pair => pair.Intent).ToHashSet(StringComparer.Ordinal);

        Assert.All(Measured.SelectMany(question => question.Texts("expect").Concat(question.Texts("or"))), intent => Assert.Contains(intent, intents));
    }

    [Fact]
    public void A_follow_up_question_leads_to_another_answer()
    {
        var offered = Product.Library.Facts.Values.Select(fact => (fact.Id, fact.Answers, fact.Next))
            .Concat(Entries("dialogs/talk.yml").Select(talk => (Id: talk.Text("say"), Answers: talk.Texts("answers"), Next: talk.Texts("next"))));

        var astray =
            from said in offered
            from question in said.Next
            let top = Read(question).FirstOrDefault()
            where top is not { IsSure: true } || said.Answers.Contains(top.Name, StringComparer.Ordinal)
            select $"{said.Id}: {question} → {top?.Name}";

        Assert.Empty(astray);
    }

    [Fact]
    public void An_answer_that_gives_the_1200_euros_names_who_can_confirm_them()
    {
        var amounts = Product.Library.Facts.Values.Where(fact => fact.Text.Contains("1 200 €", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(amounts);
        Assert.All(amounts, fact => Assert.Contains("Action Logement", fact.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void An_abbreviation_of_the_content_is_read_as_its_words() => Assert.Equal<ScoredIntent>(Read("infos pour le vta"), Read("infos pr le vta"));

    private static ImmutableArray<ScoredIntent> Read(string text) => Product.Library.Reader.Read(text, open: null, Today).Intents;

    private static IEnumerable<(string Intent, string Phrase)> Phrases() =>
        from file in Product.Files
        where file.Path.StartsWith("dialogs/intents/", StringComparison.Ordinal)
        from line in file.Text.Split('\n')
        where line.Trim() is [not '#', ..]
        select (Path.GetFileNameWithoutExtension(file.Path), line.Trim());

    private static ImmutableArray<Node.Map> Entries(string path) => [.. ((Node.Sequence)Country.Content(path)).Items.OfType<Node.Map>()];
}
