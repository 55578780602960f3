using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>
/// Makes the weights of a <see cref="LinearModel"/> by a few rounds of stochastic descent, which on phrases of the content is as good as
/// ML.NET's trainers and ten times as fast; the benchmark « intents --against mlnet » compares them.
/// </summary>
internal sealed class LinearTraining
{
    private const int Rounds = 6;
    private const float FirstRate = 4.8f;
    private const float Slowing = 0.3f;

    private readonly float[] weights;
    private readonly int features;
    private readonly int intents;

    private LinearTraining(int features, int intents)
    {
        weights = new float[features * intents];
        this.features = features;
        this.intents = intents;
    }

    /// <summary>The same phrases in the same order give the same weights.</summary>
    public static LinearTraining On(IReadOnlyList<Weighed> phrases, IReadOnlyList<int> intentOf, int features, Kinship kinship, int intents)
    {
        var trained = new LinearTraining(features, intents);
        var pull = new float[intents];
        // Phrases come intent by intent; a stride that shares no factor with their number mixes them, the same way on every run.
        var stride = Stride(phrases.Count);
        for (var round = 0; round < Rounds; round++)
        {
            var rate = FirstRate / (1 + (Slowing * round));
            for (int step = 0, phrase = 0; step < phrases.Count; step++, phrase = (phrase + stride) % phrases.Count)
            {
                trained.Logits(phrases[phrase], pull);
                TensorPrimitives.SoftMax(pull, pull);
                pull[intentOf[phrase]] -= 1;
                TensorPrimitives.Multiply(pull, -rate, pull);
                kinship.Spread(pull);
                for (var i = 0; i < phrases[phrase].Features.Length && phrases[phrase].Features[i] < features; i++)
                {
                    var row = trained.Row(phrases[phrase].Features[i]);
                    TensorPrimitives.MultiplyAdd(pull, phrases[phrase].Weights[i], row, row);
                }
            }
        }

        return trained;
    }

    /// <summary>Each feature's weights as whole steps of its own: a quarter of the size, and no answer differs.</summary>
    public void Write(BinaryWriter to)
    {
        var row = new sbyte[intents];
        for (var feature = 0; feature < features; feature++)
        {
            var step = TensorPrimitives.MaxMagnitude<float>(Row(feature)) is var most && Math.Abs(most) > 0 ? Math.Abs(most) / sbyte.MaxValue : 1;
            for (var intent = 0; intent < intents; intent++)
            {
                row[intent] = (sbyte)MathF.Round(Row(feature)[intent] / step);
            }

            to.Write(step);
            to.Write(MemoryMarshal.AsBytes(row.AsSpan()));
        }
    }

    private void Logits(Weighed text, Span<float> logits)
    {
        logits.Clear();
        for (var i = 0; i < text.Features.Length && text.Features[i] < features; i++)
        {
            TensorPrimitives.MultiplyAdd(Row(text.Features[i]), text.Weights[i], logits, logits);
        }
    }

    private Span<float> Row(int feature) => weights.AsSpan(feature * intents, intents);

    private static int Stride(int count)
    {
        var stride = Math.Max(1, (int)(count * 0.618));
        while (count > 1 && BigInteger.GreatestCommonDivisor(stride, count) != 1)
        {
            stride++;
        }

        return stride;
    }
}
