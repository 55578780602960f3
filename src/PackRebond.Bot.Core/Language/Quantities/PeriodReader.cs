using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Language.Quantities;

/// <summary>Finds dates and periods in a message, as the French say them. One pass.</summary>
internal sealed class PeriodReader(Tokens tokens, DateOnly today)
{
    private static readonly Phrases Ago = new("il y a", "y a", "ya", "depuis", "ça fait", "sa fait", "cela fait", "ça va faire", "ça fera", "voilà", "voici", "date de", "datant de");
    private static readonly Phrases Before = new("avant", "d ici", "d ici à", "jusqu à", "jusqu en", "jusqu au", "au plus tard", "au plus tard le");
    private static readonly Phrases After = new("après", "à partir de", "à partir du", "à compter de", "à compter du", "dès", "au plus tôt");

    private readonly ExplicitDates dates = new(tokens, today);
    private readonly RelativeDates relative = new(tokens, today);
    private readonly YearParts seasons = new(tokens, today);

    public ImmutableArray<Period> Read()
    {
        var found = ImmutableArray.CreateBuilder<Period>();
        for (var i = 0; i < tokens.Count;)
        {
            if (At(i) is { } period)
            {
                found.Add(period);
                i = period.Next;
            }
            else
            {
                i++;
            }
        }

        return found.ToImmutable();
    }

    private Period? At(int index)
    {
        if (Ago.At(tokens, index) is > 0 and var ago && SinceAt(index, index + ago) is { } since)
        {
            return since;
        }

        if (tokens[index] is "dans" && QuantityReader.At(tokens, index + 1) is { Kind: QuantityKind.Duration } wait)
        {
            return new Period(Near(wait.Low, wait, -1), Near(wait.High, wait, 1), index, wait.Next);
        }

        // « d'ici 6 mois »
        if (tokens[index] is "d" && tokens[index + 1] is "ici" && QuantityReader.At(tokens, index + 2) is { Kind: QuantityKind.Duration } within)
        {
            return new Period(today, Near(within.High, within, 1), index, within.Next);
        }

        // « avant-hier » and « après-demain » are days of their own.
        if (tokens[index + 1] is "hier" or "demain" && DateAt(index) is { } near)
        {
            return near;
        }

        if (Before.At(tokens, index) is > 0 and var before && DateAt(index + before) is { } end)
        {
            // « d'ici », « avant la fin de l'année »: from today when it lies ahead; « jusqu'au 3 » takes the 3rd in, « avant le 3 » does not.
            var isOut = tokens[index] is "avant" && tokens[end.First] is not "fin" && tokens[end.First + 1] is not "fin";
            if (tokens[index] is "d" && end.Until < today && !HasYear(end))
            {
                // « d'ici juin » lies ahead.
                end = end with { From = end.From.AddYears(1), Until = end.Until.AddYears(1) };
            }

            var from = tokens[index] is "d" || (!isOut && end.Until > today) ? today : Period.Earliest;
            var until = isOut ? end.From.AddDays(-1) : end.Until;
            return end with { From = until < from ? until : from, Until = until, First = index, IsBare = false };
        }

        if (After.At(tokens, index) is > 0 and var after && DateAt(index + after) is { } start)
        {
            var isOut = tokens[index] is "apres";
            return start with { From = isOut ? start.Until.AddDays(1) : start.From, Until = Period.Latest, First = index, IsBare = false };
        }

        return Between(index) ?? (DateAt(index) is { } date ? WithNext(Dated(date with { First = index })) : null);
    }

    // « entre juin 2018 et mars 2019 », « de 2018 à 2020 », « du 3 mars au 5 avril »
    private Period? Between(int index)
    {
        if (tokens[index] is not ("entre" or "de" or "du") || DateAt(index + 1) is not { } first)
        {
            return null;
        }

        var joins = tokens[index] is "entre" ? tokens[first.Next] is "et" : tokens[first.Next] is "a" or "au";
        return joins && DateAt(first.Next + 1) is { } last && StartBefore(first, last) is var from && from <= last.Until
            ? last with { From = from, First = index, IsBare = false, IsImpossible = first.IsImpossible || last.IsImpossible }
            : null;
    }

    // « de mars à juin 2021 »: the first takes the year of the last, and both yearless are the nearest such months in that order.
    private DateOnly StartBefore(Period first, Period last)
    {
        if (HasYear(first))
        {
            return first.From;
        }

        var years = last.Until.Year - first.From.Year;
        var from = first.From.AddYears(years);
        return from <= last.Until ? from : from.AddYears(-1);
    }

    private bool HasYear(Period period)
    {
        var at = period.First;
        while (at < period.Next && Calendar.Year(tokens, at) == 0)
        {
            at++;
        }

        return at < period.Next;
    }

    // « en 2018 ou 2019 », « mars ou avril »: neighbours are one period, others a choice that is not ours.
    private Period WithNext(Period date) =>
        tokens[date.Next] is "ou" && DateAt(date.Next + 1) is { } next && next.From == date.Until.AddDays(1) ? date with { Until = next.Until, Next = next.Next } : date;

    private Period? SinceAt(int index, int at)
    {
        if (QuantityReader.At(tokens, at) is { Kind: QuantityKind.Duration } age)
        {
            return new Period(Near(-age.High, age, -1), Near(-age.Low, age, 1) is var until && until > today ? today : until, index, age.Next, IsAgo: true);
        }

        return tokens[index] is "depuis" or "date" or "datant" && DateAt(at) is { } date ? date with { First = index, IsAgo = true, IsBare = false } : null;
    }

    // Someone who says « il y a 2 ans » does not mean the day: a fortnight on both sides, so that a limit of two years stays to be checked.
    private DateOnly Near(decimal months, Quantity said, int side)
    {
        // « moins de 2 ans » stops a hundredth short of 24 months: that is one day.
        var cents = Math.Abs(months) % 1;
        if (!said.IsExact && cents is 0.99m or 0.01m)
        {
            var whole = cents == 0.99m ? Math.Ceiling(Math.Abs(months)) : Math.Floor(Math.Abs(months));
            var day = cents == 0.99m ? 1 : -1;
            return months < 0 ? Calendar.Add(today, -whole).AddDays(day) : Calendar.Add(today, whole).AddDays(-day);
        }

        var date = Calendar.Add(today, months);
        return said is { IsExact: true, IsCoarse: true } && date > Period.Earliest && date < Period.Latest.AddDays(-15) ? date.AddDays(15 * side) : date;
    }

    private Period? DateAt(int index) => relative.At(index) ?? seasons.At(index) ?? dates.At(index);

    // « diplômé en 2021 », « obtenu en juin 2018 »: a date that is an age too.
    private Period Dated(Period date)
    {
        for (var back = 1; back <= 3; back++)
        {
            var word = tokens[date.First - back];
            if (word.StartsWith("diplom", StringComparison.Ordinal) || word.StartsWith("obten", StringComparison.Ordinal))
            {
                return date with { IsAgo = date.Until <= today || date.From <= today, IsBare = false };
            }
        }

        return date;
    }
}
