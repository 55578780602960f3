using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PackRebond.Bot.Core.Language;

/// <summary>
/// Finds which phrases of the content a message is like: words, pairs of words and runs of 3 to 5 letters, weighted by rarity,
/// compared by cosine with every phrase and with each intent as a whole. Built in memory when the content is loaded; immutable after.
/// </summary>
public sealed class IntentModel
{
    /// <summary>An intent below this score is not listed. Set on phrases that were never taught.</summary>
    public const double Threshold = 0.12;

    private const double NearlyExact = 0.9;
    private const double Strong = 0.6;
    private const double Margin = 0.12;
    private const double ShareOfNearest = 0.65;
    private const int MostListed = 5;

    private readonly ImmutableArray<string> intents;
    private readonly int[] intentOf;
    private readonly double[] centroidScale;
    private readonly Dictionary<ulong, (double Rarity, int[] Phrases, float[] Weights)> index = [];
    private readonly double unknownRarity;

    /// <param name="phrases">The phrases of each intent, as content has them.</param>
    /// <param name="abbreviations">What « jsp », « pk »… stand for; empty for none.</param>
    public IntentModel(IReadOnlyDictionary<string, ImmutableArray<string>> phrases, IReadOnlyDictionary<string, string> abbreviations)
    {
        intents = [.. phrases.Keys.Order(StringComparer.Ordinal)];
        var taught = intents.SelectMany((name, intent) => phrases[name].Select(phrase => (intent, Features: NGrams.Of(Folded.Of(phrase).Expand(abbreviations).Text))))
            .Where(phrase => phrase.Features.Count > 0).ToArray();
        intentOf = [.. taught.Select(phrase => phrase.intent)];

        var holders = new Dictionary<ulong, List<int>>();
        for (var phrase = 0; phrase < taught.Length; phrase++)
        {
            foreach (var feature in taught[phrase].Features.Keys)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(holders, feature, out _) ??= []).Add(phrase);
            }
        }

        unknownRarity = Rarity(taught.Length, 0);
        foreach (var (feature, list) in holders)
        {
            index[feature] = (Rarity(taught.Length, list.Count), [.. list], new float[list.Count]);
        }

        var filled = new Dictionary<ulong, int>();
        var sums = new Dictionary<(int Intent, ulong Feature), double>();
        for (var phrase = 0; phrase < taught.Length; phrase++)
        {
            foreach (var (feature, weight) in Weigh(taught[phrase].Features))
            {
                ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(filled, feature, out _);
                index[feature].Weights[at++] = (float)weight;
                CollectionsMarshal.GetValueRefOrAddDefault(sums, (taught[phrase].intent, feature), out _) += weight;
            }
        }

        // The cosine with an intent's centroid is the sum of the cosines with its phrases over the length of their sum.
        centroidScale = new double[intents.Length];
        foreach (var ((intent, _), sum) in sums)
        {
            centroidScale[intent] += sum * sum;
        }

        for (var intent = 0; intent < centroidScale.Length; intent++)
        {
            centroidScale[intent] = centroidScale[intent] > 0 ? 1 / Math.Sqrt(centroidScale[intent]) : 0;
        }
    }

    /// <summary>What the message may want, best first; empty when nothing comes near.</summary>
    public ImmutableArray<ScoredIntent> Score(Folded message)
    {
        var likeness = new double[intentOf.Length];
        double known = 0, all = 0;
        foreach (var (feature, weight) in Weigh(NGrams.Of(message.Text)))
        {
            all += weight * weight;
            if (index.TryGetValue(feature, out var entry))
            {
                known += weight * weight;
                for (var i = 0; i < entry.Phrases.Length; i++)
                {
                    likeness[entry.Phrases[i]] += weight * entry.Weights[i];
                }
            }
        }

        if (known == 0)
        {
            return [];
        }

        var nearest = new double[intents.Length];
        var sum = new double[intents.Length];
        for (var phrase = 0; phrase < likeness.Length; phrase++)
        {
            nearest[intentOf[phrase]] = Math.Max(nearest[intentOf[phrase]], likeness[phrase]);
            sum[intentOf[phrase]] += likeness[phrase];
        }

        var familiar = 0.6 + (0.4 * known / all);
        var ranked = Enumerable.Range(0, intents.Length)
            .Select(intent => (Name: intents[intent], Nearest: nearest[intent], Score: Mixed(nearest[intent], sum[intent] * centroidScale[intent]) * familiar))
            .Where(intent => intent.Score >= Threshold)
            .OrderByDescending(intent => intent.Score)
            .Take(MostListed)
            .ToArray();
        return
        [
            .. ranked.Select((intent, rank) => new ScoredIntent(
                intent.Name,
                Math.Min(1, intent.Score),
                rank == 0 && (intent.Nearest >= NearlyExact || (intent.Score >= Strong && (ranked.Length == 1 || intent.Score - ranked[1].Score >= Margin))))),
        ];
    }

    private static double Mixed(double nearest, double centroid) =>
        nearest >= NearlyExact ? nearest : (ShareOfNearest * nearest) + ((1 - ShareOfNearest) * Math.Max(centroid, nearest * 0.7));

    private static double Rarity(int phrases, int holders) => Math.Log((1.0 + phrases) / (1.0 + holders)) + 1;

    private IEnumerable<(ulong Feature, double Weight)> Weigh(Dictionary<ulong, int> features)
    {
        var weighed = new List<(ulong Feature, double Weight)>(features.Count);
        double words = 0, letters = 0;
        foreach (var (feature, count) in features)
        {
            var weight = (1 + Math.Log(count)) * (index.TryGetValue(feature, out var entry) ? entry.Rarity : unknownRarity);
            weighed.Add((feature, weight));
            (words, letters) = NGrams.IsWord(feature) ? (words + (weight * weight), letters) : (words, letters + (weight * weight));
        }

        // Words and letters count the same, however many of each there are.
        var (perWord, perLetter) = (words > 0 ? Math.Sqrt(0.5 / words) : 0, letters > 0 ? Math.Sqrt(0.5 / letters) : 0);
        return weighed.Select(feature => (feature.Feature, feature.Weight * (NGrams.IsWord(feature.Feature) ? perWord : perLetter)));
    }
}
