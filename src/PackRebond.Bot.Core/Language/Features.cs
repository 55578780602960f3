using System.Runtime.InteropServices;

namespace PackRebond.Bot.Core.Language;

/// <summary>The n-grams that phrases of the content hold, numbered, with their rarity among the intents.</summary>
internal sealed class Features
{
    private readonly Dictionary<ulong, (int Number, double Rarity)> known = [];
    private readonly double unknownRarity;

    public Features(IReadOnlyList<(int Intent, Dictionary<ulong, int> NGrams)> taught, int intents)
    {
        var holders = new Dictionary<ulong, (int Last, int Count)>();
        // Phrases come intent by intent, so an intent is counted once by remembering the last.
        foreach (var (intent, ngrams) in taught)
        {
            foreach (var ngram in ngrams.Keys)
            {
                ref var holder = ref CollectionsMarshal.GetValueRefOrAddDefault(holders, ngram, out var isKnown);
                holder = !isKnown ? (intent, 1) : holder.Last == intent ? holder : (intent, holder.Count + 1);
            }
        }

        foreach (var (ngram, holder) in holders)
        {
            known[ngram] = (known.Count, Rarity(intents, holder.Count));
        }

        unknownRarity = Rarity(intents, 0);
    }

    public int Count => known.Count;

    /// <summary>The known n-grams with their weights, and the share that they are of the whole. Words and letters count the same, however many of each there are.</summary>
    public ((int Feature, float Weight)[] Known, double Familiar) Weigh(Dictionary<ulong, int> ngrams)
    {
        double words = 0, letters = 0, familiar = 0;
        var found = new List<(int Feature, bool IsWord, double Weight)>(ngrams.Count);
        foreach (var (ngram, count) in ngrams)
        {
            var isKnown = known.TryGetValue(ngram, out var feature);
            var weight = (1 + Math.Log(count)) * (isKnown ? feature.Rarity : unknownRarity);
            var isWord = NGrams.IsWord(ngram);
            (words, letters) = isWord ? (words + (weight * weight), letters) : (words, letters + (weight * weight));
            if (isKnown)
            {
                found.Add((feature.Number, isWord, weight));
            }
        }

        var (perWord, perLetter) = (words > 0 ? Math.Sqrt(0.5 / words) : 0, letters > 0 ? Math.Sqrt(0.5 / letters) : 0);
        var weighed = new (int Feature, float Weight)[found.Count];
        for (var i = 0; i < weighed.Length; i++)
        {
            var weight = found[i].Weight * (found[i].IsWord ? perWord : perLetter);
            familiar += weight * weight;
            weighed[i] = (found[i].Feature, (float)weight);
        }

        return (weighed, familiar);
    }

    private static double Rarity(int intents, int holders) => Math.Log((1.0 + intents) / (1.0 + holders)) + 1;
}
