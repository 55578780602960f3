using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>
/// Multinomial logistic regression: a weight for each feature and intent, as <see cref="LinearTraining"/> made them. They stay the whole
/// steps that the file holds, a byte each: as numbers ready to add they would be the largest part of the program's memory.
/// </summary>
internal sealed class LinearModel
{
    private readonly sbyte[] weights;
    // How much a whole step of each feature is. The first features only: the others, of higher numbers, have no weights.
    private readonly float[] steps;
    private readonly int intents;

    private LinearModel(int features, int intents)
    {
        weights = new sbyte[features * intents];
        steps = new float[features];
        this.intents = intents;
    }

    public static LinearModel Read(BinaryReader from, int features, int intents)
    {
        var model = new LinearModel(features, intents);
        for (var feature = 0; feature < features; feature++)
        {
            model.steps[feature] = from.ReadSingle();
            from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(model.weights.AsSpan(feature * intents, intents)));
        }

        return model;
    }

    public void Logits(Weighed text, Span<float> logits)
    {
        Span<float> row = new float[intents];
        logits.Clear();
        for (var i = 0; i < text.Features.Length && text.Features[i] < steps.Length; i++)
        {
            Widen(weights.AsSpan(text.Features[i] * intents, intents), row);
            TensorPrimitives.Multiply(row, steps[text.Features[i]], row);
            TensorPrimitives.MultiplyAdd(row, text.Weights[i], logits, logits);
        }
    }

    // The library widens bytes one by one; a message has hundreds of rows.
    private static void Widen(ReadOnlySpan<sbyte> from, Span<float> to)
    {
        var done = 0;
        for (var part = Vector<float>.Count; done + Vector<sbyte>.Count <= from.Length; done += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(from[done..]), out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            Vector.ConvertToSingle(first).CopyTo(to[done..]);
            Vector.ConvertToSingle(second).CopyTo(to[(done + part)..]);
            Vector.ConvertToSingle(third).CopyTo(to[(done + (2 * part))..]);
            Vector.ConvertToSingle(fourth).CopyTo(to[(done + (3 * part))..]);
        }

        for (; done < from.Length; done++)
        {
            to[done] = from[done];
        }
    }
}
