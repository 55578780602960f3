namespace PackRebond.Bot.Core.Language.Quantities;

/// <summary>Parts of a year that have a name or a number: « rentrée 2020 », « été 2021 », « 1er trimestre 2021 », « T1 2021 », « cet hiver ».</summary>
internal sealed class YearParts(Tokens tokens, DateOnly today)
{
    public Period? At(int index)
    {
        var at = index;
        while (at < index + 3 && tokens[at] is "a" or "la" or "le" or "l" or "au" or "du" or "de" or "en" or "pour" or "cet" or "cette")
        {
            at++;
        }

        return (Named(at, isLed: at > index) ?? Numbered(at)) is { } found ? found with { First = index } : null;
    }

    private Period? Named(int at, bool isLed)
    {
        if (Part(at) is not { } part)
        {
            return null;
        }

        var next = tokens[at + 1] is "de" or "d" ? at + 2 : at + 1;
        next = tokens[next] is "septembre" && tokens[at] is "rentree" ? next + 1 : next;
        if (Calendar.Year(tokens, next) is > 0 and var year)
        {
            return Of(part, year, at, next + 1);
        }

        // « il a été signé »: « été » alone is mostly no summer.
        return tokens[at + 1] switch
        {
            "dernier" or "derniere" or "passe" or "passee" => Last(part, at),
            "prochain" or "prochaine" => Next(part, at),
            _ when tokens[at - 1] is "cet" or "cette" => Of(part, today.Year, at, at + 1),
            _ when isLed && tokens[at] is "rentree" => Nearest(part, at),
            _ => null,
        };
    }

    // The month and day when it begins, and how many months it lasts.
    private (int Month, int Day, int Months)? Part(int at) => tokens[at] switch
    {
        "rentree" => (9, 1, 1),
        "printemps" => (3, 20, 3),
        "ete" => (6, 21, 3),
        "automne" => (9, 22, 3),
        "hiver" => (12, 21, 3),
        _ => null,
    };

    // « 1er trimestre 2021 », « premier semestre 2021 », « T1 2021 »
    private Period? Numbered(int at)
    {
        var (number, next) = tokens[at] switch
        {
            "premier" => (1, at + 1),
            "deuxieme" or "second" => (2, at + 1),
            "troisieme" => (3, at + 1),
            "quatrieme" or "dernier" => (4, at + 1),
            "t" or "s" when tokens.IsDigits(at + 1) && tokens.Touches(at + 1) => (Calendar.Small(tokens[at + 1]), at + 2),
            _ when tokens.IsDigits(at) && tokens[at + 1] is "er" or "e" or "eme" or "nd" => (Calendar.Small(tokens[at]), at + 2),
            _ => (0, at),
        };
        var isShort = tokens[at] is "t" or "s";
        var months = (isShort ? tokens[at] : tokens[next]) switch { "t" or "trimestre" => 3, "s" or "semestre" => 6, _ => 0 };
        number = months == 6 && tokens[at] is "dernier" ? 2 : number;
        next = isShort ? next : next + 1;
        next = tokens[next] is "de" or "d" ? next + 1 : next;
        return months > 0 && number >= 1 && number * months <= 12 && Calendar.Year(tokens, next) is > 0 and var year
            ? Of((((number - 1) * months) + 1, 1, months), year, at, next + 1)
            : null;
    }

    private Period Last((int Month, int Day, int Months) part, int at)
    {
        var found = Of(part, today.Year, at, at + 2);
        return found.Until < today ? found : Of(part, today.Year - 1, at, at + 2);
    }

    private Period Next((int Month, int Day, int Months) part, int at)
    {
        var found = Of(part, today.Year, at, at + 2);
        return found.From > today ? found : Of(part, today.Year + 1, at, at + 2);
    }

    private Period Nearest((int Month, int Day, int Months) part, int at)
    {
        var found = Of(part, today.Year, at, at + 1);
        var away = found.From.DayNumber - today.DayNumber;
        return away > 183 ? Of(part, today.Year - 1, at, at + 1) : away < -183 ? Of(part, today.Year + 1, at, at + 1) : found;
    }

    private static Period Of((int Month, int Day, int Months) part, int year, int first, int next)
    {
        var from = new DateOnly(year, part.Month, part.Day);
        return new(from, from.AddMonths(part.Months).AddDays(-1), first, next);
    }
}
