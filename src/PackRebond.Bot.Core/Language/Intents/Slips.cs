using System.Text;
using PackRebond.Bot.Core.Language.Places;

namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>
/// The words of the vocabulary that a word typed otherwise may stand for, each with how unlikely people are to type it so, as a negative
/// logarithm. The costs are chosen on noisy copies of held-out phrases: « intents --noise » of the benchmarks.
/// </summary>
internal sealed class Slips
{
    /// <summary>An apostrophe left out: nearly nothing.</summary>
    public const double NoApostrophe = 0.5;

    private const double SameSound = 2.5;
    private const double EachError = 4;
    private const double OfFourLetters = 1;
    private const double EachErrorOfSound = 6;
    private const double VowelsLost = 4;
    private const double Shortened = 5;
    private const double BehindElision = 2;

    private const int ShortestMistyped = 4;
    private const int ShortestGlued = 5;
    private const int LongestMended = 40;

    private readonly NearNames near;
    private readonly NearNames nearSounds;
    private readonly ILookup<string, string> bySound;
    private readonly ILookup<string, string> byConsonants;
    private readonly ILookup<char, string> byFirst;
    private readonly HashSet<string> known;
    private readonly GluedWords glued;

    public Slips(Vocabulary vocabulary)
    {
        string[] words = [.. vocabulary.Words.Where(word => word.All(char.IsAsciiLetterLower)).Order(StringComparer.Ordinal)];
        known = new(words, StringComparer.Ordinal);
        near = new(words.Where(word => word.Length >= ShortestMistyped));
        bySound = words.SelectMany(word => Sound.Of(word).Select(sound => (sound, word))).ToLookup(pair => pair.sound, pair => pair.word, StringComparer.Ordinal);
        nearSounds = new(bySound.Select(group => group.Key).Where(sound => sound.Length >= ShortestMistyped));
        byConsonants = words.Where(word => word.Length >= ShortestMistyped).ToLookup(Consonants, StringComparer.Ordinal);
        byFirst = words.Where(word => word.Length > ShortestMistyped).ToLookup(word => word[0]);
        glued = new(vocabulary, words);
    }

    /// <summary>Only of words in letters; a word that is known may stand for others too.</summary>
    public IEnumerable<(string[] Words, double Cost)> Of(string typed)
    {
        if (typed.Length is < 2 or > LongestMended || !typed.All(char.IsAsciiLetterLower))
        {
            return [];
        }

        return
        [
            .. One(typed).Concat(Sounding(typed)).Concat(Short(typed)).Select(slip => (new[] { slip.Word }, slip.Cost)),
            .. Elision.Of(typed).SelectMany<(string[] Elided, string Behind), (string[], double)>(parted => known.Contains(parted.Behind) ? [([.. parted.Elided, parted.Behind], NoApostrophe)]
                : One(parted.Behind).Select(slip => ((string[])[.. parted.Elided, slip.Word], BehindElision + slip.Cost))),
            .. typed.Length >= ShortestGlued && glued.Cut(typed) is { Length: > 1 } cut ? [(cut, GluedWords.EachCut * (cut.Length - 1))] : Array.Empty<(string[], double)>(),
        ];
    }

    /// <summary>Words that sound the same. What ends in « n » or « g » may have lost a mute « e » that changes it.</summary>
    public IEnumerable<string> Alike(string typed) =>
        (typed[^1] is 'n' or 'm' or 'g' or 'c' or 's' ? Sound.Of(typed).Concat(Sound.Of(typed + "e")) : Sound.Of(typed)).SelectMany(sound => bySound[sound]).Distinct(StringComparer.Ordinal);

    private IEnumerable<(string Word, double Cost)> One(string typed) =>
        Alike(typed).Select(word => (word, SameSound)).Concat(typed.Length >= ShortestMistyped && near.Find(typed) is var (errors, names) ? names.Select(name => (name, (EachError * errors) + (typed.Length == ShortestMistyped ? OfFourLetters : 0))) : []);

    private IEnumerable<(string Word, double Cost)> Sounding(string typed) =>
        Sound.Of(typed).First() is { Length: >= ShortestMistyped } sound && nearSounds.Find(sound) is var (errors, names) ? names.SelectMany(name => bySound[name]).Select(word => (word, EachErrorOfSound * errors)) : [];

    // « dplm » has all consonants of « diplôme »; « logmt » has some letters of « logement » in their order. With more vowels it is a word of its own.
    private IEnumerable<(string Word, double Cost)> Short(string typed) => typed.Length < 3 || 3 * typed.Count(IsConsonant) < 2 * typed.Length ? [] :
    [
        .. byConsonants[Consonants(typed)].Where(word => word.Length > typed.Length).Select(word => (word, VowelsLost)),
        .. typed.Length < 8 ? byFirst[typed[0]].Where(word => word.Length > typed.Length + 1 && word.Length < 3 * typed.Length && HasInOrder(word, typed)).Select(word => (word, Shortened)) : [],
    ];

    private static bool HasInOrder(string word, string letters)
    {
        var at = 0;
        foreach (var letter in word)
        {
            at += at < letters.Length && letters[at] == letter ? 1 : 0;
        }

        return at == letters.Length;
    }

    // The first letter, then the consonants, none twice in a row.
    private static string Consonants(string word)
    {
        var kept = new StringBuilder(word, 0, 1, word.Length);
        foreach (var letter in word.AsSpan(1))
        {
            if (IsConsonant(letter) && letter != 'h' && letter != kept[^1])
            {
                kept.Append(letter);
            }
        }

        return kept.ToString();
    }

    private static bool IsConsonant(char letter) => letter is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y');
}
