namespace PackRebond.Bot.Core.Language.Quantities;

internal enum Bound
{
    None,
    Below,
    AtMost,
    Above,
    AtLeast,
}

/// <summary>Words that make a number one end of an interval: « moins de 250 », « 12 mois minimum », « 250+ ».</summary>
internal static class Bounds
{
    private static readonly (Bound Bound, Phrases Phrases)[] Before =
    [
        (Bound.AtMost, new("pas plus de", "pas plus d", "au plus", "au maximum", "maximum", "max", "maxi", "jusqu à", "jusque", "dans la limite de", "≤")),
        (Bound.AtLeast, new("pas moins de", "pas moins d", "au moins", "au minimum", "minimum", "mini", "à partir de", "dès", "≥")),
        (Bound.Below, new("moins de", "moins d", "inférieur à", "inférieure à", "en dessous de", "au dessous de", "en deça de", "<")),
        (Bound.Above, new("plus de", "plus d", "+ de", "+ d", "supérieur à", "supérieure à", "au dessus de", "au delà de", "dépasse", "dépassent", ">")),
    ];

    private static readonly (Bound Bound, Phrases Phrases)[] After =
    [
        (Bound.AtMost, new("au plus", "au maximum", "maximum", "max", "maxi", "grand maximum", "tout au plus", "ou moins", "et moins", "à tout casser")),
        (Bound.AtLeast, new("au moins", "au minimum", "minimum", "mini", "et plus", "et +", "ou plus", "ou +", "ou davantage", "au bas mot", "+")),
    ];

    private static readonly Phrases Rough = new(
        "environ", "env", "à peu près", "autour de", "aux alentours de", "dans les", "près de", "presque", "quasi", "quasiment", "approximativement",
        "grosso modo", "à la louche", "un peu", "~", "à peine", "seulement", "déjà");

    public static (Bound Bound, int Next) At(Tokens tokens, int index)
    {
        foreach (var (bound, phrases) in Before)
        {
            if (phrases.At(tokens, index) is > 0 and var length)
            {
                // « pas plus de », « jusqu'à » do not turn round; a bare « = » was dropped, so « <= 250 » shows as a gap.
                var next = index + length;
                var orEqual = tokens.Gap(next).Contains('=');
                return (orEqual && bound is Bound.Below ? Bound.AtMost : orEqual && bound is Bound.Above ? Bound.AtLeast : bound, next);
            }
        }

        // « - de 250 »: the minus is no word of the text.
        return tokens[index] is "de" or "d" && tokens.HasLooseMinus(index) ? (Bound.Below, index + 1) : (Bound.None, index);
    }

    public static (Bound Bound, int Next) Behind(Tokens tokens, int index)
    {
        foreach (var (bound, phrases) in After)
        {
            // « bac+2 », « 10 + 5 »: a plus before digits is a sum.
            if (phrases.At(tokens, index) is > 0 and var length && !(tokens[index] is "+" && tokens.IsDigits(index + 1)))
            {
                return (bound, index + length);
            }
        }

        return (Bound.None, index);
    }

    /// <summary>Skips « environ », « à peu près »…: the number is taken as said.</summary>
    public static int SkipRough(Tokens tokens, int index) => index + Rough.At(tokens, index);

    /// <param name="step">What lies between a value and the next one: 1 for people, a cent for money, a hundredth for months.</param>
    public static (decimal Low, decimal High) Apply(Bound bound, decimal low, decimal high, decimal step) => bound switch
    {
        Bound.Below => (0, Math.Max(0, low - step)),
        Bound.AtMost => (0, high),
        Bound.Above => (high + step, Quantity.NoLimit),
        Bound.AtLeast => (low, Quantity.NoLimit),
        Bound.None or _ => (low, high),
    };
}
