using System.Collections.Frozen;

namespace PackRebond.Bot.Core.Language.Quantities;

/// <summary>French number words below a thousand (and « quinze cents »), in one pass without backtracking: « deux cents », « quatre-vingt-dix-sept », « nonante-neuf ».</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Units = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["un"] = 1,
        ["une"] = 1,
        ["deux"] = 2,
        ["trois"] = 3,
        ["quatre"] = 4,
        ["cinq"] = 5,
        ["six"] = 6,
        ["sept"] = 7,
        ["huit"] = 8,
        ["neuf"] = 9,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Teens = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["dix"] = 10,
        ["onze"] = 11,
        ["douze"] = 12,
        ["treize"] = 13,
        ["quatorze"] = 14,
        ["quinze"] = 15,
        ["seize"] = 16,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Tens = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["vingt"] = 20,
        ["vingts"] = 20,
        ["trente"] = 30,
        ["quarante"] = 40,
        ["cinquante"] = 50,
        ["soixante"] = 60,
        // Belgium and Switzerland.
        ["septante"] = 70,
        ["huitante"] = 80,
        ["octante"] = 80,
        ["nonante"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The number from 0 to 1999 that starts here and the token after it; <c>Next</c> equals <paramref name="index"/> when there is none.</summary>
    public static (int Value, int Next) BelowThousand(Tokens tokens, int index)
    {
        if (tokens[index] is "zero")
        {
            return (0, index + 1);
        }

        var hundreds = 0;
        var next = index;
        if (tokens[index] is "cent")
        {
            (hundreds, next) = (100, index + 1);
        }
        else if (Units.TryGetValue(tokens[index], out var unit) && unit > 1 && tokens[index + 1] is "cent" or "cents")
        {
            (hundreds, next) = (unit * 100, index + 2);
        }

        else if (BelowTwenty(tokens, index) is (> 10 and var teen, var cents) && tokens[cents] is "cent" or "cents")
        {
            // « quinze cents »: older people count so up to nineteen.
            (hundreds, next) = (teen * 100, cents + 1);
        }

        var (rest, after) = BelowHundred(tokens, next);
        return (hundreds + rest, after);
    }

    private static (int Value, int Next) BelowHundred(Tokens tokens, int index)
    {
        if (tokens[index] is "quatre" && tokens[index + 1] is "vingt" or "vingts")
        {
            var (more, next) = BelowTwenty(tokens, index + 2);
            return (80 + more, next);
        }

        if (!Tens.TryGetValue(tokens[index], out var tens))
        {
            return BelowTwenty(tokens, index);
        }

        // « vingt et un », « soixante et onze »; otherwise « et » parts two numbers.
        var start = tokens[index + 1] is "et" && tokens[index + 2] is "un" or "une" or "onze" ? index + 2 : index + 1;
        if (tens == 60)
        {
            var (more, next) = BelowTwenty(tokens, start);
            return next > start ? (tens + more, next) : (tens, index + 1);
        }

        return Units.TryGetValue(tokens[start], out var unit) ? (tens + unit, start + 1) : (tens, index + 1);
    }

    private static (int Value, int Next) BelowTwenty(Tokens tokens, int index)
    {
        if (tokens[index] is "dix" && Units.TryGetValue(tokens[index + 1], out var unit) && unit >= 7)
        {
            return (10 + unit, index + 2);
        }

        return Units.TryGetValue(tokens[index], out var value) || Teens.TryGetValue(tokens[index], out value)
            ? (value, index + 1)
            : (0, index);
    }
}
