namespace PackRebond.Bot.Core.Language.Quantities;

/// <summary>A number with its unit, before any bound.</summary>
/// <param name="HasUnit">The unit was said; « 200 » of « 200 à 250 mois » takes it from its neighbour.</param>
internal readonly record struct Measure(QuantityKind Kind, decimal Value, int Next, bool IsWeak, bool HasUnit, bool IsCoarse, decimal Factor);

/// <summary>Euros and lengths of time after a number. Durations are in months.</summary>
internal static class Measures
{
    public static Measure? At(Tokens tokens, int index)
    {
        if (Numerals.At(tokens, index) is not { IsNone: false } numeral)
        {
            return null;
        }

        var next = numeral.Next;
        // « 60 keur »: the euro hides in the scale.
        if (EuroAt(tokens, next) is var length && (length > 0 || tokens[next - 1] is "keur" or "keuros" or "meur" or "meuros" || (numeral.Value >= 1000 && tokens[next - 1] is "ke" or "me")))
        {
            return new(QuantityKind.Money, numeral.Value, next + length, false, true, false, 1);
        }

        if (UnitAt(tokens, next, numeral.Value) is not { } unit)
        {
            return new(QuantityKind.Number, numeral.Value, next, numeral.IsWeak, false, false, 1);
        }

        var months = numeral.Value * unit.Months;
        next = unit.Next;
        if (tokens[next] is "et" && tokens[next + 1] is "demi" or "demie")
        {
            return new(QuantityKind.Duration, Round(months + (unit.Months / 2)), next + 2, false, true, true, unit.Months);
        }

        // « 1 an 1/2 »
        if (unit.Months == 12 && tokens[next] is "1" && tokens[next + 1] is "2" && tokens.Gap(next + 1) is "/")
        {
            return new(QuantityKind.Duration, months + 6, next + 2, false, true, true, unit.Months);
        }

        // « un an et trois mois », « 2 ans 6 mois »
        var more = tokens[next] is "et" ? next + 1 : next;
        if (unit.Months == 12 && Numerals.At(tokens, more) is { IsNone: false } rest && UnitAt(tokens, rest.Next, rest.Value) is { Months: 1 } inMonths && rest.Value < 12)
        {
            return new(QuantityKind.Duration, Round(months + rest.Value), inMonths.Next, false, true, true, 1);
        }

        return new(QuantityKind.Duration, Round(months), next, false, true, unit.Months >= 1, unit.Months);
    }

    /// <summary>How much must be added or taken off for « more than », « less than ».</summary>
    public static decimal Step(QuantityKind kind) => kind == QuantityKind.Number ? 1m : 0.01m;

    private static decimal Round(decimal months) => Math.Round(months, 2, MidpointRounding.AwayFromZero);

    private static int EuroAt(Tokens tokens, int index)
    {
        if (tokens[index] is "€" or "euro" or "euros" or "eur" or "eurs" or "balles" || (tokens[index] is "e" && tokens.Touches(index)))
        {
            return 1;
        }

        if (tokens[index] is "d" or "de" && tokens[index + 1] is "€" or "euro" or "euros" or "eur")
        {
            return 2;
        }

        return 0;
    }

    private static (decimal Months, int Next)? UnitAt(Tokens tokens, int index, decimal count)
    {
        var at = tokens[index] is "de" or "d" ? index + 1 : index;
        decimal? months = tokens[at] switch
        {
            "mois" => 1,
            // « 6 moi »: a slip, as far as contracts and studies last.
            "moi" when count is >= 2 and <= 60 && at == index => 1,
            "an" or "ans" or "annee" or "annees" => 12,
            "semestre" or "semestres" => 6,
            "trimestre" or "trimestres" => 3,
            "semaine" or "semaines" or "sem" => 12m / 52,
            "jour" or "jours" or "j" => 12m / 365,
            _ => null,
        };
        return months is { } known ? (known, at + 1) : null;
    }
}
