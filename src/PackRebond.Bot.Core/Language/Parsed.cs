using System.Collections.Immutable;
using PackRebond.Bot.Core.Language.Quantities;

namespace PackRebond.Bot.Core.Language;

/// <summary>One message with its numbers and dates, read once for the answer and for the entities.</summary>
internal sealed class Parsed
{
    private Parsed(Folded text, Tokens tokens, ImmutableArray<Quantity> quantities, ImmutableArray<Period> periods)
    {
        Text = text;
        Tokens = tokens;
        Quantities = quantities;
        Periods = periods;
    }

    public Folded Text { get; }

    public Tokens Tokens { get; }

    /// <summary>Numbers, amounts and durations that are no part of a date.</summary>
    public ImmutableArray<Quantity> Quantities { get; }

    public ImmutableArray<Period> Periods { get; }

    public static Parsed Of(Folded text, DateOnly today)
    {
        var tokens = Tokens.Of(text);
        var periods = new PeriodReader(tokens, today).Read();
        var quantities = QuantityReader.Read(tokens);
        return new Parsed(
            text,
            tokens,
            [.. quantities.Where(quantity => !periods.Any(period => Covers(period, quantity)) && !quantity.IsAge)],
            // « 2020 salariés »: a number with more around it is no year.
            [.. periods.Where(period => !period.IsBare || !quantities.Any(quantity => quantity.Next - quantity.First > period.Next - period.First && Meets(period, quantity)))]);
    }

    /// <summary>The same without the numbers that belong to these words.</summary>
    public Parsed Without(ImmutableArray<Entity.Option> options) =>
        options.IsEmpty ? this : new Parsed(Text, Tokens, [.. Quantities.Where(quantity => !options.Any(option => StartOf(quantity.First) >= option.Start && EndOf(quantity) <= option.End))], Periods);

    public int StartOf(int first) => Tokens.Words[first].Start;

    public int LengthOf(int first, int next) => Tokens.Words[next - 1].End - Tokens.Words[first].Start;

    private int EndOf(Quantity quantity) => Tokens.Words[quantity.Next - 1].End;

    private static bool Covers(Period period, Quantity quantity) => !period.IsBare && Meets(period, quantity);

    private static bool Meets(Period period, Quantity quantity) => period.First < quantity.Next && quantity.First < period.Next;
}
