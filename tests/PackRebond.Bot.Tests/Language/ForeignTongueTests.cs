using PackRebond.Bot.Core.Language;

namespace PackRebond.Bot.Tests.Language;

public sealed class ForeignTongueTests
{
    [Theory]
    [InlineData("what is the deadline for the call")]
    [InlineData("How much money can my company receive for hiring a young graduate?")]
    [InlineData("WE HAVE 30 EMPLOYEES")]
    [InlineData("Guten Tag, was ist ein VTE?")]
    [InlineData("hola, que es el vte")]
    [InlineData("vorrei sapere come si fa per la mia azienda")]
    [InlineData("bom dia, gostaria de uma informação sobre o VTE")]
    public void A_message_in_another_language_is_told(string message) => Assert.True(ForeignTongue.Is(Folded.Of(message)));

    [Theory]
    [InlineData("")]
    [InlineData("Mourenx")]
    [InlineData("les sites a pau")]
    [InlineData("c'est quoi le VIE et le package")]
    [InlineData("job dating et start-up")]
    [InlineData("que es-tu")]
    public void French_with_a_borrowed_word_is_not(string message) => Assert.False(ForeignTongue.Is(Folded.Of(message)));

    [Fact]
    public void No_taught_phrase_but_those_that_are_foreign_is_taken_for_another_language() =>
        Assert.All(
            Product.Library.Phrases.Where(intent => intent.Key != PackRebond.Bot.Core.Dialogs.Talk.English).SelectMany(intent => intent.Value),
            phrase => Assert.False(ForeignTongue.Is(Folded.Of(phrase)), phrase));
}
