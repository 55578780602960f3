namespace PackRebond.Bot.Core.Language.Quantities;

internal enum QuantityKind
{
    Number,
    Money,
    Duration,
}

/// <summary>A number with what it counts, as an interval with both ends included.</summary>
/// <param name="First">The first token.</param>
/// <param name="Next">The token after the last.</param>
/// <param name="IsWeak">« un », « une », « neuf » alone: a number only where a number is expected.</param>
/// <param name="IsCoarse">Said in months or years, so a date counted from it is only good to about a fortnight.</param>
/// <param name="IsDenied">Named to say that it is not so: « pas 80, 90 ».</param>
internal readonly record struct Quantity(QuantityKind Kind, decimal Low, decimal High, int First, int Next, bool IsWeak = false, bool IsCoarse = false, bool IsDenied = false)
{
    /// <summary>Stands for « no upper end »; a slot's own bounds cut it.</summary>
    public const decimal NoLimit = 999_999_999_999_999m;

    // « 34 ans », « moins de 30 ans »: no contract lasts so long, and no diploma is so old that it matters.
    private const decimal YoungestAge = 15 * 12;

    /// <summary>A person's age.</summary>
    public bool IsAge => Kind == QuantityKind.Duration && (High == NoLimit ? Low : High) >= YoungestAge - 0.01m;

    public bool IsExact => Low == High;
}
