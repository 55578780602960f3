using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Language.Quantities;

namespace PackRebond.Bot.Core.Dialogs;

internal enum StatementKind
{
    Count,
    Euros,
    Months,
    Day,
}

/// <summary>A bound that prose writes out: « moins de 5 000 personnes », « au moins douze mois », « signé à partir du 1er janvier 2020 ».</summary>
/// <param name="Value">A day is its number.</param>
/// <param name="About">The words that say what it bounds: for a count the noun, for an amount what follows, for a day its sentence.</param>
/// <param name="Words">As the editor wrote it.</param>
internal sealed record Statement(StatementKind Kind, decimal Value, string About, string Words)
{
    private const int LongestTail = 8;

    private static readonly string[] Before = ["moins de", "plus de", "au moins", "au plus", "partir de", "seuil de", "seuil est de", "minimale de", "maximale de", "minimum de", "maximum de", "jusqu a"];
    private static readonly string[] BeforeDay = ["partir du", "avant le", "apres le", "des le", "depuis le", "jusqu au"];
    private static readonly string[] After = ["ou plus", "ou moins", "au moins", "au plus", "minimum", "maximum"];
    private static readonly string[] AfterDay = ["ou apres", "ou avant"];

    /// <summary>Only « 12/06 » would need today; prose here writes years.</summary>
    private static readonly DateOnly AnyDay = new(2020, 1, 1);

    public static IEnumerable<Statement> In(string text)
    {
        var tokens = Tokens.Of(Folded.Of(text));
        var dates = new ExplicitDates(tokens, AnyDay);
        var index = 0;
        while (index < tokens.Count)
        {
            var next = index + 1;
            if ((tokens.IsDigits(index) || tokens[index] is "premier") && dates.At(index) is { IsImpossible: false } date && date.From == date.Until)
            {
                next = date.Next;
                if (IsBound(tokens, index, next, BeforeDay, AfterDay))
                {
                    yield return new Statement(StatementKind.Day, date.From.DayNumber, Sentence(tokens, index), Quoted(text, tokens, index, next));
                }
            }
            else if (Numerals.At(tokens, index) is { IsNone: false } number)
            {
                next = number.Next;
                if (Quantity(text, tokens, index, number) is { } found)
                {
                    yield return found;
                }
            }

            index = next;
        }
    }

    private static Statement? Quantity(string text, Tokens tokens, int index, Numeral number)
    {
        var unit = tokens[number.Next] is "d" ? number.Next + 1 : number.Next;
        if (tokens[unit] is "euros" or "euro" or "€")
        {
            return new Statement(StatementKind.Euros, number.Value, Tail(tokens, unit + 1), Quoted(text, tokens, index, unit + 1));
        }

        if (unit != number.Next || !IsBound(tokens, index, unit + 1, Before, After))
        {
            return null;
        }

        var words = Quoted(text, tokens, index, unit + 1);
        return tokens[unit] switch
        {
            "" => null,
            "mois" => new Statement(StatementKind.Months, number.Value, "", words),
            "an" or "ans" or "annee" or "annees" => new Statement(StatementKind.Months, number.Value * 12, "", words),
            var noun => new Statement(StatementKind.Count, number.Value, noun, words),
        };
    }

    private static bool IsBound(Tokens tokens, int first, int next, string[] before, string[] after) =>
        before.Any(words => $" {tokens[first - 3]} {tokens[first - 2]} {tokens[first - 1]}".EndsWith(" " + words, StringComparison.Ordinal))
        || after.Any(words => $"{tokens[next]} {tokens[next + 1]} ".StartsWith(words + " ", StringComparison.Ordinal));

    /// <summary>« de chiffre d'affaires au plus », up to the next number or stop.</summary>
    private static string Tail(Tokens tokens, int from)
    {
        var until = from;
        while (until < tokens.Count && until < from + LongestTail && !tokens.IsDigits(until) && !Stops(tokens, until, ",.;:()\n"))
        {
            until++;
        }

        return Join(tokens, from, until);
    }

    private static string Sentence(Tokens tokens, int around)
    {
        var (from, until) = (around, around);
        while (from > 0 && !Stops(tokens, from, ".;:\n"))
        {
            from--;
        }

        while (until < tokens.Count && (until == around || !Stops(tokens, until, ".;:\n")))
        {
            until++;
        }

        return Join(tokens, from, until);
    }

    private static bool Stops(Tokens tokens, int index, string stops) => tokens.Gap(index).IndexOfAny(stops) >= 0;

    private static string Join(Tokens tokens, int from, int until) => string.Join(' ', Enumerable.Range(from, Math.Max(0, until - from)).Select(index => tokens[index]));

    private static string Quoted(string text, Tokens tokens, int first, int next)
    {
        var last = tokens.Words[Math.Min(next, tokens.Count) - 1];
        return text[tokens.Words[first].Start..(last.Start + last.Length)].ReplaceLineEndings(" ");
    }
}
