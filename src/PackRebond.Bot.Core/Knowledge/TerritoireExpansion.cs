using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Knowledge;

/// <summary>From the intercommunalités of a phase to the communes of today.</summary>
internal sealed class TerritoireExpansion(TerritoirePhase phase, IReadOnlyDictionary<string, string> regions)
{
    private const string OnlyPart = "Une partie seulement de la commune d'aujourd'hui, née d'une fusion, faisait partie du territoire.";

    private readonly ILookup<string, (Territoire Territoire, EpciPart Part)> bySiren = BySiren(phase, territoire => territoire.Epci);
    private readonly ILookup<string, Territoire> byCommune = ByCommune(phase, territoire => territoire.Communes);
    private readonly ILookup<string, (Territoire Territoire, EpciPart Part)> uncertainBySiren = BySiren(phase, territoire => territoire.Uncertain?.Epci ?? []);
    private readonly ILookup<string, Territoire> uncertainByCommune = ByCommune(phase, territoire => territoire.Uncertain?.Communes ?? []);

    /// <summary>Every commune of today that is not outside.</summary>
    public Dictionary<string, Membership> Expand(CommuneOrigins communes) => communes.Communes
        .Select(commune => (commune.Insee, Membership: Of(commune.Origins)))
        .Where(commune => commune.Membership.Standing != Standing.Out)
        .ToDictionary(commune => commune.Insee, commune => commune.Membership, StringComparer.Ordinal);

    /// <summary>The territoires that list a commune of their year for certain; more than one is a mistake of the list.</summary>
    public IEnumerable<Territoire> Listing(CommuneOrigin origin) => Listing(origin, byCommune, bySiren);

    private Membership Of(ImmutableArray<CommuneOrigin> origins)
    {
        if (origins.Length == 1)
        {
            return Of(origins[0]);
        }

        var parts = origins.Select(Of).Distinct().ToImmutableArray();
        return parts switch
        {
            [] => Membership.Outside,
            [var all] => all,
            _ => parts.First(part => part.Standing != Standing.Out) with { Standing = Standing.Uncertain, Why = OnlyPart },
        };
    }

    private Membership Of(CommuneOrigin origin)
    {
        if (Listing(origin).FirstOrDefault() is { } certain)
        {
            return Inside(certain, Standing.In, null);
        }

        var maybe = Listing(origin, uncertainByCommune, uncertainBySiren).FirstOrDefault();
        return maybe is null ? Membership.Outside : Inside(maybe, Standing.Uncertain, maybe.Uncertain!.Why);
    }

    // Most of the 35 000 communes are in no list: that is told without a walk.
    private static IEnumerable<Territoire> Listing(CommuneOrigin origin, ILookup<string, Territoire> byCommune, ILookup<string, (Territoire Territoire, EpciPart Part)> bySiren) =>
        !byCommune.Contains(origin.Insee) && !bySiren.Contains(origin.Siren) ? []
        : byCommune[origin.Insee].Concat(bySiren[origin.Siren].Where(each => each.Part.Holds(origin.Insee)).Select(each => each.Territoire));

    private Membership Inside(Territoire territoire, Standing standing, string? why) =>
        new(standing, territoire.Name, regions.GetValueOrDefault(territoire.RegionCode), why);

    private static ILookup<string, (Territoire Territoire, EpciPart Part)> BySiren(TerritoirePhase phase, Func<Territoire, ImmutableArray<EpciPart>> parts) =>
        phase.Territoires.SelectMany(territoire => parts(territoire).Select(part => (territoire, part))).ToLookup(each => each.part.Siren.Text, StringComparer.Ordinal);

    private static ILookup<string, Territoire> ByCommune(TerritoirePhase phase, Func<Territoire, ImmutableArray<PlaceCode>> codes) =>
        phase.Territoires.SelectMany(territoire => codes(territoire).Select(code => (territoire, code))).ToLookup(each => each.code.Text, each => each.territoire, StringComparer.Ordinal);
}
