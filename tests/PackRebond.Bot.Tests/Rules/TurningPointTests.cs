using System.Globalization;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Rules;

/// <summary>« jusqu'au », « à partir du »: what the search says against a walk over every day, and the words.</summary>
public sealed class TurningPointTests
{
    private const string Fine = "headcount 80, seat yes, place inside, diploma bac5";

    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>Given answers, the criterion, and the line; « - » for none.</summary>
    [Theory]
    [InlineData("contract cdi, signing 2021-03-01, graduation 2020-06-01..2020-06-30", "graduation", "Date du diplôme, juin 2020 : rempli pour un contrat signé jusqu'au 31 mai 2022.")]
    [InlineData("contract cdi, signing 2022-06-15, graduation 2020-06-01..2020-06-30", "graduation", "Date du diplôme, juin 2020 : rempli pour un contrat signé jusqu'au 31 mai 2022.")]
    [InlineData("contract cdi, signing 2023-01-01, graduation 2020-06-30", "graduation", "Date du diplôme, 30 juin 2020 : rempli pour un contrat signé jusqu'au 29 juin 2022.")]
    [InlineData("contract cdi, signing 2021-03-01, graduation 2020-02-29", "graduation", "Date du diplôme, 29 février 2020 : rempli pour un contrat signé jusqu'au 27 février 2022.")]
    [InlineData("contract cdi, signing 2020-02-01, graduation 2020-06-15", "graduation", "Date du diplôme, 15 juin 2020 : rempli pour un contrat signé du 15 juin 2020 au 14 juin 2022.")]
    [InlineData("contract cdi, signing not-yet, graduation 2026-06-30", "graduation", "Date du diplôme, 30 juin 2026 : rempli pour un contrat signé jusqu'au 29 juin 2028.")]
    [InlineData("contract cdi, signing 2021-03-01, graduation 2017-06-30", "graduation", "-")]
    [InlineData("contract cdi, signing 2021-03-01, graduation preparing", "graduation", "-")]
    [InlineData("contract alternance, length 12, signing 2021-03-01, graduation 2010-06-30", "graduation", "-")]
    [InlineData("contract cdi, signing 2019-12-31, graduation 2019-06-30", "signing", "Rempli pour un contrat signé à partir du 1er janvier 2020.")]
    [InlineData("contract alternance, length 12, signing 2019-12-31", "signing", "Rempli pour un contrat signé à partir du 1er janvier 2020.")]
    [InlineData("contract alternance, length 12, signing 2021-03-01", "signing", "-")]
    [InlineData("contract cdi, signing 2021-03-01, graduation 2020-06-30", "signing", "-")]
    [InlineData("contract cdi, signing ?, graduation 2020-06-30", "signing", "-")]
    [InlineData("contract cdi, signing 2019-12-31, graduation 2017-06-30", "signing", "Rempli pour un contrat signé à partir du 1er janvier 2020.")]
    [InlineData("contract cdi, signing 2019-12-31, graduation 2017-12-31", "signing", "-")]
    [InlineData("contract cdd, length 6, signing 2021-03-01, graduation 2020-06-30", "length", "Non rempli avec 6 mois ; rempli à partir de 12 mois.")]
    [InlineData("contract alternance, length 10, signing 2021-03-01", "length", "À vérifier avec 10 mois ; rempli à partir de 12 mois.")]
    [InlineData("contract alternance, length 12, signing 2021-03-01", "length", "-")]
    [InlineData("contract cdd, length ?, signing 2021-03-01, graduation 2020-06-30", "length", "-")]
    public void The_line_names_the_last_day_that_counts(string given, string criterion, string expected)
    {
        var answers = Given($"{Fine}, {given}");

        var lines = Turning.Lines(CompanyAnswers.Judge(answers, Today), CompanyAnswers.Flow, answers, Scene());

        Assert.Equal(expected, lines.GetValueOrDefault(criterion, "-").Replace('\u00A0', ' '));
    }

    /// <summary>Each kind of answer, walked day by day over seven years: the days that are said are the days that are.</summary>
    [Theory]
    [InlineData("contract cdi, graduation 2020-06-01..2020-06-30", "graduation")]
    [InlineData("contract cdi, graduation 2020-02-29", "graduation")]
    [InlineData("contract cdi, graduation 2018-03-15", "graduation")]
    [InlineData("contract cdi, graduation 2019-01-01..2019-12-31", "graduation")]
    [InlineData("contract cdi, graduation 2018-06-15", "signing")]
    [InlineData("contract alternance, length 12", "signing")]
    public void The_days_are_those_that_a_walk_over_every_day_finds(string given, string criterion)
    {
        var (answers, said) = (Given($"{Fine}, {given}"), 0);
        var met = Enumerable.Range(0, 7 * 366).Select(new DateOnly(2017, 6, 1).AddDays)
            .Where(day => CompanyAnswers.In(CompanyAnswers.Judge(Signed(answers, day), Today), State.Met).Contains(criterion)).ToHashSet();
        foreach (var signing in Enumerable.Range(0, 60).Select(month => new DateOnly(2018, 1, 15).AddMonths(month)))
        {
            var own = Signed(answers, signing);
            var line = Turning.Lines(CompanyAnswers.Judge(own, Today), CompanyAnswers.Flow, own, Scene()).GetValueOrDefault(criterion);
            if (line is null)
            {
                continue;
            }

            var days = Recognised(line);
            Assert.True(days.From is not { } from || (met.Contains(from) && !met.Contains(from.AddDays(-1))), $"{signing}: {line}");
            Assert.True(days.Until is not { } until || (met.Contains(until) && !met.Contains(until.AddDays(1))), $"{signing}: {line}");
            Assert.True(days.From <= days.Until || days.From is null || days.Until is null, line);
            said++;
        }

        Assert.NotEqual(0, said);
    }

    /// <summary>The days of « à partir du … », « jusqu'au … » and « du … au … », read back from the words.</summary>
    private static (DateOnly? From, DateOnly? Until) Recognised(string line)
    {
        var words = line[(line.LastIndexOf("signé", StringComparison.Ordinal) + 5)..].Trim(' ', '.');
        DateOnly Day(string text) => DateOnly.ParseExact(text.Replace("1er", "1", StringComparison.Ordinal), "d MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR"));
        return words.StartsWith("jusqu'au ", StringComparison.Ordinal) ? (null, Day(words[9..]))
            : words.StartsWith("à partir du ", StringComparison.Ordinal) ? (Day(words[12..]), null)
            : words[3..].Split(" au ") is [var from, var until] ? (Day(from), Day(until))
            : throw new FormatException(line);
    }

    private static Func<string, Value?> Signed(Func<string, Value?> answers, DateOnly day) => slot => slot == "signing" ? new Value.Day(day) : answers(slot);

    private static Func<string, Value?> Given(string answers)
    {
        var given = answers.Split(", ").Select(answer => answer.Split(' ')).ToDictionary(answer => answer[0], answer => CompanyAnswers.Read(answer[0], answer[1]), StringComparer.Ordinal);
        return given.GetValueOrDefault;
    }

    private static Scene Scene() => new(Product.Library, Product.Library.Reader.Read("", null, Today), Today, WasAsking: false);
}
