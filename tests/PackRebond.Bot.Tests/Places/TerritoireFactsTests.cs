using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Knowledge;

namespace PackRebond.Bot.Tests.Places;

/// <summary>
/// Compares the expansion with the commune list that the editors' list was written from. That list is no part of the repository:
/// where it is not beside it, the tests say that they were skipped.
/// </summary>
public sealed class TerritoireFactsTests
{
    private static readonly Lazy<Territoires> Read = new(() =>
        Territoires.Read(Country.Content("dialogs/places/territoires.yml"), Country.CommunesTsv, Country.RegionNames, new Diagnostics())!);

    // A commune of today whose parts were not all in: the list has the new code, we say « uncertain ».
    private static readonly string[] PartlyIn = ["08439", "49160"];

    [Fact]
    public void Every_commune_of_the_148_is_found_under_its_commune_of_today()
    {
        var heirs = CommuneOrigins.Read(Country.CommunesTsv).In2020.Communes
            .SelectMany(commune => commune.Origins.Select(origin => (origin.Insee, Heir: commune.Insee)))
            .ToLookup(each => each.Insee, each => each.Heir);
        var rows = Rows("ti1");
        var names = Read.Value.First.Territoires.ToDictionary(territoire => territoire.Id, territoire => territoire.Name);
        var wrong = rows.Where(row => !Heirs(row.Insee).Any()
            || Heirs(row.Insee).Any(heir => Read.Value.Of(heir).In2020 is var membership
                && (membership.Name != names[row.Territoire] || membership.Standing != (PartlyIn.Contains(heir) ? Standing.Uncertain : Standing.In))));
        Assert.Equal(15_700, rows.Count);
        Assert.Empty(wrong);

        IEnumerable<string> Heirs(string insee) => heirs.Contains(insee) ? heirs[insee] : Country.Gazetteer.Communes.Where(commune => commune.Insee == insee).Select(commune => commune.Insee);
    }

    [Fact]
    public void No_other_commune_is_said_to_be_in_the_148()
    {
        var listed = Rows("ti1").Select(row => row.Insee).ToHashSet();
        var wrong = CommuneOrigins.Read(Country.CommunesTsv).In2020.Communes
            .Where(commune => Read.Value.Of(commune.Insee).In2020.Standing == Standing.In && !commune.Origins.All(origin => listed.Contains(origin.Insee)));
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_second_phase_is_the_same_commune_by_commune()
    {
        var listed = Rows("ti2").ToDictionary(row => row.Insee, row => row.Territoire);
        var names = Read.Value.Second.Territoires.ToDictionary(territoire => territoire.Id, territoire => territoire.Name);
        var different = Country.Gazetteer.Communes
            .Where(commune => Read.Value.Of(commune.Insee).In2023 is { Standing: not Standing.Uncertain } membership && membership.Name != (listed.TryGetValue(commune.Insee, out var id) ? names[id] : null))
            .Select(commune => $"{commune.Insee} {commune.Name}");
        Assert.Empty(different);
    }

    [Fact]
    public void In_the_second_phase_one_merger_and_one_late_joiner_are_uncertain() =>
        Assert.Equal(["08439", "66058"], Country.Gazetteer.Communes.Select(commune => commune.Insee).Where(insee => Read.Value.Of(insee).In2023.Standing == Standing.Uncertain));

    private static List<(string Insee, string Territoire)> Rows(string phase)
    {
        var file = Path.Combine(Country.Repository(), "..", "shared", "facts", "communes-territoires-industrie.csv");
        Assert.SkipUnless(File.Exists(file), "The commune list of the facts is not beside the repository.");
        return [.. File.ReadLines(file).Skip(1).Select(line => line.Split(';')).Where(row => row[1].StartsWith(phase, StringComparison.Ordinal)).Select(row => (row[0], row[1]))];
    }
}
