using PackRebond.Bot.Core.Language;

namespace PackRebond.Bot.Tests.Language;

public sealed class CorrectionsTests
{
    [Theory]
    [InlineData("non pardon, soixante", "soixante")]
    [InlineData("en fait c'est un CDD de 12 mois", "c'est un CDD de 12 mois")]
    [InlineData("ah non, en fait 60", "60")]
    [InlineData("non, 300 salariés", "300 salariés")]
    [InlineData("non attends 90", "90")]
    [InlineData("nan laisse 80", "80")]
    [InlineData("je voulais dire 80", "80")]
    [InlineData("Finalement, un CDI", "un CDI")]
    [InlineData("plutôt un stage", "un stage")]
    [InlineData("je me suis trompée : 12 mois", "12 mois")]
    [InlineData("oups", "")]
    [InlineData("pas 80, 90", "pas 80, 90")]
    [InlineData("j'ai fait une erreur sur la date", "sur la date")]
    [InlineData("c'est soixante en fait", "c'est soixante en fait")]
    public void A_correction_is_found_with_what_is_said_instead(string text, string rest)
    {
        var correction = Corrections.Read(Folded.Of(text));

        Assert.True(correction.IsCorrection);
        Assert.Equal(rest, text[correction.RestStart..]);
    }

    [Theory]
    [InlineData("non")]
    [InlineData("80 salariés")]
    [InlineData("pas 80")]
    [InlineData("pas plus de 250")]
    [InlineData("c'est quoi un VTE ?")]
    [InlineData("non, je n'ai rien signé")]
    [InlineData("Rebond industriel, en fait c'est pareil que le Pack rebond ?")]
    [InlineData("")]
    public void Other_messages_correct_nothing(string text) => Assert.False(Corrections.Read(Folded.Of(text)).IsCorrection);
}
