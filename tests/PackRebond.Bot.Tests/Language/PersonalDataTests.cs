using PackRebond.Bot.Core.Language;

namespace PackRebond.Bot.Tests.Language;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("écrivez à jean.dupont@exemple.fr merci", "écrivez à [adresse e-mail masquée] merci")]
    [InlineData("Jean.Dupont+vte@sous.exemple.co.uk.", "[adresse e-mail masquée].")]
    [InlineData("jean.dupont (at) exemple.fr", "[adresse e-mail masquée]")]
    [InlineData("jean arobase exemple point fr", "[adresse e-mail masquée]")]
    [InlineData("mon tel : 0612345678", "mon tel : [numéro de téléphone masqué]")]
    [InlineData("06 12 34 56 78", "[numéro de téléphone masqué]")]
    [InlineData("06.12.34.56.78", "[numéro de téléphone masqué]")]
    [InlineData("06-12-34-56-78", "[numéro de téléphone masqué]")]
    [InlineData("06/12/34/56/78", "[numéro de téléphone masqué]")]
    [InlineData("06 - 12 - 34 - 56 - 78", "[numéro de téléphone masqué]")]
    [InlineData("06\u00A012\u00A034\u00A056\u00A078", "[numéro de téléphone masqué]")]
    [InlineData("0612 345 678", "[numéro de téléphone masqué]")]
    [InlineData("+33 6 12 34 56 78", "[numéro de téléphone masqué]")]
    [InlineData("+33 (0)6 12 34 56 78", "[numéro de téléphone masqué]")]
    [InlineData("+33612345678", "[numéro de téléphone masqué]")]
    [InlineData("0033 6 12 34 56 78", "[numéro de téléphone masqué]")]
    [InlineData("+352 621 123 456", "[numéro de téléphone masqué]")]
    [InlineData("2 85 05 78 006 084 36", "[numéro de sécurité sociale masqué]")]
    [InlineData("285057800608436", "[numéro de sécurité sociale masqué]")]
    [InlineData("1 85 05 2A 006 084", "[numéro de sécurité sociale masqué]")]
    [InlineData("FR76 3000 6000 0112 3456 7890 189", "[IBAN masqué]")]
    [InlineData("fr7630006000011234567890189", "[IBAN masqué]")]
    [InlineData("siren 552 100 554", "siren [numéro masqué]")]
    [InlineData("siret 552 100 554 00013", "siret [numéro masqué]")]
    [InlineData("55210055400013", "[numéro masqué]")]
    [InlineData("4970 1012 3456 7890", "[numéro masqué]")]
    [InlineData("dossier 123456789", "dossier [numéro masqué]")]
    public void What_identifies_a_person_is_masked(string text, string expected)
    {
        var masked = PersonalData.Mask(text);

        Assert.Equal(expected, masked.Text);
        Assert.True(masked.Found);
    }

    [Theory]
    [InlineData("3 500 000 000 €")]
    [InlineData("1 500 000 euros")]
    [InlineData("1 200 000 000")]
    [InlineData("500 000 000")]
    [InlineData("500000000 €")]
    [InlineData("123 456 789 euros")]
    [InlineData("1.500.000.000 de CA")]
    [InlineData("64170 Lacq")]
    [InlineData("64170, 64300, 33000 et 40100")]
    [InlineData("64170 64300 33000 40100")]
    [InlineData("le 01/03/2021")]
    [InlineData("du 01/03/2021 au 05/06/2022")]
    [InlineData("le 01/03/2021 12 mois")]
    [InlineData("le 01-03-2021 12 mois")]
    [InlineData("01.03.2021 15h30")]
    [InlineData("2021-03-01 2022-04-05")]
    [InlineData("80 salariés et 60 M€ de chiffre d'affaires")]
    [InlineData("entre 200 000 et 400 000 €")]
    [InlineData("124, 136, 148 ou 183 ?")]
    [InlineData("8 000 ou 12 000 euros pour le VTE Vert ?")]
    [InlineData("en 2018 2019 2020 2021")]
    [InlineData("je vous écris @ vous")]
    [InlineData("")]
    public void Amounts_dates_and_postal_codes_stay(string text)
    {
        var masked = PersonalData.Mask(text);

        Assert.Equal(text, masked.Text);
        Assert.False(masked.Found);
    }

    [Fact(Timeout = 20_000)]
    public async Task Long_texts_are_masked_to_their_end()
    {
        var text = string.Concat(Enumerable.Repeat("a.", 20_000)) + string.Concat(Enumerable.Repeat("06 ", 20_000)) + "jean@exemple.fr";

        var masked = await Task.Run(() => PersonalData.Mask(text), TestContext.Current.CancellationToken);

        Assert.EndsWith("[adresse e-mail masquée]", masked.Text, StringComparison.Ordinal);
    }
}
