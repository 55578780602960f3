namespace PackRebond.Bot.Core.Language.Places;

/// <summary>How readily fingers turn one word into another: letters doubled, dropped or swapped come easily, so does the key beside; any other letter is rare.</summary>
internal static class TypingSlip
{
    private const int Common = 6;

    // A French keyboard.
    private static readonly string[] Rows = ["azertyuiop", "qsdfghjklm", "wxcvbn"];

    /// <summary>1, or more for one of the common slips.</summary>
    public static int Likelihood(string meant, string typed)
    {
        var front = meant.AsSpan().CommonPrefixLength(typed);
        var left = meant.AsSpan(front);
        var right = typed.AsSpan(front);
        return (left.Length - right.Length) switch
        {
            0 when left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]) => Common,
            0 when left.Length > 0 && left[1..].SequenceEqual(right[1..]) => AreNeighbours(left[0], right[0]) ? Common : 1,
            // A letter lost; one of two above all.
            1 when left[1..].SequenceEqual(right) => front > 0 && left[0] == meant[front - 1] ? 2 * Common : Common / 2,
            -1 when right[1..].SequenceEqual(left) => IsDoubled(typed, front) ? 2 * Common
                : (front > 0 && AreNeighbours(right[0], typed[front - 1])) || (left.Length > 0 && AreNeighbours(right[0], left[0])) ? Common
                : 1,
            _ => 1,
        };
    }

    private static bool IsDoubled(string typed, int at) => (at > 0 && typed[at] == typed[at - 1]) || (at + 1 < typed.Length && typed[at] == typed[at + 1]);

    private static bool AreNeighbours(char a, char b)
    {
        var (rowA, columnA) = Key(a);
        var (rowB, columnB) = Key(b);
        return rowA >= 0 && rowB >= 0 && Math.Abs(rowA - rowB) <= 1 && Math.Abs(columnA - columnB) <= (rowA == rowB ? 1 : 0);
    }

    private static (int Row, int Column) Key(char letter)
    {
        for (var row = 0; row < Rows.Length; row++)
        {
            if (Rows[row].IndexOf(letter, StringComparison.Ordinal) is >= 0 and var column)
            {
                return (row, column);
            }
        }

        return (-1, 0);
    }
}
