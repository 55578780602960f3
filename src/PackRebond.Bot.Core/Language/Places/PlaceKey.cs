using System.Text;

namespace PackRebond.Bot.Core.Language.Places;

/// <summary>The form in which place names are compared: folded words without spaces, abbreviations written out. « St-Étienne » and « saint etienne » are « saintetienne ».</summary>
internal static class PlaceKey
{
    /// <summary>Longest key of a French commune, with room for two typing errors.</summary>
    public const int Longest = 48;

    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var word in Folded.Of(name).Words)
        {
            key.Append(WrittenOut(word.Text));
        }

        return key.ToString();
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
}
