using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace PackRebond.Bot.Core.Language.Quantities;

/// <summary>
/// What Microsoft.Recognizers.Text reads well in French and ours does not: week days and feasts, amounts with the sign in front.
/// A message of 90 characters can hold its models for seconds (« lundi deux mille cent lundi deux mille cent »: eight), so they never
/// see a whole message: only the few words that follow one they are wanted for, number words left out, under a time-out besides.
/// </summary>
internal static class Borrowed
{
    private const int Reach = 5;
    private const int MostWindows = 2;
    private const int MostCharacters = 80;

    private static readonly Lazy<DateTimeModel> DateModel =
        new(() => new DateTimeRecognizer(Culture.French, DateTimeOptions.None, lazyInitialization: true, timeoutInSeconds: 1).GetDateTimeModel());

    private static readonly Lazy<CurrencyModel> CurrencyModel =
        new(() => new NumberWithUnitRecognizer(Culture.French, NumberWithUnitOptions.None, lazyInitialization: true, timeoutInSeconds: 1).GetCurrencyModel());

    /// <summary>Builds the models; they take a second or two the first time.</summary>
    public static void WarmUp()
    {
        var day = new DateOnly(2020, 7, 20);
        _ = Parse(() => DateModel.Value.Parse("lundi 20 juillet 2020", day.ToDateTime(TimeOnly.MinValue)));
        _ = Parse(() => CurrencyModel.Value.Parse("€ 4000"));
    }

    /// <summary>Dates around week days and feasts.</summary>
    public static ImmutableArray<Entity.Date> Dates(string raw, Tokens tokens, DateOnly today)
    {
        var found = ImmutableArray.CreateBuilder<Entity.Date>();
        foreach (var (start, text) in DayWindows(raw, tokens))
        {
            foreach (var result in Parse(() => DateModel.Value.Parse(text, today.ToDateTime(TimeOnly.MinValue))))
            {
                // A result may come without a resolution, or with several: the nearest day is meant.
                if (result.Resolution?.GetValueOrDefault("values") is List<Dictionary<string, string>> values && Nearest(values, today) is { } days && IsInside(result, text))
                {
                    found.Add(new Entity.Date(start + result.Start, result.End - result.Start + 1, days, IsAgo: false));
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Amounts with the sign in front: « € 4000 ».</summary>
    public static ImmutableArray<Entity.Money> Amounts(string raw, Tokens tokens)
    {
        var found = ImmutableArray.CreateBuilder<Entity.Money>();
        foreach (var (start, text) in AmountWindows(raw, tokens))
        {
            foreach (var result in Parse(() => CurrencyModel.Value.Parse(text)))
            {
                if (result.Resolution is { } resolution && resolution.GetValueOrDefault("unit") is "Euro" && IsInside(result, text)
                    && decimal.TryParse(resolution.GetValueOrDefault("value") as string, NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
                {
                    found.Add(new Entity.Money(start + result.Start, result.End - result.Start + 1, new(value)));
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The only pieces of a message that the models see.</summary>
    internal static IEnumerable<(int Start, string Text)> DayWindows(string raw, Tokens tokens) => Windows(raw, tokens, IsDay, GoesOnDay);

    /// <inheritdoc cref="DayWindows"/>
    internal static IEnumerable<(int Start, string Text)> AmountWindows(string raw, Tokens tokens) =>
        Windows(raw, tokens, static (words, i) => words[i] is "€" && words.IsDigits(i + 1), static (words, i) => words.IsDigits(i));

    private static bool IsDay(Tokens tokens, int index) =>
        tokens[index] is "lundi" or "mardi" or "mercredi" or "jeudi" or "vendredi" or "samedi" or "dimanche" or "noel" or "toussaint" or "weekend";

    private static bool GoesOnDay(Tokens tokens, int index) =>
        (tokens.IsDigits(index) && tokens[index].Length <= 4) || tokens[index] is "prochain" or "dernier" or "passe" or "er" || Calendar.Month(tokens, index) > 0;

    private static IEnumerable<(int Start, string Text)> Windows(string raw, Tokens tokens, Func<Tokens, int, bool> calls, Func<Tokens, int, bool> goesOn)
    {
        var count = 0;
        for (var i = 0; i < tokens.Count && count < MostWindows; i++)
        {
            if (!calls(tokens, i))
            {
                continue;
            }

            var last = i;
            while (last < i + Reach && last + 1 < tokens.Count && goesOn(tokens, last + 1))
            {
                last++;
            }

            var (start, end) = (tokens.Words[i].Start, tokens.Words[last].End);
            if (end - start <= MostCharacters && end > start)
            {
                count++;
                yield return (start, raw[start..end]);
            }

            i = last;
        }
    }

    private static bool IsInside(ModelResult result, string text) => result.Start >= 0 && result.End >= result.Start && result.End < text.Length;

    private static Slots.Value.Day? Nearest(List<Dictionary<string, string>> values, DateOnly today)
    {
        Slots.Value.Day? best = null;
        foreach (var value in values)
        {
            var (from, until) = value.GetValueOrDefault("type") switch
            {
                "date" => (value.GetValueOrDefault("value"), value.GetValueOrDefault("value")),
                "daterange" => (value.GetValueOrDefault("start"), value.GetValueOrDefault("end")),
                _ => (null, null),
            };
            if (DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
                && DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) && first <= last
                && (best is null || Math.Abs(first.DayNumber - today.DayNumber) < Math.Abs(best.From.DayNumber - today.DayNumber)))
            {
                best = new(first, last);
            }
        }

        return best;
    }

    // Someone else's parser on someone else's text: whatever it throws, the message simply holds no such entity.
#pragma warning disable CA1031
    private static ImmutableArray<ModelResult> Parse(Func<IEnumerable<ModelResult>> parse)
    {
        try
        {
            return [.. parse()];
        }
        catch (Exception)
        {
            return [];
        }
    }
#pragma warning restore CA1031
}
