using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace PackRebond.Bot.Core.Language.Places;

/// <summary>The communes of places/communes.tsv, in the order of the file. The columns are described in Places/Build/communes.mjs.</summary>
internal sealed class CommuneTable
{
    private CommuneTable(ImmutableArray<Place.Commune> communes, ImmutableArray<(int Commune, string Name)> formerNames)
    {
        Communes = communes;
        FormerNames = formerNames;
    }

    public ImmutableArray<Place.Commune> Communes { get; }

    /// <summary>Names of communes that merged or were renamed, with the commune of today.</summary>
    public ImmutableArray<(int Commune, string Name)> FormerNames { get; }

    // Runs once, over 35 000 lines: compiled well at once rather than after a slow first pass.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static CommuneTable Read(string tsv)
    {
        var communes = ImmutableArray.CreateBuilder<Place.Commune>(36_000);
        var former = ImmutableArray.CreateBuilder<(int, string)>(8_000);

        // 35 000 lines share some 6 000 postal codes and 100 départements: each is kept once.
        var shared = new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Span<Range> columns = stackalloc Range[10];
        var text = tsv.AsSpan();
        foreach (var at in text.Split('\n'))
        {
            var line = text[at].TrimEnd('\r');
            if (line.Split(columns, '\t') < 7)
            {
                continue;
            }

            foreach (var part in line[columns[6]].Split('|'))
            {
                var named = line[columns[6]][part];
                var colon = named.IndexOf(':');
                if (colon > 0)
                {
                    former.Add((communes.Count, named[(colon + 1)..].ToString()));
                }
            }

            communes.Add(new Place.Commune(
                line[columns[1]].ToString(),
                line[columns[0]].ToString(),
                Once(shared, line[columns[2]]),
                Once(shared, line[columns[3]]),
                int.Parse(line[columns[4]], CultureInfo.InvariantCulture),
                PostalCodes(shared, line[columns[5]])));
        }

        return new CommuneTable(communes.ToImmutable(), former.ToImmutable());
    }

    private static ImmutableArray<string> PostalCodes(Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> shared, ReadOnlySpan<char> list)
    {
        if (list.IsEmpty)
        {
            return [];
        }

        var codes = ImmutableArray.CreateBuilder<string>(list.Count(',') + 1);
        foreach (var code in list.Split(','))
        {
            codes.Add(Once(shared, list[code]));
        }

        return codes.MoveToImmutable();
    }

    private static string Once(Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> shared, ReadOnlySpan<char> text)
    {
        if (!shared.TryGetValue(text, out var kept))
        {
            kept = text.ToString();
            shared[text] = kept;
        }

        return kept;
    }
}
