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

    /// <summary>Both years in one pass: most communes were the same in both, and then share what is kept of them.</summary>
    public static (CommuneOrigins In2020, CommuneOrigins In2024) Read(string communesTsv)
    {
        var in2020 = ImmutableArray.CreateBuilder<(string, ImmutableArray<CommuneOrigin>)>(36_000);
        var in2024 = ImmutableArray.CreateBuilder<(string, ImmutableArray<CommuneOrigin>)>(36_000);
        var sirens = new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Span<Range> columns = stackalloc Range[10];
        var tsv = communesTsv.AsSpan();
        foreach (var at in tsv.Split('\n'))
        {
            var line = tsv[at].TrimEnd('\r');
            if (line.Split(columns, '\t') <= Epci2024)
            {
                continue;
            }

            var insee = line[columns[0]].ToString();
            var origins = Origins(insee, line[columns[Epci2020]], sirens);
            in2020.Add((insee, origins));
            in2024.Add((insee, line[columns[Epci2024]].SequenceEqual(line[columns[Epci2020]]) ? origins : Origins(insee, line[columns[Epci2024]], sirens)));
        }

        return (new CommuneOrigins(in2020.DrainToImmutable()), new CommuneOrigins(in2024.DrainToImmutable()));
    }

    // One SIREN when the commune was itself; else « insee:siren » for each commune that it was made of.
    private static ImmutableArray<CommuneOrigin> Origins(string insee, ReadOnlySpan<char> listed, Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> sirens) => listed.Contains(':')
        ? [.. listed.ToString().Split(',').Select(part => part.Split(':')).Select(part => new CommuneOrigin(part[0], part[1]))]
        : [new CommuneOrigin(insee, Once(listed, sirens))];

    // 35 000 communes share some 1 250 intercommunalités.
    private static string Once(ReadOnlySpan<char> siren, Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> sirens)
    {
        if (!sirens.TryGetValue(siren, out var kept))
        {
            sirens[siren] = kept = siren.ToString();
        }

        return kept;
    }
}

/// <param name="Insee">The code of the commune then.</param>
/// <param name="Siren">Its intercommunalité then.</param>
public readonly record struct CommuneOrigin(string Insee, string Siren);
