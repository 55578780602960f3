using System.Runtime.InteropServices;

namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>The words of the content's phrases and which follow which, with how often: how likely a row of words is here.</summary>
internal sealed class Vocabulary
{
    // What a word never seen behind another is worth, against one that was.
    private const double Following = 0.6;

    // What a word that nobody used counts for, in uses.
    private const double Unseen = 0.1;

    private readonly Dictionary<string, int> uses;
    private readonly Dictionary<uint, int> pairs;
    private readonly double all;

    private Vocabulary(Dictionary<string, int> uses, Dictionary<uint, int> pairs)
    {
        this.uses = uses;
        this.pairs = pairs;
        all = uses.Values.Sum() + 1.0;
    }

    public IEnumerable<string> Words => uses.Keys;

    public static Vocabulary Of(IEnumerable<Folded> phrases)
    {
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        var followed = new Dictionary<uint, int>();
        foreach (var phrase in phrases)
        {
            for (var i = 0; i < phrase.Words.Length; i++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(used, phrase.Words[i].Text, out _)++;
                if (i > 0)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(followed, Pair(phrase.Words[i - 1].Text, phrase.Words[i].Text), out _)++;
                }
            }
        }

        // What stands once is chance, and would be half of the file.
        return new(used, followed.Where(pair => pair.Value > 1).ToDictionary());
    }

    public static Vocabulary Read(BinaryReader from)
    {
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var left = from.Read7BitEncodedInt(); left > 0; left--)
        {
            used[from.ReadString()] = from.Read7BitEncodedInt();
        }

        var followed = new Dictionary<uint, int>();
        for (var left = from.Read7BitEncodedInt(); left > 0; left--)
        {
            followed[from.ReadUInt32()] = from.Read7BitEncodedInt();
        }

        return new(used, followed);
    }

    public void Write(BinaryWriter to)
    {
        to.Write7BitEncodedInt(uses.Count);
        foreach (var (word, count) in uses.OrderBy(word => word.Key, StringComparer.Ordinal))
        {
            to.Write(word);
            to.Write7BitEncodedInt(count);
        }

        to.Write7BitEncodedInt(pairs.Count);
        foreach (var (pair, count) in pairs.OrderBy(pair => pair.Key))
        {
            to.Write(pair);
            to.Write7BitEncodedInt(count);
        }
    }

    public int Uses(string word) => uses.GetValueOrDefault(word);

    /// <summary>The logarithm of how likely a word is behind another; nothing is before the first.</summary>
    public double Likelihood(string before, string word)
    {
        var alone = (uses.GetValueOrDefault(word) + Unseen) / all;
        var behind = uses.TryGetValue(before, out var used) ? pairs.GetValueOrDefault(Pair(before, word)) / (double)used : 0;
        return Math.Log(((1 - Following) * alone) + (Following * behind));
    }

    private static uint Pair(string first, string second)
    {
        var hash = TextHash.Add(TextHash.Add(TextHash.Add(TextHash.Start, first), ' '), second);
        return (uint)(hash ^ (hash >> 32));
    }
}
