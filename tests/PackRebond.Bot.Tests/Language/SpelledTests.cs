using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PackRebond.Bot.Core.Language;

namespace PackRebond.Bot.Tests.Language;

/// <summary>Numbers and dates written out by another hand than the reader's, in the ways of France, Belgium and Switzerland, are read back as they are.</summary>
public sealed class SpelledTests
{
    private static readonly Reader Reader = SpokenSlots.Reader();
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly string[] Small =
    [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
    ];

    private static readonly string[] Months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    [Property(MaxTest = 300)]
    public Property A_number_in_words_is_read_as_it_is() => Prop.ForAll(
        Gen.OneOf(Gen.Choose(2, 99), Gen.Choose(100, 9_999), Gen.Choose(10_000, 999_999), Gen.Choose(1_000_000, 999_999_999)).Where(number => number != 9).Zip(Gen.Choose(0, 7)).ToArbitrary(),
        spelled =>
        {
            var text = InWords(spelled.Item1, isSwiss: (spelled.Item2 & 1) != 0);
            text = (spelled.Item2 & 2) != 0 ? text.Replace('-', ' ') : text;
            text = (spelled.Item2 & 4) != 0 ? text.ToUpperInvariant() : text;
            return (Shown.Of(Reader.Read(text, null, Today).Entities) == $"number {spelled.Item1.ToString(CultureInfo.InvariantCulture)}").Label(text);
        });

    [Property(MaxTest = 300)]
    public Property A_date_is_read_as_it_is_however_it_is_written() => Prop.ForAll(
        Gen.Choose(new DateOnly(2015, 1, 1).DayNumber, new DateOnly(2035, 12, 31).DayNumber).Zip(Gen.Choose(0, 6)).ToArbitrary(),
        written =>
        {
            var day = DateOnly.FromDayNumber(written.Item1);
            var text = written.Item2 switch
            {
                0 => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
                1 => day.ToString("d/M/yy", CultureInfo.InvariantCulture),
                2 => day.ToString("dd.MM.yy", CultureInfo.InvariantCulture),
                3 => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                4 => $"le {day.Day} {Months[day.Month - 1]} {day.Year}",
                5 => $"{day.Day}{Months[day.Month - 1]}{day.Year}".ToUpperInvariant(),
                _ => $"signé le {(day.Day == 1 ? "1er" : InWords(day.Day, isSwiss: false))} {Months[day.Month - 1]} {InWords(day.Year, isSwiss: false)}",
            };
            return (Shown.Of(Reader.Read(text, null, Today).Entities) == $"date {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}").Label(text);
        });

    private static string InWords(int number, bool isSwiss) => number switch
    {
        >= 1_000_000 => $"{InWords(number / 1_000_000, isSwiss)} million{(number >= 2_000_000 ? "s" : "")}{Rest(number % 1_000_000, isSwiss)}",
        >= 1_000 => $"{(number >= 2_000 ? InWords(number / 1_000, isSwiss) + " " : "")}mille{Rest(number % 1_000, isSwiss)}",
        >= 100 => $"{(number >= 200 ? Small[number / 100] + " " : "")}cent{(number >= 200 && number % 100 == 0 ? "s" : "")}{Rest(number % 100, isSwiss)}",
        _ => BelowHundred(number, isSwiss),
    };

    private static string Rest(int rest, bool isSwiss) => rest == 0 ? "" : " " + InWords(rest, isSwiss);

    private static string BelowHundred(int number, bool isSwiss)
    {
        if (number < 20)
        {
            return Small[number];
        }

        if (!isSwiss && number >= 80)
        {
            return number == 80 ? "quatre-vingts" : "quatre-vingt-" + Small[number - 80];
        }

        if (!isSwiss && number >= 70)
        {
            return number == 71 ? "soixante et onze" : "soixante-" + Small[number - 60];
        }

        var tens = new[] { "vingt", "trente", "quarante", "cinquante", "soixante", "septante", "huitante", "nonante" }[(number / 10) - 2];
        return (number % 10) switch { 0 => tens, 1 => $"{tens} et un", var unit => $"{tens}-{Small[unit]}" };
    }
}
