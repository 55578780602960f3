using System.Collections.Frozen;

namespace PackRebond.Bot.Core.Language.Quantities;

/// <param name="Next">The token after the number.</param>
/// <param name="IsWeak">« un », « une » or « neuf » alone, which are mostly no numbers.</param>
/// <param name="IsNone">Digits or words that are no quantity: a percentage, an ordinal, a code.</param>
internal readonly record struct Numeral(decimal Value, int Next, bool IsWeak = false, bool IsNone = false);

/// <summary>Whole numbers: words and digits with their thousands, millions and dozens.</summary>
internal static class Numerals
{
    private static readonly FrozenDictionary<string, int> Collectives = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["dizaine"] = 10,
        ["douzaine"] = 12,
        ["quinzaine"] = 15,
        ["vingtaine"] = 20,
        ["trentaine"] = 30,
        ["quarantaine"] = 40,
        ["cinquantaine"] = 50,
        ["soixantaine"] = 60,
        ["centaine"] = 100,
        ["millier"] = 1000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The number that starts at this token, or null.</summary>
    public static Numeral? At(Tokens tokens, int index)
    {
        decimal total = 0;
        var below = decimal.MaxValue;
        var next = index;
        // Each round takes a smaller scale than the one before (milliards, millions, mille, the rest), so there are at most four.
        while (below > 1)
        {
            var group = Group(tokens, next);
            if (group is { IsNone: true })
            {
                return next == index ? group : new Numeral(total, next);
            }

            var (scale, after) = Scale(tokens, group?.Next ?? next, group is not null);
            if (scale == 1 && (group is null || group.Value.Value >= below || (below < decimal.MaxValue && tokens.IsDigits(next) && group.Value.Value < 100)))
            {
                break;
            }

            if (scale >= below)
            {
                break;
            }

            total += (group?.Value ?? 1) * scale;
            (below, next) = (scale, after);
            if (scale >= 1_000_000 && Tenths(tokens, next) is { } tenths)
            {
                return new Numeral(total + (tenths.Value * scale / 10), tenths.Next);
            }

            if (scale > 1 && tokens[next] is "et" && tokens[next + 1] is "demi" or "demie")
            {
                return new Numeral(total + (scale / 2), next + 2);
            }
        }

        if (next == index)
        {
            return null;
        }

        var isWeak = next == index + 1 && tokens[index] is "un" or "une" or "neuf";
        return Suffix(tokens, new Numeral(total, next, isWeak));
    }

    // « 3 millions 5 » is three and a half.
    private static Numeral? Tenths(Tokens tokens, int index) =>
        Group(tokens, index) is { IsNone: false, Value: > 0 and < 10 } tenths && decimal.IsInteger(tenths.Value) && Scale(tokens, tenths.Next, hasGroup: true).Scale == 1
        && tokens[tenths.Next] is ("" or "d" or "de" or "euro" or "euros" or "€" or "environ")
            ? tenths
            : null;

    private static Numeral? Group(Tokens tokens, int index)
    {
        if (tokens.IsDigits(index))
        {
            var (digits, afterDigits) = Digits.At(tokens, index);
            if (digits is { } count && tokens[afterDigits] is ['d' or 'c', .., 's'] dozens && Collectives.TryGetValue(dozens[..^1], out var each))
            {
                // « 2 centaines », « 3 dizaines »
                return new Numeral(count * each, afterDigits + 1);
            }

            return new Numeral(digits ?? 0, afterDigits, IsNone: digits is null);
        }

        var (value, next) = NumberWords.BelowThousand(tokens, index);
        var half = tokens[next] is "demi" or "demie" ? next + 1 : next;
        var noun = tokens[half] is "bonne" or "petite" or "grosse" or "bon" ? half + 1 : half;
        var name = tokens[noun];
        var isPlural = name.EndsWith('s');
        if (Collectives.TryGetValue(isPlural ? name[..^1] : name, out var collective))
        {
            // « des centaines », « quelques dizaines »: nobody said how many.
            var isSaid = next > index || !isPlural;
            return new Numeral((half > next ? 0.5m : next > index ? value : 1) * collective, noun + 1, IsNone: !isSaid);
        }

        return half > next && tokens[half] is "million" or "milliard" ? new Numeral(0.5m, half)
            : next > index ? new Numeral(value, next)
            : null;
    }

    private static (decimal Scale, int Next) Scale(Tokens tokens, int index, bool hasGroup)
    {
        // « une dizaine de millions »
        var at = hasGroup && tokens[index] is "de" && tokens[index + 1] is "millions" or "milliards" or "milliers" ? index + 1 : index;
        var scale = tokens[at] switch
        {
            "mille" => 1_000m,
            "milliers" when hasGroup => 1_000m,
            "million" or "millions" when hasGroup => 1_000_000m,
            "milliard" or "milliards" or "mds" or "mrd" or "mrds" when hasGroup => 1_000_000_000m,
            "md" when hasGroup && IsLetterScale(tokens, at) => 1_000_000_000m,
            "k" when hasGroup && IsLetterScale(tokens, at) => 1_000m,
            "keur" or "keuros" when hasGroup => 1_000m,
            "meur" or "meuros" when hasGroup => 1_000_000m,
            // « 45ke »: apart it is « que » in short.
            "ke" when hasGroup && tokens.IsDigits(at - 1) && tokens.Touches(at) => 1_000m,
            "me" when hasGroup && tokens.IsDigits(at - 1) && tokens.Touches(at) && tokens.Typed(at) == 'M' => 1_000_000m,
            // « 3m »: nobody here measures metres.
            "m" when hasGroup && tokens.IsDigits(at - 1) && tokens.Touches(at) && tokens[at + 1] is ("" or "d" or "de") => 1_000_000m,
            "m" when hasGroup && (tokens[at + 1] is "€" or "eur" or "euros" || (tokens.Typed(at) == 'M' && IsLetterScale(tokens, at))) => 1_000_000m,
            _ => 1m,
        };
        return (scale, scale > 1 ? at + 1 : index);
    }

    // « 60k », « 3 M€ », « 12 k salariés », but not « 3 M. Dupont » nor « 2 k7 ».
    private static bool IsLetterScale(Tokens tokens, int index) =>
        tokens.IsDigits(index - 1) && !(tokens.IsDigits(index + 1) && tokens.Touches(index + 1))
        && (tokens.Touches(index) || tokens[index + 1] is "€" or "eur" or "euro" or "euros" or "d" or "de" or "" or "salaries" or "personnes" or "employes" or "collaborateurs" || tokens[index] is "md");

    private static Numeral Suffix(Tokens tokens, Numeral numeral)
    {
        var after = numeral.Next;
        if (tokens[after] is "%" || (tokens[after] is "pour" && tokens[after + 1] is "cent"))
        {
            return numeral with { IsNone = true, Next = tokens[after] is "%" ? after + 1 : after + 2 };
        }

        // Letters that touch digits: a unit is fine, « 1er », « 3e », « 2A », « 12h30 » are no quantities.
        if (tokens.IsDigits(after - 1) && tokens.Touches(after) && char.IsLetter(tokens[after], 0))
        {
            var isEuro = tokens[after] is "e" && tokens[after - 1].Length >= 3;
            var isUnit = tokens[after] is "an" or "j" or "eur" || (tokens[after].Length >= 3 && tokens[after] is not ("eme" or "ere" or "ieme" or "iere" or "nde"));
            return isEuro || isUnit ? numeral : numeral with { IsNone = true };
        }

        return numeral;
    }
}
