namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>« l'entreprise » without its apostrophe; and « l », « d », « c » where no vowel follows, which are short for « le », « de », « c'est ».</summary>
internal static class Elision
{
    private static readonly string[] Elided = ["qu", "l", "d", "j", "c", "n", "s", "t", "m"];

    private static readonly Dictionary<string, string[][]> Short = new(StringComparer.Ordinal)
    {
        ["c"] = [["c", "est"]], ["d"] = [["de"], ["des"]], ["j"] = [["je"]], ["l"] = [["le"], ["les"]], ["m"] = [["me"]], ["n"] = [["ne"]], ["s"] = [["se"]], ["t"] = [["te"], ["tu"]],
        ["q"] = [["que"]], ["k"] = [["que"]], ["e"] = [["et"], ["est"]], ["o"] = [["au"], ["aux"]],
    };

    /// <summary>Whether the letters lose a vowel before another, as « le » and « que » do.</summary>
    public static bool Elides(ReadOnlySpan<char> letters)
    {
        foreach (var elided in Elided)
        {
            if (letters.SequenceEqual(elided))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsBefore(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h';

    /// <summary>« lentreprise » as « l » and « entreprise », « jcherche » as « je » and « cherche », « cfini » as « c'est » and « fini »; mostly none.</summary>
    public static IEnumerable<(string[] Elided, string Behind)> Of(string typed)
    {
        foreach (var elided in Elided)
        {
            if (typed.Length > elided.Length + 1 && typed.StartsWith(elided, StringComparison.Ordinal))
            {
                if (IsBefore(typed[elided.Length]))
                {
                    yield return ([elided], typed[elided.Length..]);
                }
                else if (elided is "j" or "c")
                {
                    yield return (Short[elided][0], typed[1..]);
                }
            }
        }
    }

    /// <summary>What a lone letter before that word may be short for; mostly nothing. « c » elides only before « est », « était », « en ».</summary>
    public static string[][] Meant(string letter, string next) =>
        Short.TryGetValue(letter, out var meant) && (letter is "e" or "o" or "k" || (letter is "c" ? next[0] != 'e' : !IsBefore(next[0]))) ? meant : [];
}
