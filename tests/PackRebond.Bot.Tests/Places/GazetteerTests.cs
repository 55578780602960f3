using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Language.Places;

namespace PackRebond.Bot.Tests.Places;

public sealed class GazetteerTests
{
    private static Gazetteer Gazetteer => Country.Gazetteer;

    [Fact]
    public void The_country_is_whole()
    {
        Assert.InRange(Gazetteer.Communes.Length, 34_900, 35_100);
        Assert.Equal(107, Gazetteer.Departements.Count());
        Assert.Equal(("Pau", "64", "75"), Gazetteer.Commune("64445") is { } pau ? (pau.Name, pau.DepartementCode, pau.RegionCode) : default);
        Assert.Null(Gazetteer.Commune("99999"));
    }

    [Fact]
    public void A_shared_postal_code_lists_the_biggest_commune_first()
    {
        var communes = Gazetteer.WithPostalCode("64150");
        Assert.Equal("Mourenx", communes[0].Name);
        Assert.Equal(communes.OrderByDescending(commune => commune.Population), communes);
    }

    [Fact]
    public void Official_names_fold_as_any_text_does() =>
        Assert.DoesNotContain(Gazetteer.Communes, commune => !Folded.Of(commune.Name).Words.Select(word => word.Text).SequenceEqual(PlaceKey.Words(commune.Name)));

    [Fact]
    public void Every_commune_is_found_by_its_own_name_when_a_place_was_asked_for()
    {
        // « La Réunion » is the île to most people, « Vers » a preposition, and « Bors (Canton de …) » is written out by nobody. Their postal codes lead to them.
        var lost = Gazetteer.Communes.Where(commune => !Gazetteer.Find(commune.Name, expected: true).Any(entity => Offers(entity.Value, commune))).ToList();
        Assert.True(lost.Count < 20, string.Join(", ", lost.Select(commune => commune.Name)));
    }

    [Fact]
    public void Towns_are_found_through_one_typing_error()
    {
        var (tried, first) = (0, 0);
        foreach (var town in Gazetteer.Communes.Where(commune => commune.Population > 5_000))
        {
            foreach (var typed in Misspelt(town.Name.ToLowerInvariant()).Where(typed => Gazetteer.Find(typed, expected: true) is not [{ Value: Place.Commune other }] || !IsNamed(other, typed)))
            {
                tried++;
                first += Gazetteer.Find(typed, expected: true) is [{ Value: var place }] && IsFirst(place, town) ? 1 : 0;
            }
        }

        Assert.True(tried > 5_000);
        Assert.True(first >= 0.98 * tried, $"{first} of {tried}");
    }

    [Theory]
    [InlineData("a ")]
    [InlineData("à saint ")]
    [InlineData("saint ")]
    [InlineData("64150 ")]
    [InlineData("à chatelerau ")]
    [InlineData("(")]
    [InlineData("dans le 64 pau ")]
    [InlineData("st")]
    [InlineData("é\u0301œ\ud83d ")]
    public void Hostile_messages_end_with_places_inside_the_text(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 500 / piece.Length));
        foreach (var entity in Gazetteer.Find(text, expected: false).Concat(Gazetteer.Find(text, expected: true)))
        {
            Assert.InRange(entity.Start, 0, text.Length - 1);
            Assert.InRange(entity.End, entity.Start + 1, text.Length);
        }
    }

    [Fact]
    public void Found_places_do_not_overlap()
    {
        const string text = "Saint-Denis dans le 93, Pau 64 et 64150 Mourenx, Le Havre ou la Vienne";
        var found = Gazetteer.Find(text, expected: true);
        Assert.Equal(5, found.Length);
        Assert.DoesNotContain(found.Zip(found.Skip(1)), pair => pair.First.End > pair.Second.Start);
    }

    // One lost letter, one doubled, one swap, at places that depend on the name alone.
    private static IEnumerable<string> Misspelt(string name)
    {
        var at = name.Length / 2;
        while (!char.IsLetter(name[at]) || !char.IsLetter(name[at - 1]))
        {
            at--;
            if (at == 0)
            {
                yield break;
            }
        }

        yield return name.Remove(at, 1);
        yield return name.Insert(at, name[at].ToString());
        yield return name[..(at - 1)] + name[at] + name[at - 1] + name[(at + 1)..];
    }

    private static bool IsNamed(Place.Commune commune, string typed) => PlaceKey.Of(commune.Name) == PlaceKey.Of(typed) && commune.Population < 5_000;

    private static bool IsFirst(Place place, Place.Commune town) => place switch
    {
        Place.Commune commune => commune.Insee == town.Insee,
        Place.Several several => several.Communes[0].Insee == town.Insee || several.Communes.Any(commune => commune.Insee == town.Insee && commune.Name == several.Name),
        _ => false,
    };

    private static bool Offers(Place place, Place.Commune commune) => place switch
    {
        Place.Commune found => PlaceKey.Of(found.Name) == PlaceKey.Of(commune.Name),
        Place.Several several => several.Communes.Contains(commune),
        _ => false,
    };
}
