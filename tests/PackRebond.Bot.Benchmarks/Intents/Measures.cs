using System.Collections.Immutable;

namespace PackRebond.Bot.Benchmarks.Intents;

/// <summary>Shares from 0 to 100.</summary>
internal static class Measures
{
    /// <summary>How often the right intent is among the first.</summary>
    public static double Top(int count, Message[] messages, IReadOnlyList<ImmutableArray<(string Name, double Score)>> guesses) =>
        100.0 * messages.Where((message, i) => guesses[i].Take(count).Any(guess => guess.Name == message.Intent)).Count() / messages.Length;

    /// <summary>The mean over intents of F1, so that a rare intent counts as much as a frequent one.</summary>
    public static double MacroF1(Message[] messages, IReadOnlyList<ImmutableArray<(string Name, double Score)>> guesses)
    {
        var pairs = messages.Select((message, i) => (Meant: message.Intent, Guessed: guesses[i].Select(guess => guess.Name).FirstOrDefault(""))).ToArray();
        return 100 * pairs.Select(pair => pair.Meant).Distinct(StringComparer.Ordinal).Average(intent =>
        {
            var right = pairs.Count(pair => pair.Meant == intent && pair.Guessed == intent);
            return 2.0 * right / (pairs.Count(pair => pair.Meant == intent) + pairs.Count(pair => pair.Guessed == intent));
        });
    }

    /// <summary>How often a message within reach scores above one out of reach; 50 is chance.</summary>
    public static double Auroc(IEnumerable<double> within, IEnumerable<double> outside)
    {
        var (high, low) = (within.ToArray(), outside.ToArray());
        return 100 * high.Sum(one => low.Sum(other => one > other ? 1.0 : one == other ? 0.5 : 0)) / ((double)high.Length * low.Length);
    }

    public static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }
}
