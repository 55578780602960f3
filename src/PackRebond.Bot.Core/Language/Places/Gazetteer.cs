using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Language.Places;

/// <summary>
/// All communes, départements and régions of France by the names, numbers and postal codes that people type. Immutable and thread-safe.
/// </summary>
public sealed class Gazetteer
{
    private readonly Dictionary<string, Place.Commune> byInsee;
    private readonly Dictionary<string, List<Place.Commune>> byPostalCode = new(StringComparer.Ordinal);

    private Gazetteer(CommuneTable table, Divisions divisions)
    {
        Divisions = divisions;
        Communes = table.Communes;
        Names = new CommuneNames(table);
        Near = new NearNames(Names.KeysOfToday.Concat(divisions.Keys).Distinct(StringComparer.Ordinal));
        byInsee = new Dictionary<string, Place.Commune>(table.Communes.Length, StringComparer.Ordinal);
        foreach (var commune in table.Communes)
        {
            byInsee[commune.Insee] = commune;
            foreach (var code in commune.PostalCodes)
            {
                if (!byPostalCode.TryGetValue(code, out var sharing))
                {
                    byPostalCode[code] = sharing = [];
                }

                sharing.Add(commune);
            }
        }
    }

    public ImmutableArray<Place.Commune> Communes { get; }

    public IEnumerable<Place.Departement> Departements => Divisions.Departements.Values;

    public IEnumerable<Place.Region> Regions => Divisions.Regions.Values;

    internal CommuneNames Names { get; }

    internal NearNames Near { get; }

    internal Divisions Divisions { get; }

    /// <param name="communesTsv">The text of places/communes.tsv.</param>
    /// <param name="divisionsTsv">The text of places/divisions.tsv.</param>
    public static Gazetteer Read(string communesTsv, string divisionsTsv) => new(CommuneTable.Read(communesTsv), Divisions.Read(divisionsTsv));

    /// <summary>The places named in a message, in its order and not overlapping.</summary>
    /// <param name="expected">A place was just asked for: names without a cue and misspelt names are understood too.</param>
    public ImmutableArray<Entity.Place> Find(string text, bool expected) => Find(Folded.Of(text), expected);

    /// <inheritdoc cref="Find(string, bool)"/>
    public ImmutableArray<Entity.Place> Find(Folded text, bool expected) => new PlaceScan(this, text, expected).Run();

    /// <summary>A commune of today by its INSEE code.</summary>
    public Place.Commune? Commune(string insee) => byInsee.GetValueOrDefault(insee);

    public Place.Departement? Departement(string code) => Divisions.Departements.GetValueOrDefault(code);

    public Place.Region? Region(string code) => Divisions.Regions.GetValueOrDefault(code);

    /// <summary>The région or département of exactly this name, as people write it.</summary>
    public Place? Division(string name) => Divisions.Find(PlaceKey.Of(name))?.Division;

    /// <summary>The communes that a postal code serves, biggest first.</summary>
    public ImmutableArray<Place.Commune> WithPostalCode(string code) =>
        byPostalCode.TryGetValue(code, out var communes) ? [.. communes.OrderByDescending(commune => commune.Population)] : [];

    /// <summary>One commune when the others are so much smaller that nobody means them; else all of them, to be asked.</summary>
    internal static Place Choose(string name, ImmutableArray<Place.Commune> communes) =>
        communes.Length == 1 || (communes[0].Population >= ClearlyBigger * communes[1].Population) ? communes[0] : new Place.Several(name, communes);

    /// <summary>So many times as many people, and nobody means the smaller one.</summary>
    internal const int ClearlyBigger = 20;
}
