using PackRebond.Bot.Core.Language.Intents;

namespace PackRebond.Bot.Tests.Language;

public sealed class LinearModelTests
{
    // Around the widths that processors add at once, and beyond several of them.
    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(33)]
    [InlineData(64)]
    [InlineData(214)]
    public void Each_intent_gets_the_sum_of_its_own_weights(int intents)
    {
        const int features = 5;
        float[] steps = [0.5f, 0.25f, 2, 1, 0.125f];
        var model = LinearModel.Read(File(features, intents, steps), features, intents);
        var logits = new float[intents];

        // The feature 7 is known, and has no weights: it is beyond those that phrases share.
        model.Logits(new Weighed([0, 2, 4, 7], [1, 0.5f, 2, 9], Familiar: 1), logits);

        var expected = Enumerable.Range(0, intents).Select(intent =>
            (steps[0] * Weight(0, intent)) + (0.5f * steps[2] * Weight(2, intent)) + (2 * steps[4] * Weight(4, intent)));
        Assert.Equal(expected, logits);
    }

    private static sbyte Weight(int feature, int intent) => (sbyte)((((feature + 1) * 37) + (intent * 101)) % 255 - 127);

    private static BinaryReader File(int features, int intents, float[] steps)
    {
        var bytes = new MemoryStream();
        var writer = new BinaryWriter(bytes);
        for (var feature = 0; feature < features; feature++)
        {
            writer.Write(steps[feature]);
            for (var intent = 0; intent < intents; intent++)
            {
                writer.Write(Weight(feature, intent));
            }
        }

        bytes.Position = 0;
        return new BinaryReader(bytes);
    }
}
