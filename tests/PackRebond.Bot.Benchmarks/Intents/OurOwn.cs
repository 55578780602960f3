using System.Collections.Immutable;
using System.Diagnostics;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Language.Intents;

namespace PackRebond.Bot.Benchmarks.Intents;

/// <summary>The product's recogniser.</summary>
internal static class OurOwn
{
    /// <param name="words">Whose abbreviations and families of words are known; its phrases are not used.</param>
    public static Contestant Contestant(Taught words) => new("ours", (taught, texts) => Task.FromResult(Try(words, taught, texts)));

    public static Taught Teach(Taught words, IEnumerable<Message> messages) => words with
    {
        Phrases = messages.GroupBy(message => message.Intent, message => message.Text, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal),
    };

    public static (Taught Taught, IntentModel Model) Train(Taught words, IEnumerable<Message> messages)
    {
        var taught = Teach(words, messages);
        return (taught, IntentModel.For(taught, default));
    }

    private static Guesses Try(Taught words, Message[] messages, string[] texts)
    {
        var clock = Stopwatch.StartNew();
        var (taught, model) = Train(words, messages);
        var seconds = clock.Elapsed.TotalSeconds;
        var micros = new double[texts.Length];
        var best = new ImmutableArray<(string, double)>[texts.Length];
        // Once for the compiler, once for the clock.
        foreach (var _ in (ReadOnlySpan<int>)[1, 2])
        {
            for (var i = 0; i < texts.Length; i++)
            {
                clock.Restart();
                best[i] = [.. model.Likely(taught.Fold(texts[i])).Select(intent => (intent.Name, intent.Confidence.Score))];
                micros[i] = clock.Elapsed.TotalMicroseconds;
            }
        }

        return new(best, micros, seconds);
    }
}
