using System.Collections.Immutable;
using System.Numerics.Tensors;

namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>How much to believe: from what the models say of each intent to a score from 0 to 1.</summary>
public static class Confidence
{
    /// <summary>An intent below this score is not listed. Chosen by cross-validation over the taught phrases and a few lines out of scope; a set by another hand has yet to calibrate it.</summary>
    public const double Threshold = 0.25;

    private const double Strong = 0.72;
    private const double Margin = 0.25;
    private const int MostListed = 5;

    private const float NearestInLogit = 0.5f;

    internal static ImmutableArray<ScoredIntent> Rank(ImmutableArray<string> intents, float[] logits, float[] nearest, double familiar, double leastNear, double nearlyExact)
    {
        TensorPrimitives.MultiplyAdd(nearest, NearestInLogit, logits, logits);
        TensorPrimitives.SoftMax(logits, logits);
        var ranked = Enumerable.Range(0, intents.Length)
            .Where(intent => nearest[intent] >= leastNear)
            .Select(intent => (Name: intents[intent], Nearest: nearest[intent], Score: nearest[intent] >= nearlyExact ? nearest[intent] : ((0.45 * logits[intent]) + (0.55 * nearest[intent])) * (0.5 + (0.5 * familiar))))
            .Where(intent => intent.Score >= Threshold)
            .OrderByDescending(intent => intent.Score)
            .Take(MostListed)
            .ToArray();
        return
        [
            .. ranked.Select((intent, rank) => new ScoredIntent(
                intent.Name,
                Math.Min(1, intent.Score),
                rank == 0 && (intent.Nearest >= nearlyExact || (intent.Score >= Strong && (ranked.Length == 1 || intent.Score - ranked[1].Score >= Margin))))),
        ];
    }
}
