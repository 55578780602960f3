using PackRebond.Bot.Core.Export;

namespace PackRebond.Bot.Tests.Exports;

/// <summary>What a jurist reads of the rules: the conditions that are computed, in French, beside the editor's sentence.</summary>
public sealed class ExportedRulesTests
{
    private static readonly OpenData Data = Collecting.Collect(Product.Library, new DateOnly(2026, 11, 23));

    [Theory]
    [InlineData("vte-company", "size", "effectif : moins de 5 000")]
    [InlineData("vte-company", "ceilings", "chiffre d'affaires : 1,5 milliard d'euros au plus, ou total du bilan : 2 milliards d'euros au plus")]
    [InlineData("vte-company", "seat", "siège en France : oui")]
    [InlineData("vte-company", "contract", "contrat : CDI ou CDD ou Alternance")]
    [InlineData("vte-company", "signing", "date de signature : Pas encore signé, ou date de signature : le 1er janvier 2020 ou après")]
    [InlineData("vte-company", "graduation", "date du diplôme, son ancienneté : moins de 24 mois, et date du diplôme, son ancienneté : au moins 0 mois")]
    [InlineData("housing-aid", "vte", "toutes les conditions de « Être VTE »")]
    [InlineData("company-category", "micro", "effectif : moins de 10, et (chiffre d'affaires : 2 millions d'euros au plus, ou total du bilan : 2 millions d'euros au plus)")]
    public void A_condition_is_told_from_what_is_computed(string rules, string criterion, string expected) =>
        Assert.Equal(expected, Criterion(rules, criterion).Needs.Replace('\u00A0', ' '));

    [Fact]
    public void A_criterion_says_when_it_counts_and_where_the_sources_leave_room()
    {
        var length = Criterion("vte-company", "length");

        Assert.Equal("contrat : CDD ou Alternance", length.When);
        Assert.Equal("contrat : Alternance, et durée du contrat : au moins 10 mois", length.Doubt!.When.Replace('\u00A0', ' '));
    }

    [Fact]
    public void No_condition_shows_a_name_of_the_content()
    {
        var slots = Product.Library.Flows.Values.SelectMany(flow => flow.Ask).ToList();
        var names = slots.Select(slot => slot.Name).Concat(Product.Library.Rules.Values.SelectMany(rules => rules.Values.Keys))
            .Except(slots.Select(slot => slot.Label.ToLowerInvariant()), StringComparer.Ordinal)
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(
            Data.Rules.SelectMany(rules => rules.Criteria.SelectMany(criterion => new[] { criterion.When, criterion.Needs, criterion.Doubt?.When }).Concat(rules.Notes.Select(note => note.When))).OfType<string>(),
            words => Assert.DoesNotContain(words.Split(' '), word => names.Contains(word.Trim(',', '(', ')'))));
    }

    [Fact]
    public void A_talk_says_its_questions_in_the_order_of_their_priority()
    {
        var flow = Data.Flows.Single(flow => flow.Id == "vte-youth");

        Assert.Equal(Product.Library.Flows["vte-youth"].Ask.Select(slot => slot.Name), flow.Questions.Select(question => question.Id));
        Assert.Equal(["vte-youth", "housing-aid"], flow.Decides);
        Assert.Equal("if-wanted", flow.Questions.Single(question => question.Id == "salary").Asked);
        Assert.Equal("vte-company", flow.Questions.Single(question => question.Id == "diploma").SharedWith);
    }

    private static OpenCriterion Criterion(string rules, string name) => Data.Rules.Single(one => one.Id == rules).Criteria.Single(one => one.Id == name);
}
