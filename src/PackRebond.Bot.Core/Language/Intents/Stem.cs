namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>Cuts the usual endings of a folded French word: « recruter », « recrutons » and « recrutement » meet at « recrut ».</summary>
internal static class Stem
{
    private const int ShortestWord = 5;
    private const int ShortestStem = 4;

    private static readonly string[] Endings =
    [
        "issements", "issement", "eraient", "ements", "ations", "ement", "ation", "erait", "erons", "aient", "eront", "erez", "erai", "ants", "ant", "ents", "ent", "ons", "ees", "ais", "ait", "era", "ee", "er", "ez", "es", "e", "s", "x",
    ];

    public static string Of(string word)
    {
        if (word.Length < ShortestWord || char.IsAsciiDigit(word[0]))
        {
            return word;
        }

        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
