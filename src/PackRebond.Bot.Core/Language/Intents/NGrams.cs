using System.Runtime.InteropServices;

namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>
/// What a folded text is compared by, as 64-bit hashes with how often each occurs: words and pairs of words, as they were meant; runs of letters inside a
/// word, which survive a typo; and the sense, that is the families of its words, their stems and pairs of these without little words.
/// </summary>
internal static class NGrams
{
    /// <summary>A change of what is counted, or of how it is hashed, makes older models unfit: count up.</summary>
    public const int Version = 5;

    private const ulong KindBits = 3;
    private const int FewestLetters = 2;
    private const int MostLetters = 4;

    // From here on a reading is more than another spelling of the same sound.
    private const double Guessed = 4;

    // The letters of a word stay as typed when the word that is read for it is this unlikely.
    private const double FarFetched = 5;

    private static readonly HashSet<string> LittleWords = new(
        [
            "a", "au", "aux", "c", "ca", "ce", "d", "de", "des", "du", "elle", "elles", "en", "est", "et", "il", "ils", "j", "je", "l", "la", "le", "les", "m", "me", "n", "ne", "nous", "on", "par", "pour", "qu", "que", "s", "se",
            "sur", "t", "un", "une", "dans", "vous", "y", "?",
        ],
        StringComparer.Ordinal);

    public static NGramKind KindOf(ulong ngram) => (NGramKind)(ngram & KindBits);

    public static Dictionary<ulong, int> Of(Folded text, WordFamilies families, Spelling spelling)
    {
        var found = new Dictionary<ulong, int>();
        var mended = WithoutPoliteness(spelling.Mend([.. text.Words.Select(word => word.Text)]));
        foreach (var (word, typed, cost) in mended)
        {
            AddLetters(found, typed is null || cost < FarFetched ? word : typed);
            if (typed is not null && cost >= Guessed)
            {
                // What was guessed is less familiar than what was typed.
                Add(found, NGramKind.Word, TextHash.Add(TextHash.Start, typed));
                Add(found, NGramKind.Sense, Pair("", typed));
            }
        }

        string[] words = [.. mended.Select(word => word.Word)];
        for (var i = 0; i < words.Length; i++)
        {
            Add(found, NGramKind.Word, TextHash.Add(TextHash.Start, words[i]));
            if (i > 0)
            {
                Add(found, NGramKind.Word, Pair(words[i - 1], words[i]));
            }
        }

        AddSense(found, words, families);
        return found;
    }

    // « jvoudré savoir » is politeness once it is mended. Where digits touch letters the words differ, and all stay.
    private static IReadOnlyList<Mended> WithoutPoliteness(IReadOnlyList<Mended> mended)
    {
        var rest = Talking.WithoutPoliteness(Folded.Of(string.Join(' ', mended.Select(word => word.Word)))).Words;
        if (rest.Length >= mended.Count)
        {
            return mended;
        }

        var kept = new List<Mended>();
        foreach (var word in mended)
        {
            if (kept.Count < rest.Length && string.Equals(rest[kept.Count].Text, word.Word, StringComparison.Ordinal))
            {
                kept.Add(word);
            }
        }

        return kept.Count == rest.Length ? kept : mended;
    }

    private static void AddLetters(Dictionary<ulong, int> found, string word)
    {
        // A space on each side tells the beginning and the end of a word from its middle.
        for (var start = -1; start < word.Length; start++)
        {
            var hash = TextHash.Start;
            for (var next = start; next <= word.Length && next - start < MostLetters; next++)
            {
                hash = TextHash.Add(hash, next < 0 || next == word.Length ? ' ' : word[next]);
                if (next - start + 1 >= FewestLetters)
                {
                    Add(found, NGramKind.Letters, hash);
                }
            }
        }
    }

    private static void AddSense(Dictionary<ulong, int> found, string[] words, WordFamilies families)
    {
        string[] stems = [.. words.Select(Stem.Of)];
        string? before = null;
        for (var i = 0; i < stems.Length; i++)
        {
            string? sense = null;
            foreach (var family in families.At(stems.AsMemory(i)))
            {
                // A colon cannot be in a stem: no stem passes for a family.
                sense ??= ":" + family;
                Add(found, NGramKind.Sense, TextHash.Add(TextHash.Start, ":" + family));
            }

            if (sense is null && LittleWords.Contains(words[i]))
            {
                continue;
            }

            sense ??= stems[i];
            Add(found, NGramKind.Sense, Pair("", sense));
            if (before is not null)
            {
                Add(found, NGramKind.Sense, Pair(before, sense));
            }

            before = sense;
        }
    }

    private static ulong Pair(string first, string second) => TextHash.Add(TextHash.Add(TextHash.Add(TextHash.Start, first), ' '), second);

    private static void Add(Dictionary<ulong, int> found, NGramKind kind, ulong hash) =>
        CollectionsMarshal.GetValueRefOrAddDefault(found, ((hash ^ (hash >> 29)) & ~KindBits) | (ulong)kind, out _)++;
}

internal enum NGramKind
{
    Letters,
    Word,
    Sense,
}
