namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>How near the nearest phrase of each intent is to a text, from 0 to 1 (the cosine).</summary>
internal sealed class NearestPhrases
{
    private readonly int[] intentOf;
    private readonly int intents;

    // The phrases that hold a feature, and how much it weighs in each, stand from « starts[feature] » to where the next feature's begin:
    // two long arrays instead of two for each of the many thousand features.
    private readonly int[] starts;
    private readonly int[] phrases;
    private readonly float[] weights;

    public NearestPhrases(IReadOnlyList<Weighed> taught, int[] intentOf, int features, int intents)
    {
        this.intentOf = intentOf;
        this.intents = intents;
        starts = new int[features + 1];
        foreach (var phrase in taught)
        {
            foreach (var feature in phrase.Features)
            {
                starts[feature]++;
            }
        }

        for (int feature = 0, sum = 0; feature <= features; feature++)
        {
            starts[feature] = sum += starts[feature];
        }

        (phrases, weights) = (new int[starts[features]], new float[starts[features]]);
        for (var phrase = taught.Count - 1; phrase >= 0; phrase--)
        {
            for (var i = 0; i < taught[phrase].Features.Length; i++)
            {
                var at = --starts[taught[phrase].Features[i]];
                (phrases[at], weights[at]) = (phrase, taught[phrase].Weights[i]);
            }
        }
    }

    public float[] To(Weighed text)
    {
        var likeness = new float[intentOf.Length];
        for (var i = 0; i < text.Features.Length; i++)
        {
            for (var at = starts[text.Features[i]]; at < starts[text.Features[i] + 1]; at++)
            {
                likeness[phrases[at]] += text.Weights[i] * weights[at];
            }
        }

        var nearest = new float[intents];
        for (var phrase = 0; phrase < likeness.Length; phrase++)
        {
            nearest[intentOf[phrase]] = Math.Max(nearest[intentOf[phrase]], likeness[phrase]);
        }

        return nearest;
    }
}
