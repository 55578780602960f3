namespace PackRebond.Bot.Core.Language.Quantities;

/// <summary>Dates of the calendar: « le 1er mars 2021 », « 01/03/2021 », « mars 2021 », « en juin », « fin 2020 ».</summary>
internal sealed class ExplicitDates(Tokens tokens, DateOnly today)
{
    public Period? At(int index)
    {
        var at = index;
        while (at < index + 4 && tokens[at] is "le" or "en" or "au" or "du" or "des" or "courant" or "mois" or "de" or "d" or "l" or "annee" or "la" or "promo" or "promotion")
        {
            at++;
        }

        // « lundi 7 septembre 2020 »
        at = IsWeekDay(tokens[at]) && tokens.IsDigits(at + 1) ? at + 1 : at;

        // « mois » and « la » alone lead to a date only through a preposition or an article that was typed here.
        var found = Numeric(at) ?? DayMonth(at) ?? Part(at) ?? MonthYear(at) ?? YearAlone(at);
        if (found is not { } date)
        {
            return null;
        }

        var isLed = at > index;
        return date with { First = isLed ? index : date.First, IsBare = date.IsBare && !(isLed && Leads(index, at)) };
    }

    private static bool IsWeekDay(string word) => word is "lundi" or "mardi" or "mercredi" or "jeudi" or "vendredi" or "samedi" or "dimanche";

    private bool Leads(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i] is "en" or "annee" or "courant" or "mois" or "promo" or "promotion")
            {
                return true;
            }
        }

        return false;
    }

    // 01/03/2021, 1-3-21, 01.03.2021, 2021-03-01, 03/2021, 12/06
    private Period? Numeric(int at)
    {
        if (!tokens.IsDigits(at) || Joint(at + 1) is not { } sign || tokens[at].Length > 4)
        {
            return null;
        }

        var (first, second) = (Calendar.Small(tokens[at]), Calendar.Small(tokens[at + 1]));
        if (Joint(at + 2) == sign)
        {
            var third = Calendar.Small(tokens[at + 2]);
            return tokens[at].Length == 4
                ? Checked(first, second, third, at, at + 3)
                : tokens[at + 2].Length switch
                {
                    4 => Checked(third, second, first, at, at + 3),
                    // « 01.09.20 », but neither a telephone number nor « 1.2.20 ».
                    2 when sign != '.' || (tokens[at].Length == 2 && tokens[at + 1].Length == 2 && Joint(at + 3) is null) => Checked(2000 + third, second, first, at, at + 3),
                    _ => null,
                };
        }

        return tokens[at].Length <= 2 && tokens[at + 1].Length == 4 && sign != '.' && first is >= 1 and <= 12 && second is >= Calendar.FirstYear and <= 2099
            ? Period.Month(second, first, at, at + 2)
            : sign == '/' && tokens[at].Length <= 2 && tokens[at + 1].Length == 2 && second is >= 1 and <= 12 && first is >= 1 and <= 31 && tokens[at + 2] is not ("mois" or "ans" or "jours" or "semaines")
                ? Period.Day(NearestYear(second), second, first, at, at + 2)
                : null;
    }

    private char? Joint(int index) =>
        tokens.IsDigits(index) && tokens.Gap(index) is { Length: 1 } gap && gap[0] is '/' or '-' or '.' ? gap[0] : null;

    private static Period? Checked(int year, int month, int day, int first, int next) =>
        year is < Calendar.FirstYear or > 2099 || month is < 1 or > 12 || day is < 1 or > 31 ? null : Period.Day(year, month, day, first, next);

    // « 1er mars 2021 », « premier mars », « quinze mars »
    private Period? DayMonth(int at)
    {
        int day;
        var next = at + 1;
        if (tokens.IsDigits(at) && tokens[at].Length <= 2)
        {
            day = Calendar.Small(tokens[at]);
            next = tokens[next] is "er" ? next + 1 : next;
        }
        else if (tokens[at] is "premier")
        {
            day = 1;
        }
        else
        {
            (day, next) = NumberWords.BelowThousand(tokens, at);
        }

        if (next == at || day is < 1 or > 31 || Calendar.Month(tokens, next) is not (> 0 and var month))
        {
            return null;
        }

        var year = YearAt(next + 1);
        return year.Year > 0
            ? Period.Day(year.Year, month, day, at, year.Next)
            : Period.Day(NearestYear(month), month, day, at, next + 1);
    }

    private Period? MonthYear(int at)
    {
        if (Calendar.Month(tokens, at) is not (> 0 and var month))
        {
            return null;
        }

        var (year, next) = YearAt(at + 1);
        return year > 0
            ? Period.Month(year, month, at, next)
            : Said(Period.Month(NearestYear(month), month, at, at + 1) with { IsBare = true });
    }

    // « mars dernier », « juin prochain »
    private Period Said(Period month)
    {
        var word = tokens[month.Next];
        if (word is "dernier" or "passe" or "prochain")
        {
            var isPast = word is not "prochain";
            var start = new DateOnly(today.Year, month.From.Month, 1);
            var year = isPast ? (start < today ? today.Year : today.Year - 1) : start > today ? today.Year : today.Year + 1;
            return Period.Month(year, month.From.Month, month.First, month.Next + 1);
        }

        return month;
    }

    private Period? YearAlone(int at) =>
        Calendar.Year(tokens, at) is > 0 and var year ? Period.Year(year, at, at + 1) with { IsBare = true }
        // « 01092020 », asked for a date
        : tokens.IsDigits(at) && tokens[at] is { Length: 8 } digits && Calendar.Small(digits[4..]) is >= 1950 and <= 2099 and var inFull
            ? Checked(inFull, Calendar.Small(digits[2..4]), Calendar.Small(digits[..2]), at, at + 1) is { } day ? day with { IsBare = true } : null
        : null;

    // « fin 2020 », « début mars 2021 », « mi-juin », « milieu de 2019 »
    private Period? Part(int at)
    {
        var part = tokens[at] switch { "debut" => 0, "mi" or "milieu" => 1, "fin" => 2, _ => -1 };
        var from = at + 1;
        while (from < at + 4 && tokens[from] is "de" or "d" or "du" or "mois" or "l" or "annee")
        {
            from++;
        }

        if (part < 0)
        {
            return null;
        }

        if (Calendar.Month(tokens, from) > 0 && MonthYear(from) is { } month)
        {
            var (first, last) = (1 + (10 * part), part == 2 ? month.Until.Day : 10 + (10 * part));
            return month with { From = month.From.AddDays(first - 1), Until = month.From.AddDays(last - 1), First = at, IsBare = false };
        }

        return Calendar.Year(tokens, from) is > 0 and var year
            ? new Period(new DateOnly(year, 1 + (4 * part), 1), new DateOnly(year, 4 + (4 * part), 1).AddMonths(1).AddDays(-1), at, from + 1)
            : null;
    }

    private (int Year, int Next) YearAt(int index)
    {
        var at = tokens[index] is "de" or "d" or "l" ? index + 1 : index;
        at = tokens[at] is "annee" ? at + 1 : at;
        if (Calendar.Year(tokens, at) is > 0 and var year)
        {
            return (year, at + 1);
        }

        // « juin deux mille vingt »
        if (tokens[at] is "deux" && tokens[at + 1] is "mille" && Numerals.At(tokens, at) is { Value: > 2000 and < 2100 } said)
        {
            return ((int)said.Value, said.Next);
        }

        // « mars 21 »: two digits are a year only just behind a month.
        return tokens.IsDigits(index) && tokens[index].Length == 2 && tokens[index + 1] is "" && Calendar.Small(tokens[index]) is >= 10 and var end
            ? (2000 + end, index + 1)
            : (0, index);
    }

    // No year was said: the nearest such month, unless the message speaks of the past (« j'ai embauché en février »).
    private int NearestYear(int month)
    {
        var middle = new DateOnly(today.Year, month, 15);
        if (IsPast())
        {
            return new DateOnly(today.Year, month, 1) <= today ? today.Year : today.Year - 1;
        }

        var away = middle.DayNumber - today.DayNumber;
        return away > 183 ? today.Year - 1 : away < -183 ? today.Year + 1 : today.Year;
    }

    private bool IsPast()
    {
        foreach (var word in tokens.Words)
        {
            if (word.Text is "deja" or "eu" or "obtenu" or "obtenue" or "diplome" or "diplomee" or "signe" or "embauche" or "recrute" or "depuis" or "etait")
            {
                return true;
            }
        }

        return false;
    }
}
