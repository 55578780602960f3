namespace PackRebond.Bot.Core.Slots;

/// <summary>What kind of answer a slot takes. Bounds are inclusive.</summary>
public abstract record SlotType
{
    private SlotType()
    {
    }

    /// <summary>A number of people or things: « 80 », « deux cents », « moins de 250 ».</summary>
    public sealed record Count(decimal Min, decimal Max) : SlotType;

    /// <summary>An amount in euros: « 3 M€ », « 60 millions ».</summary>
    public sealed record Euros(decimal Min, decimal Max) : SlotType;

    /// <summary>A duration in months: « 12 mois », « un an et demi ».</summary>
    public sealed record Months(decimal Min, decimal Max) : SlotType;

    /// <summary>A date: « le 1er mars 2021 », « juin 2018 », « il y a 18 mois ».</summary>
    /// <param name="First">Earlier days cannot be.</param>
    /// <param name="MonthsAhead">Days so many months after today are no believable plan any more.</param>
    public sealed record Date(DateOnly First, int MonthsAhead) : SlotType
    {
        private const int EarliestYear = 1900;
        private const int Century = 1200;

        /// <summary>Without bounds of its own: what nobody would take for a slip.</summary>
        public Date()
            : this(new DateOnly(EarliestYear, 1, 1), Century)
        {
        }

        public DateOnly Last(DateOnly today) => today.AddMonths(MonthsAhead);
    }

    public sealed record YesNo : SlotType;

    /// <summary>A commune, by name or postal code.</summary>
    public sealed record Place : SlotType;

    /// <summary>A région, a département or a commune.</summary>
    public sealed record Area : SlotType;

    /// <summary>Only the options that the slot declares.</summary>
    public sealed record Choice : SlotType;
}
