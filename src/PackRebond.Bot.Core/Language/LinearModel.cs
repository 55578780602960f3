using System.Numerics;

namespace PackRebond.Bot.Core.Language;

/// <summary>Multinomial logistic regression by a few rounds of stochastic descent: a fraction of a second for 150 intents of 20 phrases.</summary>
internal sealed class LinearModel
{
    private const int Rounds = 4;
    private const float FirstRate = 5;

    private readonly float[][] weights;
    private readonly int intents;

    private LinearModel(float[][] weights, int intents)
    {
        this.weights = weights;
        this.intents = intents;
    }

    public static LinearModel Train((int Feature, float Weight)[][] vectors, int[] intentOf, int features, int intents)
    {
        var model = new LinearModel(new float[features][], intents);
        for (var feature = 0; feature < features; feature++)
        {
            model.weights[feature] = new float[intents];
        }

        // Phrases come intent by intent; a stride that shares no factor with their number mixes them, the same way on every run.
        var stride = Stride(vectors.Length);
        for (var round = 0; round < Rounds; round++)
        {
            var rate = FirstRate / (1 + (0.3f * round));
            for (int step = 0, phrase = 0; step < vectors.Length; step++, phrase = (phrase + stride) % vectors.Length)
            {
                var pull = model.Logits(vectors[phrase]);
                Soften(pull);
                for (var intent = 0; intent < intents; intent++)
                {
                    pull[intent] = rate * ((intent == intentOf[phrase] ? 1 : 0) - pull[intent]);
                }

                foreach (var (feature, weight) in vectors[phrase])
                {
                    Add(model.weights[feature], pull, weight);
                }
            }
        }

        return model;
    }

    public float[] Logits((int Feature, float Weight)[] vector)
    {
        var logits = new float[intents];
        foreach (var (feature, weight) in vector)
        {
            Add(logits, weights[feature], weight);
        }

        return logits;
    }

    private static void Soften(float[] logits)
    {
        var most = logits.Max();
        var sum = 0f;
        for (var i = 0; i < logits.Length; i++)
        {
            logits[i] = MathF.Exp(logits[i] - most);
            sum += logits[i];
        }

        for (var i = 0; i < logits.Length; i++)
        {
            logits[i] /= sum;
        }
    }

    private static void Add(float[] target, float[] source, float weight)
    {
        var i = 0;
        var factor = new Vector<float>(weight);
        for (; i <= target.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            (new Vector<float>(target, i) + (new Vector<float>(source, i) * factor)).CopyTo(target, i);
        }

        for (; i < target.Length; i++)
        {
            target[i] += source[i] * weight;
        }
    }

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
