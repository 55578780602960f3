using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using PackRebond.Bot.Benchmarks.Reading;
using PackRebond.Bot.Core.Language;

namespace PackRebond.Bot.Benchmarks.Intents;

/// <summary>
/// A message as hurried people type it: each kind is one habit. Written from general French, not from the kept messages, so that what is
/// built can be chosen by it and judged by the kept twins. Always the same for the same message.
/// </summary>
internal static class Noise
{
    private const int Habits = 6;

    // In this order: « ss » is « s » only after a lone « s » became « z ».
    private static readonly ImmutableArray<(Regex From, string To)> Sounds =
    [
        .. new[]
        {
            ("(?<=[aeiouyéè])s(?=[aeiouyéè])", "z"), (@"\bqu'est[- ]ce (que |qu')", "keske "), (@"\best[- ]ce (que |qu')", "eske "), ("qu", "k"), (@"eaux?|aux?\b|au", "o"), ("ph", "f"), (@"(er|ez|ée?s?|et)\b", "é"),
            (@"ai[st]?\b", "é"), ("c(?=[eéèiy])|ss|ç", "s"), ("c(?=[aou])", "k"), (@"\bh", ""), (@"([bdflmnprt])\1", "$1"), (@"(?<=[a-zé]{3})e?s\b", ""), (@"(?<=[a-zé]{3}[a-bd-fh-zé])[et]\b", ""),
        }.Select(rule => (new Regex(rule.Item1, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), rule.Item2)),
    ];

    private static readonly Dictionary<string, string> ShortForms = new(StringComparer.Ordinal)
    {
        ["je"] = "j", ["de"] = "d", ["des"] = "d", ["les"] = "lé", ["le"] = "l", ["vous"] = "vs", ["nous"] = "ns", ["pour"] = "pr", ["dans"] = "ds", ["avec"] = "avc", ["est"] = "é", ["et"] = "é", ["que"] = "q", ["pas"] = "pa", ["qui"] = "ki",
        ["quoi"] = "koi", ["quand"] = "kan", ["comment"] = "cmt", ["combien"] = "combi1", ["quel"] = "kel", ["quelle"] = "kel", ["quels"] = "kel", ["quelles"] = "kel", ["faut"] = "fo", ["aussi"] = "ossi", ["dois"] = "doi", ["peut"] = "peu",
        ["peux"] = "peu", ["suis"] = "sui", ["fait"] = "fé", ["toujours"] = "tjr", ["entreprise"] = "entrp", ["aide"] = "aid", ["logement"] = "logmt", ["beaucoup"] = "bocou", ["moi"] = "mwa", ["trop"] = "tro",
    };

    public static readonly ImmutableArray<(string Name, Func<string, string> Of)> Kinds =
    [
        ("bare: no accents, marks or capitals, apostrophes lost", Bare),
        ("typed: every third word mistyped", text => EachWord(text, 3, Mistyped)),
        ("heard: written as it sounds", Heard),
        ("short: as in a text message", text => Bare(EachWord(text, 1, word => ShortForms.GetValueOrDefault(word, word)))),
        ("thinned: vowels dropped from every third long word", text => EachWord(text, 3, Thinned)),
        ("glued and split", Glued),
        ("mixed: two of the above", text => Kinds![Turn(text, 1, Habits)].Of(Kinds[Turn(text, 2, Habits)].Of(text))),
    ];

    private static string Bare(string text) => string.Concat(WithoutApostrophes(text.ToLowerInvariant()).Replace('-', ' ').Normalize(NormalizationForm.FormD).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '€' or '+'));

    private static string WithoutApostrophes(string text) => text.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);

    private static string Heard(string text) => WithoutApostrophes(Sounds.Aggregate(text.ToLowerInvariant().Replace('’', '\''), (heard, sound) => sound.From.Replace(heard, sound.To)));

    private static string Mistyped(string word) => word.Length < 4 || TypingErrors.Of(word, 3).Where(typed => typed[0] == word[0] || Turn(word, 5, 4) == 0).ToArray() is not { Length: > 0 } errors ? word : errors[Turn(word, 3, errors.Length)];

    private static string Thinned(string word) => word.Length < 6 ? word : word[0] + string.Concat(word.Skip(1).Take(word.Length - 2).Where(letter => letter is not ('a' or 'e' or 'é' or 'è' or 'i' or 'o' or 'u'))) + word[^1];

    private static string Glued(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var whole = new StringBuilder();
        for (var i = 0; i < words.Length; i++)
        {
            var turn = Turn(text, 100 + i, 6);
            whole.Append(turn == 0 && words[i].Length > 6 ? words[i].Insert(words[i].Length / 2, " ") : words[i]).Append(turn is 1 or 2 ? "" : " ");
        }

        return WithoutApostrophes(whole.ToString());
    }

    private static string EachWord(string text, int every, Func<string, string> change)
    {
        var left = Turn(text, 7, every);
        return Regex.Replace(text.ToLowerInvariant(), @"\p{L}+", found => left-- % every == 0 ? change(found.Value) : found.Value, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>A number below a limit, as by chance, the same for the same text and salt.</summary>
    private static int Turn(string text, int salt, int limit) => (int)((TextHash.Add(TextHash.Start, $"{salt} {text}") >> 20) % (ulong)limit);
}
