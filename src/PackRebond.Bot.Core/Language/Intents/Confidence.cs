namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>
/// What speaks for an intent as the meaning of a message, and how far to believe it. The weights are those that best foretell, on messages
/// by another hand that were never taught, whether the answer is right; « intents --calibrate » of the benchmarks finds them anew.
/// </summary>
/// <param name="Share">From 0 to 1: the linear model's part for the intent among all.</param>
/// <param name="Nearest">From 0 to 1: how near the intent's nearest phrase is.</param>
/// <param name="Familiar">From 0 to 1: how much of the message is known at all.</param>
public readonly record struct Confidence(double Share, double Nearest, double Familiar)
{
    /// <summary>An intent below this score is not listed.</summary>
    public const double Threshold = 0.25;

    /// <summary>The first intent is asked about beside the second when their scores are nearer than this.</summary>
    public const double TooClose = 0.04;

    private const double Strong = 0.72;
    private const double Margin = 0.25;
    private const double NearlyExact = 0.9;

    /// <summary>What the weights multiply: the first is for the constant.</summary>
    public double[] Evidence => [1, Share, Nearest, Familiar];

    public bool IsNearlyExact => Nearest >= NearlyExact;

    /// <summary>From 0 to 1.</summary>
    public double Score => IsNearlyExact ? Math.Min(1, Nearest) : ((0.45 * Share) + (0.55 * Nearest)) * (0.5 + (0.5 * Familiar));

    /// <summary>It may interrupt an open question.</summary>
    public bool IsSure(double second) => IsNearlyExact || (Score >= Strong && Score - second >= Margin);
}
