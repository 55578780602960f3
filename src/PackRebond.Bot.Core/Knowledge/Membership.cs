namespace PackRebond.Bot.Core.Knowledge;

/// <summary>Where a commune stands towards one list of the territoires d'industrie.</summary>
public enum Standing
{
    In,
    Out,

    /// <summary>Only part of the commune, or only a later list, or the sources disagree.</summary>
    Uncertain,
}

/// <param name="Name">The territoire's name; null outside.</param>
/// <param name="Region">Its région's name; null outside.</param>
/// <param name="Why">What is uncertain, as a French sentence; null when nothing is.</param>
public sealed record Membership(Standing Standing, string? Name, string? Region, string? Why = null)
{
    public static Membership Outside { get; } = new(Standing.Out, null, null);
}
