using System.Globalization;

namespace PackRebond.Bot.Core.Slots;

/// <summary>Values in French words, as a sentence or a summary shows them.</summary>
public static class FrenchWords
{
    private const int LongestMonth = 31;

    /// <summary>A span from here on has no first day that anybody meant (« avant 2020 »), one up to there no last day.</summary>
    private static readonly (DateOnly From, DateOnly Until) Meant = (new(1900, 1, 1), new(2099, 12, 31));

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« 5 000 », with no-break spaces.</summary>
    public static string Number(decimal number) => number.ToString("#,0.##", French).Replace('\u202F', '\u00A0');

    /// <summary>« 1er mars 2021 ».</summary>
    public static string Day(DateOnly day) => (day.Day == 1 ? "1er" : day.Day.ToString(French)) + day.ToString(" MMMM yyyy", French);

    /// <summary>« 60 millions d'euros », « 3 500 euros ».</summary>
    public static string Euros(decimal euros) => euros switch
    {
        >= 1_000_000_000 => $"{Number(euros / 1_000_000_000)}\u00A0{Plural(euros / 1_000_000_000, "milliard", "milliards")} d'euros",
        >= 1_000_000 => $"{Number(euros / 1_000_000)}\u00A0{Plural(euros / 1_000_000, "million", "millions")} d'euros",
        _ => $"{Number(euros)}\u00A0{Plural(euros, "euro", "euros")}",
    };

    public static string Months(decimal months) => $"{Number(Math.Round(months, 1))}\u00A0mois";

    public static string Days(int days) => $"{Number(days)}\u00A0{Plural(days, "jour", "jours")}";

    /// <summary>An answer to a slot, in the words that the slot declares.</summary>
    public static string Answer(Slot slot, Value value) => value switch
    {
        Value.Number number => Interval(number, slot),
        Value.Day day => Interval(day),
        Value.Option option => slot.Option(option.Name)?.Label ?? option.Name,
        Value.YesNo yesNo => yesNo.Yes ? "oui" : "non",
        Value.Commune commune => commune.Name,
        Value.Departement departement => departement.Name,
        Value.Region region => region.Name,
        Value.Unknown => "je ne sais pas",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>What a slot takes: « un nombre entier entre 1 et 5 000 », « une date entre le … et le … ».</summary>
    public static string Range(SlotType type, DateOnly today) => type switch
    {
        SlotType.Count count => $"un nombre entier entre {Number(count.Min)} et {Number(count.Max)}",
        SlotType.Euros euros => $"un montant entre {Euros(euros.Min)} et {Euros(euros.Max)}",
        SlotType.Months months => $"une durée entre {Number(months.Min)} et {Months(months.Max)}",
        SlotType.Date date => $"une date entre le {Day(date.First)} et le {Day(date.Last(today))}",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>A label inside a sentence: « siège en France », but « VTE » as it is.</summary>
    public static string Inside(string label) => label.Length > 1 && char.IsLower(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;

    /// <summary>A French plural begins at two.</summary>
    public static string Plural(decimal count, string one, string many) => Math.Abs(count) < 2 ? one : many;

    /// <summary>« {} personne | {} personnes »: the form for one, then the form for many.</summary>
    private static string Shown(Slot slot, Value.Number number)
    {
        var forms = slot.Shown.Split('|', StringSplitOptions.TrimEntries);
        return forms.Length == 2 ? Plural(number.High, forms[0], forms[1]) : slot.Shown;
    }

    private static string Interval(Value.Number number, Slot slot)
    {
        Func<decimal, string> say = slot.Type switch
        {
            SlotType.Euros => Euros,
            SlotType.Months => Months,
            _ => Number,
        };
        var (least, most) = slot.Type switch
        {
            SlotType.Count count => (count.Min, count.Max),
            SlotType.Euros euros => (euros.Min, euros.Max),
            SlotType.Months months => (months.Min, months.Max),
            _ => (decimal.MinValue, decimal.MaxValue),
        };
        return number switch
        {
            { IsExact: true } => InForm(say(number.Low)),
            _ when number.High >= most => $"{InForm(say(number.Low))} ou plus",
            _ when number.Low <= least => $"{InForm(say(number.High))} au plus",
            _ => InForm($"entre {say(number.Low)} et {say(number.High)}"),
        };

        string InForm(string words) => Shown(slot, number).Replace("{}", words, StringComparison.Ordinal);
    }

    /// <summary>« 1er mars 2021 », « juin 2018 », « 2019 », « entre le … et le … ».</summary>
    public static string Interval(Value.Day day)
    {
        if (day.IsExact)
        {
            return Day(day.From);
        }

        if (day.From <= Meant.From || day.Until >= Meant.Until)
        {
            return day.From <= Meant.From ? $"jusqu'au {Day(day.Until)}" : $"à partir du {Day(day.From)}";
        }

        if (day is { From: { Day: 1 } from, Until: var until } && until == from.AddMonths(1).AddDays(-1))
        {
            return from.ToString("MMMM yyyy", French);
        }

        if (day.Until.DayNumber - day.From.DayNumber <= LongestMonth)
        {
            return $"vers le {Day(day.From.AddDays((day.Until.DayNumber - day.From.DayNumber) / 2))}";
        }

        return day is { From: { Day: 1, Month: 1 }, Until: { Day: 31, Month: 12 } } && day.From.Year == day.Until.Year
            ? day.From.Year.ToString(CultureInfo.InvariantCulture)
            : $"entre le {Day(day.From)} et le {Day(day.Until)}";
    }
}
