using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;

namespace PackRebond.Bot.Core.Knowledge;

/// <summary>Which communes of today lie in a territoire d'industrie, in each of the two phases that must never be mixed.</summary>
public sealed class Territoires
{
    private readonly Dictionary<string, Membership> in2020;
    private readonly Dictionary<string, Membership> in2023;

    private Territoires(TerritoirePhase first, TerritoirePhase second, Dictionary<string, Membership> in2020, Dictionary<string, Membership> in2023)
    {
        First = first;
        Second = second;
        this.in2020 = in2020;
        this.in2023 = in2023;
    }

    /// <summary>The list of 2018-2022, which the Pack rebond speaks of.</summary>
    public TerritoirePhase First { get; }

    /// <summary>The list of 2023-2027.</summary>
    public TerritoirePhase Second { get; }

    /// <summary>Where a commune of today stands in 2020 and in 2023-2027.</summary>
    public (Membership In2020, Membership In2023) Of(string insee) =>
        (in2020.GetValueOrDefault(insee, Membership.Outside), in2023.GetValueOrDefault(insee, Membership.Outside));

    /// <summary>The names of the territoires of a région, each in its lead région, in 2020 and in 2023-2027.</summary>
    public (ImmutableArray<string> In2020, ImmutableArray<string> In2023) OfRegion(string code)
    {
        return (Names(First), Names(Second));

        // One that later took in others has no commune of its own in the first list: those are named.
        ImmutableArray<string> Names(TerritoirePhase phase) => Sorted(phase.Territoires
            .Where(territoire => territoire.RegionCode == code && !(territoire.Epci.IsEmpty && territoire.Communes.IsEmpty)).Select(territoire => territoire.Name));
    }

    /// <summary>The names of the territoires that surely hold a commune of the département, in 2020 and in 2023-2027.</summary>
    public (ImmutableArray<string> In2020, ImmutableArray<string> In2023) OfDepartement(string code)
    {
        return (Names(in2020), Names(in2023));

        // An INSEE code begins with that of its département: « 64445 », « 2A004 », « 97411 ».
        ImmutableArray<string> Names(Dictionary<string, Membership> phase) =>
            Sorted(phase.Where(pair => pair.Key.StartsWith(code, StringComparison.Ordinal) && pair.Value is { Standing: Standing.In }).Select(pair => pair.Value.Name!));
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <param name="node">The root of places/territoires.yml.</param>
    /// <param name="communesTsv">The text of places/communes.tsv.</param>
    /// <param name="regions">Names of the régions by code.</param>
    /// <returns>Null when the file does not have the shape; what is wrong is in the diagnostics.</returns>
    public static Territoires? Read(Node node, string communesTsv, IReadOnlyDictionary<string, string> regions, Diagnostics diagnostics)
    {
        if (TerritoireReader.Read(node, diagnostics) is not var (first, second))
        {
            return null;
        }

        var (in2020, in2024) = CommuneOrigins.Read(communesTsv);
        return new Territoires(first, second, Expand(first, in2020, regions, diagnostics), Expand(second, in2024, regions, diagnostics));
    }

    private static Dictionary<string, Membership> Expand(
        TerritoirePhase phase, CommuneOrigins communes, IReadOnlyDictionary<string, string> regions, Diagnostics diagnostics)
    {
        var expansion = new TerritoireExpansion(phase, regions);
        TerritoireCheck.Check(phase, expansion, communes, regions, diagnostics);
        return expansion.Expand(communes);
    }
}
