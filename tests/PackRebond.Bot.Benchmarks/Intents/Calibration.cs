using System.Collections.Immutable;
using PackRebond.Bot.Core.Language.Intents;

namespace PackRebond.Bot.Benchmarks.Intents;

/// <summary>
/// Finds the constants of <see cref="Confidence"/>: the weights that best foretell whether the first intent is right (logistic regression,
/// by Newton's method), and what each threshold would give. On messages by another hand that were never taught, and out-of-fold ones of the content.
/// </summary>
internal static class Calibration
{
    private const int Rounds = 25;
    private const double Penalty = 0.5;

    /// <param name="judged">What speaks for the first intent of a message, and whether it is right; out of reach none is.</param>
    public static void Print(string name, IReadOnlyList<(Confidence Confidence, bool IsRight, bool IsWithin)> judged)
    {
        Console.WriteLine("the product's own score, by its height: how many, how many of them right");
        foreach (var band in judged.GroupBy(one => Math.Min(9, (int)(10 * one.Confidence.Score))).OrderBy(band => band.Key))
        {
            Console.WriteLine($"  {band.Key / 10.0:0.0}: {band.Count()}, {100.0 * band.Count(one => one.IsRight) / band.Count():0} %");
        }

        var weights = Fit([.. judged.Select(one => (Evidence(one.Confidence), one.IsRight))]);
        Console.WriteLine($"{name}: {judged.Count} messages; weights of {string.Join(", ", Names)}: {string.Join(" ", weights.Select(weight => $"{weight:0.00}"))}");
        var scores = judged.Select(one => (Score: 1 / (1 + Math.Exp(-Dot(weights, Evidence(one.Confidence)))), one.IsRight, one.IsWithin)).ToArray();
        Console.WriteLine($"  AUROC right or not: {Measures.Auroc(scores.Where(one => one.IsRight).Select(one => one.Score), scores.Where(one => !one.IsRight).Select(one => one.Score)):0.0}");
        foreach (var threshold in Enumerable.Range(1, 12).Select(step => 0.05 * step))
        {
            var (within, outside) = (scores.Where(one => one.IsWithin).ToArray(), scores.Where(one => !one.IsWithin).ToArray());
            Console.WriteLine($"  from {threshold:0.00}: right {Share(within, one => one.IsRight && one.Score >= threshold)}, wrong {Share(within, one => !one.IsRight && one.Score >= threshold)}, out of reach answered {Share(outside, one => one.Score >= threshold)}");
        }
    }

    /// <summary>What asking « A ou B ? » would give when the first two are nearer than a limit and the first is not sure.</summary>
    public static void PrintDoubts(IReadOnlyList<(ImmutableArray<(string Name, Confidence Confidence)> Likely, string Meant)> judged)
    {
        foreach (var limit in Enumerable.Range(1, 10).Select(step => 0.05 * step))
        {
            var asked = judged.Where(one => one.Likely is [{ Confidence: { IsSure: false, Score: >= Confidence.Threshold } first }, { Confidence: { Score: >= Confidence.Mentioned } second }, ..] && first.Score - second.Score < limit).ToArray();
            Console.WriteLine($"  nearer than {limit:0.00}: {asked.Length} of {judged.Count} asked, first right {asked.Count(one => one.Likely[0].Name == one.Meant)}, first or second {asked.Count(one => one.Likely.Take(2).Any(intent => intent.Name == one.Meant))}");
        }
    }

    private static readonly ImmutableArray<string> Names = ["one", "share", "nearest", "familiar"];

    private static double[] Evidence(Confidence confidence) => confidence.Evidence;

    private static string Share((double Score, bool IsRight, bool IsWithin)[] all, Func<(double Score, bool IsRight, bool IsWithin), bool> isSo) => $"{100.0 * all.Count(isSo) / Math.Max(1, all.Length):0.0} %";

    private static double[] Fit(IReadOnlyList<(double[] Evidence, bool IsRight)> judged)
    {
        var weights = new double[Names.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var slope = weights.Select(weight => -Penalty * weight).ToArray();
            var curve = new double[weights.Length, weights.Length];
            for (var i = 0; i < weights.Length; i++)
            {
                curve[i, i] = Penalty;
            }

            foreach (var (evidence, isRight) in judged)
            {
                var chance = 1 / (1 + Math.Exp(-Dot(weights, evidence)));
                for (var i = 0; i < weights.Length; i++)
                {
                    slope[i] += ((isRight ? 1 : 0) - chance) * evidence[i];
                    for (var j = 0; j < weights.Length; j++)
                    {
                        curve[i, j] += chance * (1 - chance) * evidence[i] * evidence[j];
                    }
                }
            }

            var step = Solve(curve, slope);
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] += step[i];
            }
        }

        return weights;
    }

    private static double Dot(double[] left, double[] right) => left.Zip(right, (one, other) => one * other).Sum();

    // Gauss, without pivots: the penalty keeps the diagonal away from zero.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var row = 0; row < size; row++)
        {
            for (var below = row + 1; below < size; below++)
            {
                var factor = matrix[below, row] / matrix[row, row];
                for (var column = row; column < size; column++)
                {
                    matrix[below, column] -= factor * matrix[row, column];
                }

                right[below] -= factor * right[row];
            }
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < size; column++)
            {
                right[row] -= matrix[row, column] * right[column];
            }

            right[row] /= matrix[row, row];
        }

        return right;
    }
}
