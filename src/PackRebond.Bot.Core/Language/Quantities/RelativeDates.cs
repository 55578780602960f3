namespace PackRebond.Bot.Core.Language.Quantities;

/// <summary>Dates that hang on today: « hier », « le mois dernier », « l'année prochaine », « fin de l'année ».</summary>
internal sealed class RelativeDates(Tokens tokens, DateOnly today)
{
    public Period? At(int index)
    {
        var at = tokens[index] is "le" or "la" or "l" or "au" or "du" or "de" or "ce" or "cet" or "cette" or "des" ? index + 1 : index;
        at = tokens[at] is "la" or "l" ? at + 1 : at;
        return (Day(at) ?? Part(at) ?? Whole(at)) is { } found ? found with { First = index } : null;
    }

    private Period? Day(int at) => (tokens[at], tokens[at + 1]) switch
    {
        ("aujourd", "hui") => On(0, at, at + 2),
        ("aujourdhui" or "ajd" or "auj" or "maintenant" or "immediatement", _) => On(0, at, at + 1),
        ("apres", "demain") => On(2, at, at + 2),
        ("avant", "hier") => On(-2, at, at + 2),
        ("demain", _) => On(1, at, at + 1),
        ("hier", _) => On(-1, at, at + 1),
        ("jour", "meme") => On(0, at, at + 2),
        _ => null,
    };

    // « la fin de l'année », « début du mois prochain »
    private Period? Part(int at)
    {
        var part = tokens[at] switch { "debut" => 0, "mi" or "milieu" => 1, "fin" => 2, _ => -1 };
        if (part < 0)
        {
            return null;
        }

        var from = at + 1;
        while (from < at + 5 && tokens[from] is "de" or "d" or "du" or "la" or "le" or "l" or "cette" or "ce")
        {
            from++;
        }

        if ((Whole(from) ?? This(from)) is not { } whole)
        {
            return null;
        }

        var days = whole.Until.DayNumber - whole.From.DayNumber + 1;
        return part switch
        {
            0 => whole with { Until = whole.From.AddDays((days / 3) - 1) },
            1 => whole with { From = whole.From.AddDays(days / 3), Until = whole.From.AddDays((days * 2 / 3) - 1) },
            _ => whole with { From = whole.From.AddDays(days * 2 / 3) },
        };
    }

    // A unit alone means the running one, but only behind « fin de » or « cette ».
    private Period? This(int at) => Unit(at) is { } unit && Calendar.Year(tokens, at + 1) == 0 ? Shift(unit, 0, at, at + 1) : null;

    private Period? Whole(int at)
    {
        if (Unit(at) is not { } unit)
        {
            return null;
        }

        return tokens[at + 1] switch
        {
            "dernier" or "derniere" or "passe" or "passee" or "precedent" or "precedente" => Shift(unit, -1, at, at + 2),
            "prochain" or "prochaine" or "suivant" or "suivante" or "prochains" => Shift(unit, 1, at, at + 2),
            "pro" when unit is 'w' or 'm' => Shift(unit, 1, at, at + 2),
            "ci" => Shift(unit, 0, at, at + 2),
            "en" when tokens[at + 2] is "cours" => Shift(unit, 0, at, at + 3),
            _ when tokens[at - 1] is "cette" or "ce" or "cet" => Shift(unit, 0, at, at + 1),
            _ => null,
        };
    }

    private char? Unit(int at) => tokens[at] switch
    {
        "an" or "annee" => 'y',
        "trimestre" => 'q',
        "mois" => 'm',
        "semaine" => 'w',
        _ => null,
    };

    private Period Shift(char unit, int by, int first, int next)
    {
        switch (unit)
        {
            case 'y':
                return Period.Year(today.Year + by, first, next);
            case 'm':
                var month = today.AddMonths(by);
                return Period.Month(month.Year, month.Month, first, next);
            case 'q':
                var start = new DateOnly(today.Year, (((today.Month - 1) / 3) * 3) + 1, 1).AddMonths(3 * by);
                return new Period(start, start.AddMonths(3).AddDays(-1), first, next);
            default:
                // Weeks begin on Monday.
                var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) + (7 * by));
                return new Period(monday, monday.AddDays(6), first, next);
        }
    }

    private Period On(int days, int first, int next) => new(today.AddDays(days), today.AddDays(days), first, next);
}
