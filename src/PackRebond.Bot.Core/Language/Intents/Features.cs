using System.Runtime.InteropServices;

namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>The n-grams of the content's phrases, numbered, with their rarity among the intents; those that phrases share come first.</summary>
internal sealed class Features
{
    // Each kind weighs as much in every message, however many of its n-grams there are.
    private static readonly double[] KindWeights = [0.55, 0.45, 0.6];

    private readonly Dictionary<ulong, int> numbers;
    private readonly float[] rarities;
    private readonly double unknownRarity;

    private Features(ulong[] ngrams, float[] rarities, int shared, int intents)
    {
        NGramsInOrder = ngrams;
        Shared = shared;
        this.rarities = rarities;
        unknownRarity = Rarity(intents, 0);
        numbers = new Dictionary<ulong, int>(ngrams.Length);
        for (var number = 0; number < ngrams.Length; number++)
        {
            numbers[ngrams[number]] = number;
        }
    }

    public int Count => rarities.Length;

    /// <summary>How many are in two phrases or more. What one phrase alone holds tells that phrase, and teaches nothing of its intent.</summary>
    public int Shared { get; }

    private ulong[] NGramsInOrder { get; }

    public static Features Of(IReadOnlyList<(int Intent, Dictionary<ulong, int> NGrams)> taught, int intents)
    {
        var holders = new Dictionary<ulong, (int LastIntent, int Intents, int Phrases)>();
        // Phrases come intent by intent, so an intent is counted once by remembering the last.
        foreach (var (intent, ngrams) in taught)
        {
            foreach (var ngram in ngrams.Keys)
            {
                ref var holder = ref CollectionsMarshal.GetValueRefOrAddDefault(holders, ngram, out var isKnown);
                holder = (intent, isKnown && holder.LastIntent == intent ? holder.Intents : holder.Intents + 1, holder.Phrases + 1);
            }
        }

        var all = holders.OrderBy(pair => pair.Value.Phrases == 1).ThenBy(pair => pair.Key).ToArray();
        return new([.. all.Select(pair => pair.Key)], [.. all.Select(pair => (float)Rarity(intents, pair.Value.Intents))], all.Count(pair => pair.Value.Phrases > 1), intents);
    }

    public static Features Read(BinaryReader from, int intents)
    {
        var (count, shared) = (from.ReadInt32(), from.ReadInt32());
        var (ngrams, rarities) = (new ulong[count], new float[count]);
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(ngrams.AsSpan()));
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(rarities.AsSpan()));
        return new(ngrams, rarities, shared, intents);
    }

    public void Write(BinaryWriter to)
    {
        to.Write(Count);
        to.Write(Shared);
        to.Write(MemoryMarshal.AsBytes(NGramsInOrder.AsSpan()));
        to.Write(MemoryMarshal.AsBytes(rarities.AsSpan()));
    }

    /// <summary>The numbers of known n-grams, ascending, with how often each occurs.</summary>
    public (int Number, int Count)[] Numbers(Dictionary<ulong, int> ngrams)
    {
        var found = new List<(int Number, int Count)>(ngrams.Count);
        foreach (var (ngram, count) in ngrams)
        {
            if (numbers.TryGetValue(ngram, out var number))
            {
                found.Add((number, count));
            }
        }

        found.Sort();
        return [.. found];
    }

    /// <summary>A text with its known n-grams weighed; the unknown ones take their part of the whole.</summary>
    public Weighed Weigh(Dictionary<ulong, int> ngrams)
    {
        Span<double> unknown = stackalloc double[KindWeights.Length];
        unknown.Clear();
        foreach (var (ngram, count) in ngrams)
        {
            if (!numbers.ContainsKey(ngram))
            {
                unknown[(int)NGrams.KindOf(ngram)] += Square((1 + Math.Log(count)) * unknownRarity);
            }
        }

        return Weigh(Numbers(ngrams), unknown);
    }

    /// <summary>A text of known n-grams only, as phrases of the content are.</summary>
    public Weighed Weigh((int Number, int Count)[] known) => Weigh(known, stackalloc double[KindWeights.Length]);

    private Weighed Weigh((int Number, int Count)[] known, Span<double> sums)
    {
        var (found, weights) = (new int[known.Length], new float[known.Length]);
        for (var i = 0; i < known.Length; i++)
        {
            found[i] = known[i].Number;
            weights[i] = (float)(known[i].Count == 1 ? 1 : 1 + Math.Log(known[i].Count)) * rarities[found[i]];
            sums[Kind(found[i])] += Square(weights[i]);
        }

        double all = 0, familiar = 0;
        for (var kind = 0; kind < sums.Length; kind++)
        {
            all += sums[kind] > 0 ? KindWeights[kind] : 0;
        }

        for (var kind = 0; kind < sums.Length; kind++)
        {
            sums[kind] = sums[kind] > 0 ? Math.Sqrt(KindWeights[kind] / (sums[kind] * all)) : 0;
        }

        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] *= (float)sums[Kind(found[i])];
            familiar += Square(weights[i]);
        }

        return new Weighed(found, weights, familiar);
    }

    private int Kind(int number) => (int)NGrams.KindOf(NGramsInOrder[number]);

    private static double Square(double value) => value * value;

    private static double Rarity(int intents, int holders) => Math.Log((1.0 + intents) / (1.0 + holders)) + 1;
}

/// <summary>A text as a vector of length 1 at most: what is not known is missing from it.</summary>
/// <param name="Familiar">From 0 to 1: how much of the text is known.</param>
internal readonly record struct Weighed(int[] Features, float[] Weights, double Familiar);
