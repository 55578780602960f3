namespace PackRebond.Bot.Core.Language.Quantities;

/// <summary>Days found in a message, both ends included.</summary>
/// <param name="First">The first token.</param>
/// <param name="Next">The token after the last.</param>
/// <param name="IsAgo">Said as an age: « il y a 18 mois », « diplômé en 2021 ».</param>
/// <param name="IsImpossible">A day that does not exist: « 31/02/2021 »; the interval is then the last day of its month.</param>
/// <param name="IsBare">A year or a month alone, a date only where one is expected: « 2020 », « mars ».</param>
internal readonly record struct Period(
    DateOnly From, DateOnly Until, int First, int Next, bool IsAgo = false, bool IsImpossible = false, bool IsBare = false)
{
    /// <summary>Stands for « no first day » (« avant 2020 ») and « no last day » (« après 2020 »).</summary>
    public static readonly DateOnly Earliest = new(1900, 1, 1);

    public static readonly DateOnly Latest = new(2099, 12, 31);

    public static Period Month(int year, int month, int first, int next) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), first, next);

    public static Period Year(int year, int first, int next) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), first, next);

    public static Period Day(int year, int month, int day, int first, int next)
    {
        var last = DateTime.DaysInMonth(year, month);
        var date = new DateOnly(year, month, Math.Min(day, last));
        return new(date, date, first, next, IsImpossible: day > last);
    }
}
