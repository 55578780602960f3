using System.Globalization;

namespace PackRebond.Bot.Core.Language.Quantities;

/// <summary>Numbers in digits as the French write them: « 3 500 », « 3.500 », « 3,5 ».</summary>
internal static class Digits
{
    private const decimal Biggest = 1_000_000_000_000_000_000m;

    /// <summary>The number that starts here and the token after it. A null value: digits, but no quantity (« 03120 », « bac2 », « 3e »).</summary>
    public static (decimal? Value, int Next) At(Tokens tokens, int index)
    {
        var text = tokens[index];
        if (tokens.Touches(index) && index > 0 && char.IsLetter(tokens[index - 1], 0))
        {
            return (null, index + 1);
        }

        var next = index + 1;
        if (text.Length <= 3 && text[0] != '0')
        {
            var separator = Separator(tokens, next);
            while (separator != '\0' && tokens[next] is { Length: 3 } && Separator(tokens, next) == separator)
            {
                text += tokens[next];
                next++;
            }
        }

        // A postal code or a telephone number keeps its zero; no quantity starts so.
        var isCode = text.Length > 1 && text[0] == '0';
        var value = text.Length > 18 ? Biggest : decimal.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        if (tokens.IsDigits(next) && (tokens.Gap(next) is "," || (tokens.Gap(next) is "." && next == index + 1)) && tokens[next].Length <= 9)
        {
            var decimals = tokens[next];
            value += decimal.Parse("0." + decimals, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            next++;
        }

        return (isCode || IsNegative(tokens, index) ? null : value, next);
    }

    // « -5 »: nothing that is asked for is below zero, and 5 was not said. « 80 -100 » is a range.
    private static bool IsNegative(Tokens tokens, int index) =>
        !tokens.IsDigits(index - 1) && tokens.HasMinus(index);

    // A thousands separator before three digits: a space of any width, a point, or the apostrophe of Switzerland. A comma is always decimal in French.
    private static char Separator(Tokens tokens, int index) =>
        !tokens.IsDigits(index) || tokens[index].Length != 3 || tokens.Gap(index) is not { Length: 1 } gap ? '\0'
        : gap[0] is '.' ? '.'
        : gap[0] is '\'' or '\u2019' ? '\''
        : gap[0] is ' ' or '\u00A0' or '\u202F' or '\u2009' ? ' '
        : '\0';
}
