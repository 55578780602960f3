namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>
/// What speaks for an intent as the meaning of a message, and how far to believe it. The constants are chosen on messages by another hand
/// that were never taught (Specs/Kept/calibration of the tests): « intents --calibrate » of the benchmarks finds the weights and shows what each limit gives. What is familiar weighs more than it finds,
/// since a mended word makes a message that is out of reach look like a phrase.
/// </summary>
/// <param name="Share">From 0 to 1: the linear model's part for the intent among all.</param>
/// <param name="Nearest">From 0 to 1: how near the intent's nearest phrase is.</param>
/// <param name="Familiar">From 0 to 1: how much of the message is known at all.</param>
public readonly record struct Confidence(double Share, double Nearest, double Familiar)
{
    /// <summary>
    /// A message whose first intent scores less is not understood. Of calibration messages within reach 89 in 100 are above it with the right
    /// intent (93 with no threshold at all), of those out of reach 17 in 100.
    /// </summary>
    public const double Threshold = 0.35;

    /// <summary>An intent below this is not listed after the first.</summary>
    public const double Mentioned = 0.15;

    /// <summary>When the first is not sure, it is asked about beside a second that is nearer than this. Of twelve such calibration messages six are answered right by the first, nine by one of the two.</summary>
    public const double TooClose = 0.3;

    // Above it 95 in 100 first intents are right, below it 60.
    private const double Strong = 0.8;
    private const double NearlyExact = 0.9;

    /// <summary>What the weights multiply: the first is for the constant.</summary>
    public double[] Evidence => [1, Share, Nearest, Familiar];

    /// <summary>From 0 to 1: the chance that the intent is the right one.</summary>
    public double Score => Nearest >= NearlyExact ? Math.Min(1, Nearest) : 1 / (1 + Math.Exp(5.64 - (4.7 * Share) - (1.2 * Nearest) - (3.4 * Familiar)));

    /// <summary>It may interrupt an open question.</summary>
    public bool IsSure => Score >= Strong;
}
