namespace PackRebond.Bot.Core.Language.Quantities;

/// <summary>Names of months, and counting months from a day without leaving the calendar.</summary>
internal static class Calendar
{
    public const int FirstYear = 1900;

    /// <summary>1 to 12, or 0. Short forms only count beside digits or behind « fin », « en »…: « sept » and « avr » alone are something else.</summary>
    public static int Month(Tokens tokens, int index)
    {
        var month = tokens[index] switch
        {
            "janvier" => 1,
            "fevrier" => 2,
            "mars" => 3,
            "avril" => 4,
            "mai" => 5,
            "juin" => 6,
            "juillet" => 7,
            "aout" => 8,
            "septembre" => 9,
            "octobre" => 10,
            "novembre" => 11,
            "decembre" => 12,
            _ => 0,
        };
        if (month > 0)
        {
            return month;
        }

        return !IsLed(tokens, index) ? 0 : tokens[index] switch
        {
            "jan" or "janv" => 1,
            "fev" or "fevr" => 2,
            "avr" => 4,
            "juil" => 7,
            "sept" => 9,
            "oct" => 10,
            "nov" => 11,
            "dec" => 12,
            _ => 0,
        };
    }

    private static bool IsLed(Tokens tokens, int index) =>
        tokens.IsDigits(index - 1) || tokens.IsDigits(index + 1) || tokens[index - 1] is "er" or "premier"
        || (tokens[index - 1] is "en" or "fin" or "debut" or "mi" or "depuis" or "courant" && tokens[index + 1] is "" or "dernier" or "prochain" or "?");

    /// <summary>A year of four digits that a person of today can mean, or 0.</summary>
    public static int Year(Tokens tokens, int index) =>
        tokens.IsDigits(index) && tokens[index].Length == 4 && Small(tokens[index]) is >= FirstYear and <= 2099 and var year
        && tokens[index + 1] is not ("%" or "€" or "euros" or "salaries" or "personnes" or "employes") ? year : 0;

    /// <summary>A number of one to four digits; 0 when it is longer.</summary>
    public static int Small(string digits)
    {
        var value = 0;
        foreach (var digit in digits.Length <= 4 ? digits : "")
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }

    /// <summary>A day so many months away, kept inside <see cref="Period.Earliest"/> and <see cref="Period.Latest"/>.</summary>
    public static DateOnly Add(DateOnly day, decimal months)
    {
        if (Math.Abs(months) > 2400)
        {
            return months < 0 ? Period.Earliest : Period.Latest;
        }

        var whole = Math.Truncate(months);
        var days = (int)Math.Round((months - whole) * 365 / 12, MidpointRounding.AwayFromZero);
        var moved = day.AddMonths((int)whole).AddDays(days);
        return moved < Period.Earliest ? Period.Earliest : moved > Period.Latest ? Period.Latest : moved;
    }
}
