using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;

namespace PackRebond.Bot.Tests.Language;

public sealed class FoldedTests
{
    [Theory]
    [InlineData("L'Œuvre d'Æthelred", "l oeuvre d aethelred")]
    [InlineData("Châtellerault-Nord", "chatellerault nord")]
    [InlineData("aujourd’hui", "aujourd hui")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("bac+2 ?", "bac + 2 ?")]
    [InlineData("60 M€, 10 %", "60 m € 10 %")]
    [InlineData("« non »… (oui) !", "non oui")]
    [InlineData("indus\u00ADtrie", "industrie")]
    [InlineData("ouiiii", "oui")]
    [InlineData("NONNN stpppp", "non stp")]
    [InlineData("je veuuux", "je veux")]
    [InlineData("créée", "creee")]
    [InlineData("Faaa", "faaa")]
    [InlineData("basssens", "basssens")]
    [InlineData("1000 m²", "1000 m2")]
    [InlineData("m²", "m2")]
    [InlineData("👍", "👍")]
    [InlineData("\uD83D", "")]
    public void Text_is_folded(string raw, string folded) => Assert.Equal(folded, Folded.Of(raw).Text);

    [Fact]
    public void Every_word_keeps_its_place_in_the_text_as_typed()
    {
        const string raw = "À  l'Œuvre, e\u0301lu !";

        Assert.Equal(["À", "l", "Œuvre", "e\u0301lu"], Folded.Of(raw).Words.Select(word => raw.Substring(word.Start, word.Length)));
    }

    [Fact]
    public void The_longest_abbreviation_is_replaced_and_keeps_its_place()
    {
        var abbreviations = ImmutableDictionary<string, string>.Empty.Add("c", "c'est").Add("c koi", "c'est quoi");

        var expanded = Folded.Of("c koi un VTE").Expand(abbreviations);

        Assert.Equal("c est quoi un vte", expanded.Text);
        Assert.All(expanded.Words.Take(3), word => Assert.Equal((0, 5), (word.Start, word.Length)));
        Assert.Equal(9, expanded.Words[^1].Start);
    }
}
