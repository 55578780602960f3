using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Knowledge;

/// <summary>What each commune of today was in the year of a list: the communes that it was made of, each with its intercommunalité (« » when it had none).</summary>
public sealed class CommuneOrigins
{
    // Columns of places/communes.tsv; they are described in Places/Build/communes.mjs.
    private const int Epci2020 = 7;
    private const int Epci2024 = 8;

    private CommuneOrigins(ImmutableArray<(string Insee, ImmutableArray<CommuneOrigin> Origins)> communes) => Communes = communes;

    public ImmutableArray<(string Insee, ImmutableArray<CommuneOrigin> Origins)> Communes { get; }

    public static CommuneOrigins In2020(string communesTsv) => Read(communesTsv, Epci2020);

    public static CommuneOrigins In2024(string communesTsv) => Read(communesTsv, Epci2024);

    private static CommuneOrigins Read(string tsv, int column)
    {
        var communes = ImmutableArray.CreateBuilder<(string, ImmutableArray<CommuneOrigin>)>(36_000);
        Span<Range> columns = stackalloc Range[10];
        foreach (var line in tsv.AsSpan().EnumerateLines())
        {
            if (line.Split(columns, '\t') > column)
            {
                var insee = line[columns[0]].ToString();
                communes.Add((insee, Origins(insee, line[columns[column]].ToString())));
            }
        }

        return new CommuneOrigins(communes.ToImmutable());
    }

    // One SIREN when the commune was itself; else « insee:siren » for each commune that it was made of.
    private static ImmutableArray<CommuneOrigin> Origins(string insee, string listed) => listed.Contains(':', StringComparison.Ordinal)
        ? [.. listed.Split(',').Select(part => part.Split(':')).Select(part => new CommuneOrigin(part[0], part[1]))]
        : [new CommuneOrigin(insee, listed)];
}

/// <param name="Insee">The code of the commune then.</param>
/// <param name="Siren">Its intercommunalité then.</param>
public sealed record CommuneOrigin(string Insee, string Siren);
