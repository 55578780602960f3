namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>
/// Reads words that are not in the content's vocabulary as the words of it that were meant: « recrutter », « lentreprise », « konbien ».
/// Of all rows of words that may be meant the likeliest is taken (Viterbi's search), so that a word's neighbours help to read it.
/// </summary>
internal sealed class Spelling
{
    // Costs are negative logarithms, chosen like those of the slips. A word may be one that nobody taught; a long one is rather two that were glued.
    private const double Untaught = 4;
    private const double EachLetterMore = 1.5;
    private const int UsualLetters = 7;
    private const double Homophone = 5;
    private const int LongestHomophone = 5;
    private const int MostHomophones = 4;
    private const double Rejoined = 2;
    private const double ShortForm = 1;

    // What few phrases have may itself lack its apostrophe.
    private const int Rare = 4;
    private const int MostReadings = 8;

    private readonly Vocabulary vocabulary;
    private readonly Slips slips;

    private Spelling(Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        slips = new(vocabulary);
    }

    public static Spelling Of(IEnumerable<Folded> phrases) => new(Vocabulary.Of(phrases));

    public static Spelling Read(BinaryReader from) => new(Vocabulary.Read(from));

    public void Write(BinaryWriter to) => vocabulary.Write(to);

    /// <summary>The words that were meant: as typed where all are known.</summary>
    public IReadOnlyList<Mended> Mend(IReadOnlyList<string> typed)
    {
        if (!Enumerable.Range(0, typed.Count).Any(at => IsDoubtful(typed, at)))
        {
            return [.. typed.Select(word => new Mended(word, null, 0))];
        }

        var rows = new List<Row>[typed.Count + 1];
        rows[0] = [new Row(null, [], "", 0)];
        for (var at = 0; at < typed.Count; at++)
        {
            foreach (var (words, cost, taken) in Readings(typed, at))
            {
                var one = taken == 1 && words is [var word] && word != typed[at] && typed[at].Length > 1 ? typed[at] : null;
                (rows[at + taken] ??= []).Add(rows[at].Select(row => Next(row, words, cost, one)).MaxBy(row => row.Score)!);
            }
        }

        var found = new Stack<Mended>();
        for (var row = rows[^1].MaxBy(row => row.Score); row is not null; row = row.Before)
        {
            foreach (var mended in row.Words.Reverse())
            {
                found.Push(mended);
            }
        }

        return [.. found];
    }

    /// <summary>The likeliest way to read a message up to a word.</summary>
    private sealed record Row(Row? Before, Mended[] Words, string Last, double Score);

    private Row Next(Row row, string[] words, double cost, string? typed)
    {
        var (score, last) = (row.Score - cost, row.Last);
        foreach (var word in words)
        {
            score += vocabulary.Likelihood(last, word);
            last = word;
        }

        return new(row, Array.ConvertAll(words, word => new Mended(word, typed, cost)), last, score);
    }

    private bool IsDoubtful(IReadOnlyList<string> typed, int at) =>
        typed[at].Length == 1 ? Meant(typed, at).Length > 0 : vocabulary.Uses(typed[at]) < Rare && typed[at].All(char.IsAsciiLetterLower);

    private static string[][] Meant(IReadOnlyList<string> typed, int at) => at + 1 < typed.Count ? Elision.Meant(typed[at], typed[at + 1]) : [];

    private IEnumerable<(string[] Words, double Cost, int Taken)> Readings(IReadOnlyList<string> typed, int at)
    {
        var word = typed[at];
        var uses = vocabulary.Uses(word);
        yield return ([word], uses > 0 ? 0 : Untaught + (EachLetterMore * Math.Max(0, word.Length - UsualLetters)), 1);
        if (at + 1 < typed.Count && (IsDoubtful(typed, at) || IsDoubtful(typed, at + 1)) && vocabulary.Uses(word + typed[at + 1]) > 1)
        {
            yield return ([word + typed[at + 1]], Rejoined, 2);
        }

        var slipped = (IsDoubtful(typed, at), word.Length) switch
        {
            (true, 1) => Meant(typed, at).Select(meant => (Words: meant, Cost: ShortForm)),
            (true, _) => slips.Of(word).Where(slip => uses == 0 || slip.Cost <= Slips.NoApostrophe).OrderBy(slip => slip.Cost - vocabulary.Likelihood("", slip.Words[^1])).Take(MostReadings),
            // Who types « konbien » types « sa » for « ça » too.
            (false, > 1 and <= LongestHomophone) when char.IsAsciiLetterLower(word[0]) =>
                slips.Alike(word).Where(alike => alike != word).OrderByDescending(vocabulary.Uses).Take(MostHomophones).Select(alike => (Words: new[] { alike }, Cost: Homophone)),
            _ => [],
        };
        foreach (var (words, cost) in slipped)
        {
            yield return (words, cost, 1);
        }
    }
}
