using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Knowledge;

namespace PackRebond.Bot.Tests.Places;

public sealed class TerritoireTests
{
    private static readonly Lazy<(Territoires Territoires, Diagnostics Diagnostics)> Read = new(() =>
    {
        var diagnostics = new Diagnostics();
        return (Territoires.Read(Country.Content("dialogs/places/territoires.yml"), Country.CommunesTsv, Country.RegionNames, diagnostics)!, diagnostics);
    });

    private static Territoires Territoires => Read.Value.Territoires;

    [Fact]
    public void The_list_has_no_mistake() => Assert.Empty(Read.Value.Diagnostics.All());

    [Fact]
    public void The_first_phase_has_148_territoires_and_4_that_came_later()
    {
        var onlyLater = Territoires.First.Territoires.Where(territoire => territoire.Epci.IsEmpty && territoire.Communes.IsEmpty).Select(territoire => territoire.Name);
        Assert.Equal(152, Territoires.First.Territoires.Length);
        Assert.Equal(["Challans-Gois", "Finistère", "Mont des Avaloirs", "Soissonnais-Valois"], onlyLater.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_second_phase_has_183_territoires() => Assert.Equal(183, Territoires.Second.Territoires.Length);

    [Theory]
    [InlineData("53", "Bretagne", 12, 10)]
    [InlineData("75", "Nouvelle-Aquitaine", 14, 16)]
    [InlineData("84", "Auvergne-Rhône-Alpes", 17, 24)]
    [InlineData("06", "Mayotte", 0, 1)]
    public void A_region_has_the_territoires_that_it_leads(string code, string name, int in2020, int in2023)
    {
        var (first, second) = Territoires.OfRegion(code);
        Assert.Equal((name, in2020, in2023), (Country.RegionNames[code], first.Length, second.Length));
    }

    [Fact]
    public void A_departement_has_the_territoires_of_its_communes()
    {
        var (first, second) = Territoires.OfDepartement("29");
        Assert.Equal(["Pays de Brest", "Pays de Lorient", "Pays de Morlaix", "Pays de Quimper"], first);
        Assert.Equal(["Finistère", "Pays de Lorient – Quimperlé"], second);
    }

    [Theory]
    [InlineData("64410", "Mourenx", Standing.In, "Lacq-Pau - Tarbes")]
    [InlineData("64300", "Lacq", Standing.In, "Lacq-Pau - Tarbes")]
    [InlineData("64445", "Pau", Standing.In, "Lacq-Pau - Tarbes")]
    [InlineData("86066", "Châtellerault", Standing.In, "Grand Châtellerault")]
    [InlineData("75056", "Paris", Standing.Out, null)]
    [InlineData("42218", "Saint-Étienne: only 12 communes of its métropole are in", Standing.Out, null)]
    [InlineData("42207", "Saint-Chamond: one of the 12", Standing.In, "Vallées du Gier et de l'Ondaine - Loire Sud")]
    [InlineData("02722", "Soissons: in the list of 2022 only", Standing.Uncertain, "Soissonnais-Valois")]
    [InlineData("08439", "Tannay-le-Mont-Dieu: one of two merged communes was in", Standing.Uncertain, "Nord Est Ardenne")]
    [InlineData("12218", "Conques-en-Rouergue: its code is new, its communes were in", Standing.In, "Aurillac - Figeac - Rodez")]
    [InlineData("29019", "Brest: in the 148, merged into Finistère later", Standing.In, "Pays de Brest")]
    public void A_commune_has_its_standing_of_2020(string insee, string about, Standing standing, string? name)
    {
        var membership = Territoires.Of(insee).In2020;
        Assert.Equal((about, standing, name), (about, membership.Standing, membership.Name));
    }

    [Fact]
    public void The_two_phases_are_kept_apart()
    {
        var (in2020, in2023) = Territoires.Of("19031");
        Assert.Equal(("Bassin de Brive - Périgord", "Brive – Tulle – Périgord Noir"), (in2020.Name, in2023.Name));
        Assert.Equal(("Nouvelle-Aquitaine", "Nouvelle-Aquitaine"), (in2020.Region, in2023.Region));
    }

    [Fact]
    public void What_is_uncertain_says_why()
    {
        var uncertain = Country.Gazetteer.Communes.Select(commune => Territoires.Of(commune.Insee)).SelectMany(both => new[] { both.In2020, both.In2023 })
            .Where(membership => membership.Standing == Standing.Uncertain).ToList();
        Assert.NotEmpty(uncertain);
        Assert.All(uncertain, membership => Assert.EndsWith(".", membership.Why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ti1-7505", "ti1-7504", "TER001")]
    [InlineData("region: \"75\"", "region: \"99\"", "TER002")]
    [InlineData("200039204", "200039205", "TER003")]
    [InlineData("58046: \"Cercy-la-Tour\"", "58999: \"Cercy-la-Tour\"", "TER004")]
    [InlineData("200039204: ", "200067205: ", "TER005")]
    public void A_typing_error_is_reported_with_its_line(string right, string wrong, string code)
    {
        const string path = "dialogs/places/territoires.yml";
        var text = File.ReadAllText(Path.Combine(Country.Repository(), path));
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at > 0);
        var diagnostics = new Diagnostics();
        var root = Yaml.Read(new ContentFile(path, text[..at] + wrong + text[(at + right.Length)..]), diagnostics)!;
        Territoires.Read(root, Country.CommunesTsv, Country.RegionNames, diagnostics);
        Assert.Contains(diagnostics.All(), found => found.Code == code && found.At.Line > 0);
    }
}
