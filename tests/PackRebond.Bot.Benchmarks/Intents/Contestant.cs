using System.Collections.Immutable;

namespace PackRebond.Bot.Benchmarks.Intents;

/// <summary>A recogniser that learns from messages, then guesses the intents of texts.</summary>
internal sealed record Contestant(string Name, Func<Message[], string[], Task<Guesses>> TryAsync);

/// <param name="Best">The likeliest intents of each text, best first, with scores; may be empty.</param>
/// <param name="Micros">Time for each text, in microseconds.</param>
internal sealed record Guesses(ImmutableArray<(string Name, double Score)>[] Best, double[] Micros, double TrainingSeconds);
