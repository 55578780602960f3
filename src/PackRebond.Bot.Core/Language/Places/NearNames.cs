using System.Numerics;

namespace PackRebond.Bot.Core.Language.Places;

/// <summary>
/// Finds the names within one or two typing errors of what was typed. Each name has a signature of its letters: two names within d errors
/// differ by at most 2·d bits, so one pass over the signatures of the same length, a few microseconds, leaves a handful to compare.
/// That costs no index: an index of deletions for two errors would take some hundred megabytes.
/// </summary>
internal sealed class NearNames
{
    private const int ShortestName = 3;

    private readonly string[] names;
    private readonly ulong[] signatures;

    // Where names of each length begin in the arrays, which are sorted by length.
    private readonly int[] startOfLength = new int[PlaceKey.Longest + 4];

    public NearNames(IEnumerable<string> keys)
    {
        names = [.. keys.Where(key => key.Length is >= ShortestName and <= PlaceKey.Longest)];
        Array.Sort(Array.ConvertAll(names, name => name.Length), names);
        signatures = Array.ConvertAll(names, name => Signature(name));
        var at = 0;
        for (var length = 0; length < startOfLength.Length; length++)
        {
            while (at < names.Length && names[at].Length < length)
            {
                at++;
            }

            startOfLength[length] = at;
        }
    }

    /// <summary>How many errors are forgiven in a word of that length.</summary>
    public static int Tolerance(int length) => length switch
    {
        < 3 => 0,
        < 8 => 1,
        _ => 2,
    };

    /// <summary>The nearest names and how many errors away they are; empty when none is near enough.</summary>
    public (int Errors, IReadOnlyList<string> Names) Find(ReadOnlySpan<char> typed)
    {
        var tolerance = Tolerance(typed.Length);
        if (tolerance == 0 || typed.Length > PlaceKey.Longest)
        {
            return (0, []);
        }

        var signature = Signature(typed);
        var best = tolerance;
        var found = new List<string>();
        var until = startOfLength[Math.Min(typed.Length + tolerance + 1, startOfLength.Length - 1)];
        for (var i = startOfLength[typed.Length - tolerance]; i < until; i++)
        {
            if (BitOperations.PopCount(signatures[i] ^ signature) > 2 * best)
            {
                continue;
            }

            var errors = Distance(typed, names[i], best);
            if (errors < best)
            {
                found.Clear();
                best = errors;
            }

            if (errors == best)
            {
                found.Add(names[i]);
            }
        }

        return (best, found);
    }

    /// <summary>Insertions, losses, replacements and swaps of neighbours between two words; more than <paramref name="most"/> is not counted further.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return most + 1;
        }

        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> above = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost = Math.Min(cost, before[j - 2] + 1);
                }

                row[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most)
            {
                return most + 1;
            }

            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return above[b.Length];
    }

    // Two bits a letter: one when it is there, the other when it is there twice or more.
    private static ulong Signature(ReadOnlySpan<char> text)
    {
        var signature = 0UL;
        foreach (var letter in text)
        {
            var bit = 1UL << (letter is >= 'a' and <= 'z' ? 2 * (letter - 'a') : 52 + (letter % 6 * 2));
            signature |= (signature & bit) != 0 ? bit << 1 : bit;
        }

        return signature;
    }
}
