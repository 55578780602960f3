using System.Runtime.InteropServices;

namespace PackRebond.Bot.Core.Language;

/// <summary>Words, pairs of words and runs of letters of a folded text, as 64-bit hashes with how often each occurs.</summary>
internal static class NGrams
{
    private const ulong WordBit = 1;

    public static bool IsWord(ulong feature) => (feature & WordBit) == WordBit;

    public static Dictionary<ulong, int> Of(string folded)
    {
        var found = new Dictionary<ulong, int>();
        if (folded.Length == 0)
        {
            return found;
        }

        var padded = $" {folded} ";
        var (previous, start) = (-1, 0);
        while (start < folded.Length)
        {
            var space = folded.IndexOf(' ', start);
            var end = space < 0 ? folded.Length : space;
            Add(found, Hash(folded.AsSpan(start, end - start)) | WordBit);
            if (previous >= 0)
            {
                Add(found, Hash(folded.AsSpan(previous, end - previous)) | WordBit);
            }

            (previous, start) = (start, end + 1);
        }

        for (var length = 2; length <= 4; length++)
        {
            for (var i = 0; i + length <= padded.Length; i++)
            {
                Add(found, Hash(padded.AsSpan(i, length)) & ~WordBit);
            }
        }

        return found;
    }

    private static void Add(Dictionary<ulong, int> found, ulong feature) => CollectionsMarshal.GetValueRefOrAddDefault(found, feature, out _)++;

    // FNV-1a; string.GetHashCode differs from run to run and would make ties differ too.
    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        return hash ^ (hash >> 29);
    }
}
