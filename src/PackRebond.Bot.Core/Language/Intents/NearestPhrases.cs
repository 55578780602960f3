namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>How near the nearest phrase of each intent is to a text, from 0 to 1 (the cosine).</summary>
internal sealed class NearestPhrases
{
    private readonly int[] intentOf;
    private readonly (int[] Phrases, float[] Weights)[] holders;
    private readonly int intents;

    public NearestPhrases(IReadOnlyList<Weighed> phrases, int[] intentOf, int features, int intents)
    {
        this.intentOf = intentOf;
        this.intents = intents;
        var counts = new int[features];
        foreach (var feature in phrases.SelectMany(phrase => phrase.Features))
        {
            counts[feature]++;
        }

        holders = Array.ConvertAll(counts, count => (new int[count], new float[count]));
        for (var phrase = phrases.Count - 1; phrase >= 0; phrase--)
        {
            for (var i = 0; i < phrases[phrase].Features.Length; i++)
            {
                var feature = phrases[phrase].Features[i];
                var at = --counts[feature];
                (holders[feature].Phrases[at], holders[feature].Weights[at]) = (phrase, phrases[phrase].Weights[i]);
            }
        }
    }

    public float[] To(Weighed text)
    {
        var likeness = new float[intentOf.Length];
        for (var i = 0; i < text.Features.Length; i++)
        {
            var (phrases, weights) = holders[text.Features[i]];
            for (var holder = 0; holder < phrases.Length; holder++)
            {
                likeness[phrases[holder]] += text.Weights[i] * weights[holder];
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
