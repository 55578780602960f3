using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Language.Quantities;

/// <summary>Finds the numbers, amounts and durations of a message. One pass; each token is looked at a bounded number of times.</summary>
internal static class QuantityReader
{
    public static ImmutableArray<Quantity> Read(Tokens tokens)
    {
        var found = ImmutableArray.CreateBuilder<Quantity>();
        for (var i = 0; i < tokens.Count;)
        {
            if (At(tokens, i) is { } quantity)
            {
                found.Add(quantity with { IsDenied = IsDenied(tokens, quantity) });
                i = quantity.Next;
            }
            else
            {
                // Digits that are no quantity go whole: « 03 120 » must not leave a 120 behind.
                i = Numerals.At(tokens, i) is { IsNone: true } none ? none.Next : i + 1;
            }
        }

        return found.ToImmutable();
    }

    // « pas 250 mais 300 », « on n'est pas 250 »: named to say that it is not so. « pourquoi pas 12 mois » proposes.
    private static bool IsDenied(Tokens tokens, Quantity quantity) =>
        quantity.IsExact && tokens[quantity.First - 1] is "pas" && tokens[quantity.First - 2] is not "pourquoi";

    public static Quantity? At(Tokens tokens, int index)
    {
        var (bound, start) = Bounds.At(tokens, index);
        start = Bounds.SkipRough(tokens, start);
        var isBetween = bound == Bound.None && tokens[start] is "entre";
        var isFrom = bound == Bound.None && tokens[start] is "de";
        var at = isBetween || isFrom ? Bounds.SkipRough(tokens, start + 1) : start;
        if (Measures.At(tokens, at) is not { } low)
        {
            return null;
        }

        if (bound == Bound.None && Range(tokens, index, low, isBetween) is { } range)
        {
            return range;
        }

        if (isBetween || isFrom)
        {
            // No range after all: « de 12 mois » is read again from its number.
            return null;
        }

        var first = bound == Bound.None ? at : index;
        var next = low.Next;
        if (bound == Bound.None)
        {
            (bound, next) = Bounds.Behind(tokens, next);
        }

        var (from, until) = Bounds.Apply(bound, low.Value, low.Value, Measures.Step(low.Kind));
        return new Quantity(low.Kind, from, until, first, next, low.IsWeak && bound == Bound.None, low.IsCoarse);
    }

    private static Quantity? Range(Tokens tokens, int index, Measure low, bool isBetween)
    {
        var isOr = tokens[low.Next] is "ou";
        var isDash = tokens.IsDigits(low.Next - 1) && tokens.IsDigits(low.Next) && tokens.Gap(low.Next).Trim() is "-" or "–";
        var isSlash = tokens.IsDigits(low.Next - 1) && tokens.IsDigits(low.Next) && tokens.Gap(low.Next) is "/";
        if (!isDash && !isSlash && !isOr && tokens[low.Next] is not ("a" or "et"))
        {
            return null;
        }

        if (tokens[low.Next] is "et" && !isBetween)
        {
            return null;
        }

        var at = Bounds.SkipRough(tokens, isDash || isSlash ? low.Next : low.Next + 1);
        if (Measures.At(tokens, at) is not { } high || (high.IsWeak && !isBetween) || (isSlash && high.Kind != QuantityKind.Duration))
        {
            return null;
        }

        // « 200 à 250 mois », « 2 à 3 M€ »: the first number takes the unit, and the scale, of the second.
        var kind = low.HasUnit ? low.Kind : high.Kind;
        var from = low.HasUnit || high.Kind != QuantityKind.Duration ? low.Value : Math.Round(low.Value * high.Factor, 2, MidpointRounding.AwayFromZero);
        if (!low.HasUnit && high.Value >= 1000 && low.Value < 1000 && IsScaled(tokens, at, high.Next))
        {
            from *= high.Value >= 1_000_000_000 ? 1_000_000_000 : high.Value >= 1_000_000 ? 1_000_000 : 1000;
        }

        // « 2 ou 3 » is a range; « 200 000 ou 400 000 ? » is a choice between two numbers.
        var isRange = from < high.Value && (high.Kind == kind || !high.HasUnit) && (!isOr || high.Value < from * 2);
        return isRange ? new Quantity(kind, from, high.Value, index, high.Next, IsCoarse: low.IsCoarse || high.IsCoarse) : null;
    }

    // Said with a scale: « 3 millions », « 60k »; « 1 à 5000 » lends nothing to its first number.
    private static bool IsScaled(Tokens tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i] is "mille" or "milliers" or "k" or "keur" or "m" or "meur" or "million" or "millions" or "md" or "mds" or "milliard" or "milliards")
            {
                return true;
            }
        }

        return false;
    }
}
