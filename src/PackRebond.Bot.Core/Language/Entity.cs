using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Language;

/// <summary>Something of use found in a message, with where it stands in the text as the person typed it.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="Length">Number of characters.</param>
public abstract record Entity(int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>A plain number or bound: « 80 », « plus de 250 », « une trentaine ».</summary>
    public sealed record Number(int Start, int Length, Value.Number Value) : Entity(Start, Length);

    /// <summary>An amount in euros: « 60 M€ », « 3 500 euros ».</summary>
    public sealed record Money(int Start, int Length, Value.Number Value) : Entity(Start, Length);

    /// <summary>A length of time in months: « 12 mois », « un an et demi ».</summary>
    public sealed record Duration(int Start, int Length, Value.Number Value) : Entity(Start, Length);

    /// <summary>A date; <paramref name="IsAgo"/> when it was said as an age: « il y a 18 mois », « depuis 6 mois ».</summary>
    public sealed record Date(int Start, int Length, Value.Day Value, bool IsAgo) : Entity(Start, Length);

    /// <summary>A place of France.</summary>
    public sealed record Place(int Start, int Length, Places.Place Value) : Entity(Start, Length);

    /// <summary>An option of a slot, by its label or its other words: « en CDI ».</summary>
    public sealed record Option(int Start, int Length, string Slot, string Name) : Entity(Start, Length);
}
