using PackRebond.Bot.Core.Language.Places;

namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>
/// Reads a word that is not in the content's vocabulary as the word of it that was meant: « recrutter », « lentreprise ». Only the words
/// change: the runs of letters stay as typed, so a wrong guess costs little.
/// </summary>
internal sealed class Spelling
{
    // A word that one phrase alone has may itself be misspelt.
    private const int FewestUses = 2;
    private const int ShortestMended = 5;
    private const int ShortestBehindElision = 4;

    // What elides before a vowel, often typed without its apostrophe.
    private static readonly string[] Elided = ["qu", "l", "d", "j", "c", "n", "s", "t", "m"];

    private readonly Dictionary<string, int> uses;
    private readonly NearNames near;

    private Spelling(Dictionary<string, int> uses)
    {
        this.uses = uses;
        near = new NearNames(uses.Keys.Where(word => word.Length >= ShortestMended && word.All(char.IsAsciiLetterLower)));
    }

    public static Spelling Of(IEnumerable<string> words) => new(words.CountBy(word => word, StringComparer.Ordinal).Where(word => word.Value >= FewestUses).ToDictionary(StringComparer.Ordinal));

    public static Spelling Read(BinaryReader from)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var left = from.Read7BitEncodedInt(); left > 0; left--)
        {
            known[from.ReadString()] = from.Read7BitEncodedInt();
        }

        return new(known);
    }

    public void Write(BinaryWriter to)
    {
        to.Write7BitEncodedInt(uses.Count);
        foreach (var (word, count) in uses.OrderBy(word => word.Key, StringComparer.Ordinal))
        {
            to.Write(word);
            to.Write7BitEncodedInt(count);
        }
    }

    /// <summary>The word itself, the one that was meant, or the two that were glued.</summary>
    public IEnumerable<string> Mend(string word)
    {
        if (word.Length < ShortestMended || uses.ContainsKey(word) || !word.All(char.IsAsciiLetterLower))
        {
            return [word];
        }

        foreach (var elided in Elided)
        {
            if (word.Length >= elided.Length + ShortestBehindElision && word.StartsWith(elided, StringComparison.Ordinal) && IsVowel(word[elided.Length]) && uses.ContainsKey(word[elided.Length..]))
            {
                return [elided, word[elided.Length..]];
            }
        }

        return [near.Find(word).Names.OrderByDescending(name => uses[name]).ThenBy(name => name, StringComparer.Ordinal).FirstOrDefault(word)];
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h';
}
