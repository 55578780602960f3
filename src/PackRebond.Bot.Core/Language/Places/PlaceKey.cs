using System.Text;

namespace PackRebond.Bot.Core.Language.Places;

/// <summary>The form in which place names are compared: folded words without spaces, abbreviations written out. « St-Étienne » and « saint etienne » are « saintetienne ».</summary>
internal static class PlaceKey
{
    /// <summary>Longest key of a French commune, with room for two typing errors.</summary>
    public const int Longest = 48;

    public static string Of(string name) => string.Concat(Words(name).Select(WrittenOut));

    /// <summary>
    /// The folded words of an official name. Official names hold letters of French and nothing odd, so this does in a few milliseconds for the
    /// whole country what <see cref="Folded"/> does for any text; a test compares the two on every name.
    /// </summary>
    public static List<string> Words(string name)
    {
        var words = new List<string>(4);
        var word = new StringBuilder(name.Length + 2);
        foreach (var letter in name)
        {
            var plain = Plain(letter);
            if (plain.Length > 0)
            {
                word.Append(plain);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    /// <summary>A word of a name, with its abbreviation undone.</summary>
    public static string WrittenOut(string word) => word switch
    {
        "st" => "saint",
        "ste" => "sainte",
        "sts" => "saints",
        "stes" => "saintes",
        "lez" => "les",
        "mt" => "mont",
        _ => word,
    };

    /// <summary>As <see cref="WrittenOut"/>, for a word that is not the first: « s » and « ss » stand for « sur » and « sous » (« Chalon s/ Saône »).</summary>
    public static string WrittenOutInside(string word) => word switch
    {
        "s" => "sur",
        "ss" => "sous",
        _ => WrittenOut(word),
    };

    /// <summary>« au » and « du » hide the article of « Le Havre », « aux » and « des » that of « Les Ulis ».</summary>
    public static string? HiddenArticle(string word) => word switch
    {
        "au" or "du" => "le",
        "aux" or "des" => "les",
        _ => null,
    };

    public static bool IsArticle(string word) => word is "le" or "la" or "les" or "l";

    private static ReadOnlySpan<char> Plain(char letter) => Lower(letter) switch
    {
        >= 'a' and <= 'z' and var plain => "abcdefghijklmnopqrstuvwxyz".AsSpan(plain - 'a', 1),
        >= '0' and <= '9' and var digit => "0123456789".AsSpan(digit - '0', 1),
        'à' or 'â' or 'ä' or 'á' or 'ã' => "a",
        'é' or 'è' or 'ê' or 'ë' => "e",
        'î' or 'ï' or 'í' => "i",
        'ô' or 'ö' or 'ó' => "o",
        'ù' or 'û' or 'ü' or 'ú' => "u",
        'ÿ' => "y",
        'ç' => "c",
        'ñ' => "n",
        'œ' => "oe",
        'æ' => "ae",
        _ => "",
    };

    // By the table of Latin letters: asking the system's culture for each accent costs more than all the rest.
    private static char Lower(char letter) => letter switch
    {
        >= 'A' and <= 'Z' or >= 'À' and <= 'Þ' => (char)(letter + ('a' - 'A')),
        'Œ' => 'œ',
        'Ÿ' => 'ÿ',
        _ => letter,
    };
}
