using System.Text;

namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>
/// How a folded French word sounds, roughly: « combien » and « konbien », « demander », « demandé » and « demandez », « faut » and « fo » are one.
/// Nasals are capitals, « ch » is « C », « ou » is « U »; what is mute at the end is left out, and so is the last « e », which without its accent may be mute.
/// </summary>
internal static class Sound
{
    /// <summary>One or two: what ends in a consonant is said with it or without.</summary>
    public static IEnumerable<string> Of(string word)
    {
        var whole = Whole(word);
        yield return whole;
        var end = whole.Length;
        while (end > 1 && !word.EndsWith('e') && whole[end - 1] is 's' or 't' or 'd' or 'p' or 'x')
        {
            end--;
        }

        if (end < whole.Length)
        {
            yield return whole[..end];
        }
    }

    private static string Whole(string word)
    {
        var sound = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var (said, length) = At(word, at);
            foreach (var one in said)
            {
                if (sound.Length == 0 || sound[^1] != one)
                {
                    sound.Append(one);
                }
            }

            at += length;
        }

        // « demandees » is said like « demander »: plurals go first.
        if (sound.Length > 2 && sound[^1] == 's' && sound[^2] == 'e')
        {
            sound.Length--;
        }

        if (sound.Length > 1 && sound[^1] == 'e')
        {
            sound.Length--;
        }

        return sound.ToString();
    }

    private static (string Said, int Length) At(string word, int at)
    {
        var rest = word.AsSpan(at);
        var next = rest.Length > 1 ? rest[1] : '\0';
        var third = rest.Length > 2 ? rest[2] : '\0';
        if (Nasal(rest, next, third, at > 0 && word[at - 1] == 'i') is (not "", _) nasal)
        {
            return nasal;
        }

        return (rest[0], next) switch
        {
            ('e', 'a') when third == 'u' => ("o", 3),
            ('a', 'u') => ("o", 2),
            ('a' or 'e', 'i') => ("e", 2),
            ('o', 'i') => ("wa", 2),
            ('o', 'u') => ("U", 2),
            ('e', 'u') => ("e", 2),
            ('o', 'e') when third == 'u' => ("e", 3),
            ('e', 'r' or 'z' or 't') when rest.Length == 2 && at > 2 => ("e", 2),
            ('c', 'h') or ('s', 'h') => ("C", 2),
            ('s', 'c') when IsSlender(third) => ("s", 2),
            ('p', 'h') => ("f", 2),
            ('g', 'n') => ("n", 2),
            ('q', 'u') or ('c', 'k') or ('c', 'q') => ("k", 2),
            ('g', 'u') when IsSlender(third) => ("g", 2),
            ('g', 'e') when third is 'a' or 'o' => ("j", 2),
            ('g', _) when IsSlender(next) => ("j", 1),
            ('c', _) when IsSlender(next) => ("s", 1),
            ('c' or 'q', _) => ("k", 1),
            ('t', 'i') when rest.StartsWith("tion") => ("sion", 4),
            ('x', _) when rest.Length > 1 => ("ks", 1),
            ('h', _) => ("", 1),
            ('z', _) => ("s", 1),
            ('y', _) => ("i", 1),
            _ => (rest[..1].ToString(), 1),
        };
    }

    // « an » before a consonant or at the end; « anne » and « ami » have none.
    private static (string Said, int Length) Nasal(ReadOnlySpan<char> rest, char next, char third, bool isBehindI)
    {
        var length = rest[0] is 'a' or 'e' && next is 'i' && third is 'n' or 'm' ? 3 : next is 'n' or 'm' ? 2 : 0;
        if (length == 0 || (rest.Length > length && (IsVowel(rest[length]) || rest[length] is 'n' or 'm' or 'h')))
        {
            return ("", 0);
        }

        return (rest[0] switch
        {
            _ when length == 3 => "I",
            'e' when isBehindI => "I",
            'a' or 'e' => "A",
            'i' or 'y' or 'u' => "I",
            'o' => "O",
            _ => "",
        }, length);
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool IsSlender(char letter) => letter is 'e' or 'i' or 'y';
}
