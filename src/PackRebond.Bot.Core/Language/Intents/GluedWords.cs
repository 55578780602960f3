namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>Cuts « quellesaides » into the likeliest row of known words.</summary>
internal sealed class GluedWords(Vocabulary vocabulary, IEnumerable<string> known)
{
    /// <summary>What each cut costs, as a negative logarithm.</summary>
    public const double EachCut = 3.5;

    private const int LongestPart = 18;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> parts = new HashSet<string>(known, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words, or nothing when no row of them makes up what was typed.</summary>
    public string[] Cut(string typed)
    {
        var best = new (double Score, int From, string Word)[typed.Length + 1];
        best[0].Word = "";
        for (var end = 1; end <= typed.Length; end++)
        {
            best[end].Score = double.NegativeInfinity;
            for (var from = Math.Max(0, end - LongestPart); from < end; from++)
            {
                if (best[from].Score > double.NegativeInfinity && (end - from > 1 || StandsAlone(typed, from)) && parts.TryGetValue(typed.AsSpan(from, end - from), out var part)
                    && best[from].Score + vocabulary.Likelihood(best[from].Word, part) - EachCut is var score && score > best[end].Score)
                {
                    best[end] = (score, from, part);
                }
            }
        }

        var words = new Stack<string>();
        for (var end = typed.Length; end > 0; end = best[end].From)
        {
            if (double.IsNegativeInfinity(best[end].Score))
            {
                return [];
            }

            words.Push(best[end].Word);
        }

        return [.. words];
    }

    private static bool StandsAlone(string typed, int at) => typed[at] is 'a' or 'y' || (at + 1 < typed.Length && Elision.Elides(typed.AsSpan(at, 1)) && Elision.IsBefore(typed[at + 1]));
}
