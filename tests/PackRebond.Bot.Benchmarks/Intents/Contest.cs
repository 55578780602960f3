using System.Collections.Immutable;

namespace PackRebond.Bot.Benchmarks.Intents;

/// <summary>Recognisers side by side on one split, in one run.</summary>
internal static class Contest
{
    /// <summary>To be understood as one of these is to be told that it is out of reach.</summary>
    public static bool IsRefusal(string intent) => intent.StartsWith("out.", StringComparison.Ordinal) || intent is "talk.limits";

    public static async Task RunAsync(ImmutableArray<Contestant> contestants, Message[] taught, Message[] test, (string Name, string[] Texts)[] outside, string? confusions)
    {
        Console.WriteLine($"{taught.Length} messages taught, {test.Length} tested, {taught.Select(message => message.Intent).Distinct(StringComparer.Ordinal).Count()} intents");
        Console.WriteLine($"| recogniser | top-1 | top-2 | macro-F1 |{string.Concat(outside.Select(set => $" AUROC {set.Name} |"))} µs median | µs p99 | training s |");
        Console.WriteLine($"|---|{string.Concat(Enumerable.Repeat("---|", 6 + outside.Length))}");
        foreach (var contestant in contestants)
        {
            var guesses = await contestant.TryAsync(taught, [.. test.Select(message => message.Text), .. outside.SelectMany(set => set.Texts)]);
            var within = test.Select((message, i) => (message, i)).Where(pair => !IsRefusal(pair.message.Intent)).Select(pair => Reach(guesses.Best[pair.i])).ToArray();
            var from = test.Length;
            var reach = new List<string>();
            foreach (var (_, texts) in outside)
            {
                reach.Add($" {Measures.Auroc(within, guesses.Best.Skip(from).Take(texts.Length).Select(Reach)):0.0} |");
                from += texts.Length;
            }

            Console.WriteLine(
                $"| {contestant.Name} | {Measures.Top(1, test, guesses.Best):0.0} | {Measures.Top(2, test, guesses.Best):0.0} | {Measures.MacroF1(test, guesses.Best):0.0} |{string.Concat(reach)} "
                + $"{Measures.Quantile(guesses.Micros, 0.5):0} | {Measures.Quantile(guesses.Micros, 0.99):0} | {guesses.TrainingSeconds:0.0} |");
            if (confusions is not null)
            {
                await Confusions.WriteAsync(confusions, [.. test.Select((message, i) => (message, guesses.Best[i].Select(guess => guess.Name).FirstOrDefault("")))]);
                confusions = null;
            }
        }
    }

    private static double Reach(ImmutableArray<(string Name, double Score)> best) => best is [var first, ..] && !IsRefusal(first.Name) ? first.Score : 0;
}
