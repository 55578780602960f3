using System.Text.Json.Serialization;

namespace PackRebond.Bot.Core.Slots;

/// <summary>What a person answered for a slot. Numbers and dates are intervals, so that « moins de 250 » or « juin 2018 » stay as vague as they were said.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Number), "number")]
[JsonDerivedType(typeof(Day), "day")]
[JsonDerivedType(typeof(Option), "option")]
[JsonDerivedType(typeof(YesNo), "yes-no")]
[JsonDerivedType(typeof(Commune), "commune")]
[JsonDerivedType(typeof(Departement), "departement")]
[JsonDerivedType(typeof(Region), "region")]
[JsonDerivedType(typeof(Unknown), "unknown")]
public abstract record Value
{
    private Value()
    {
    }

    /// <summary>A count, an amount in euros or a duration in months; <paramref name="Low"/> equals <paramref name="High"/> when it is exact.</summary>
    [method: JsonConstructor]
    public sealed record Number(decimal Low, decimal High) : Value
    {
        public Number(decimal exact)
            : this(exact, exact)
        {
        }

        [JsonIgnore]
        public bool IsExact => Low == High;
    }

    /// <summary>A day, or all the days that were meant (« en juin 2018 »: the 1st to the 30th, both included).</summary>
    [method: JsonConstructor]
    public sealed record Day(DateOnly From, DateOnly Until) : Value
    {
        public Day(DateOnly exact)
            : this(exact, exact)
        {
        }

        [JsonIgnore]
        public bool IsExact => From == Until;
    }

    /// <summary>One of the options that the slot declares, by its name in the content (« cdi »).</summary>
    public sealed record Option(string Name) : Value;

    public sealed record YesNo(bool Yes) : Value;

    /// <summary>A commune by its INSEE code, with the name to show.</summary>
    public sealed record Commune(string Insee, string Name) : Value;

    /// <summary>A département by its code (« 64 », « 2A »).</summary>
    public sealed record Departement(string Code, string Name) : Value;

    /// <summary>A région by its code (« 75 »).</summary>
    public sealed record Region(string Code, string Name) : Value;

    /// <summary>The person was asked and does not know: the slot is not asked again, and criteria on it stay open.</summary>
    public sealed record Unknown : Value;
}
