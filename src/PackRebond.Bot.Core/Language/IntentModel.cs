using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Language;

/// <summary>
/// Finds which intent of the content a message is like: words, pairs of words and runs of letters, weighted by rarity, judged by a
/// linear model trained in memory when the content is loaded, and by the nearest single phrase. Immutable and the same on every run.
/// </summary>
public sealed class IntentModel
{
    /// <summary>An intent below this score is not listed. Chosen by cross-validation over the taught phrases and a few lines out of scope; a set by another hand has yet to calibrate it.</summary>
    public const double Threshold = 0.25;

    private const double NearlyExact = 0.9;
    private const double Strong = 0.72;
    private const double Margin = 0.25;
    private const int MostListed = 5;

    // One word (« non », « 80 ») is an answer to something; it wants something only when a phrase is much like it.
    private const double LoneWord = 0.6;

    // Few rounds leave the linear model shy: its logits are stretched before they are read as probabilities.
    private const double Stretch = 1.6;
    private const double NearestInLogit = 3;

    private readonly ImmutableArray<string> intents;
    private readonly int[] intentOf;
    private readonly Features features;
    private readonly LinearModel model;
    private readonly (int[] Phrases, float[] Weights)[] holders;

    /// <param name="phrases">The phrases of each intent, as content has them.</param>
    /// <param name="abbreviations">What « jsp », « pk »… stand for; empty for none.</param>
    public IntentModel(IReadOnlyDictionary<string, ImmutableArray<string>> phrases, IReadOnlyDictionary<string, string> abbreviations)
    {
        intents = [.. phrases.Keys.Order(StringComparer.Ordinal)];
        var taught = intents.SelectMany((name, intent) => phrases[name].Select(phrase => (Intent: intent, NGrams: NGrams.Of(Talking.WithoutPoliteness(Folded.Of(phrase).Expand(abbreviations)).Text))))
            .Where(phrase => phrase.NGrams.Count > 0).ToArray();
        intentOf = [.. taught.Select(phrase => phrase.Intent)];
        features = new Features(taught, intents.Length);
        var vectors = taught.Select(phrase => features.Weigh(phrase.NGrams).Known).ToArray();
        model = LinearModel.Train(vectors, intentOf, features.Count, intents.Length);
        holders = Invert(vectors, features.Count);
    }

    /// <summary>What the message may want, best first; empty when nothing comes near.</summary>
    public ImmutableArray<ScoredIntent> Score(Folded message)
    {
        var wanted = Talking.WithoutPoliteness(message);
        var (known, familiar) = features.Weigh(NGrams.Of(wanted.Text));

        // Numbers alone (« 31/02/2021 ») answer something; they want nothing, however many a phrase has.
        if (known.Length == 0 || !wanted.Text.Any(char.IsLetter))
        {
            return [];
        }

        var nearest = Nearest(known);
        var logits = model.Logits(known);
        double most = double.MinValue, all = 0;
        var shares = new double[intents.Length];
        for (var intent = 0; intent < shares.Length; intent++)
        {
            shares[intent] = Stretch * (logits[intent] + (NearestInLogit * nearest[intent]));
            most = Math.Max(most, shares[intent]);
        }

        for (var intent = 0; intent < shares.Length; intent++)
        {
            shares[intent] = Math.Exp(shares[intent] - most);
            all += shares[intent];
        }

        var ranked = Enumerable.Range(0, intents.Length)
            .Select(intent => (Name: intents[intent], Nearest: nearest[intent], Score: Mixed(shares[intent] / all, nearest[intent], familiar)))
            .Where(intent => intent.Score >= Threshold && (wanted.Words.Length > 1 || intent.Nearest >= LoneWord))
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

    // The linear model knows which intent; the nearest phrase and the share of known words know whether it is any at all.
    private static double Mixed(double share, double nearest, double familiar) =>
        nearest >= NearlyExact ? nearest : ((0.45 * share) + (0.55 * nearest)) * (0.5 + (0.5 * familiar));

    private double[] Nearest((int Feature, float Weight)[] known)
    {
        var likeness = new float[intentOf.Length];
        foreach (var (feature, weight) in known)
        {
            var (phrases, weights) = holders[feature];
            for (var i = 0; i < phrases.Length; i++)
            {
                likeness[phrases[i]] += weight * weights[i];
            }
        }

        var nearest = new double[intents.Length];
        for (var phrase = 0; phrase < likeness.Length; phrase++)
        {
            nearest[intentOf[phrase]] = Math.Max(nearest[intentOf[phrase]], likeness[phrase]);
        }

        return nearest;
    }

    private static (int[] Phrases, float[] Weights)[] Invert((int Feature, float Weight)[][] vectors, int features)
    {
        var lists = new List<(int Phrase, float Weight)>?[features];
        for (var phrase = 0; phrase < vectors.Length; phrase++)
        {
            foreach (var (feature, weight) in vectors[phrase])
            {
                (lists[feature] ??= []).Add((phrase, weight));
            }
        }

        return [.. lists.Select(list => list is null ? ([], []) : (list.Select(holder => holder.Phrase).ToArray(), list.Select(holder => holder.Weight).ToArray()))];
    }
}
