using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Language.Places;

namespace PackRebond.Bot.Tests.Places;

public sealed class PlaceSpecTests
{
    public static TheoryData<string, bool, string> Cases()
    {
        var cases = new TheoryData<string, bool, string>();
        foreach (var spec in ((Node.Sequence)Country.Content("tests/PackRebond.Bot.Tests/Specs/places.yml")).Items.Cast<Node.Map>())
        {
            var both = spec["read"] is null ? null : spec.Text("read");
            cases.Add(spec.Text("say"), false, both ?? spec.Text("free"));
            cases.Add(spec.Text("say"), true, both ?? spec.Text("asked"));
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Places_are_read_as_people_mean_them(string say, bool expected, string read)
    {
        var found = Country.Gazetteer.Find(say, expected).Select(entity => $"{say.Substring(entity.Start, entity.Length)} = {InWords(entity.Value)}");
        Assert.Equal(read, string.Join(" | ", found));
    }

    [Fact]
    public void Ordinary_sentences_hold_no_place()
    {
        var sentences = ((Node.Sequence)Country.Content("tests/PackRebond.Bot.Tests/Specs/no-places.yml")).Items.Cast<Node.Scalar>().Select(sentence => sentence.Text).ToList();
        Assert.True(sentences.Count >= 100);
        Assert.DoesNotContain(sentences, sentence => !Country.Gazetteer.Find(sentence, expected: false).IsEmpty);
    }

    private static string InWords(Place place) => place switch
    {
        Place.Departement departement => $"département {departement.Name}",
        Place.Region region => $"région {region.Name}",
        Place.Several several => $"{several.Communes.Length} × {several.Name}, first {InWords(several.Communes[0])}",
        Place.Commune commune => $"{commune.Name} {commune.Insee}",
        _ => throw new ArgumentOutOfRangeException(nameof(place)),
    };
}
