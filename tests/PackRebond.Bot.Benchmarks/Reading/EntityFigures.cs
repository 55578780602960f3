using System.Diagnostics;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Slots;
using PackRebond.Bot.Tests;
using PackRebond.Bot.Tests.Language;

namespace PackRebond.Bot.Benchmarks.Reading;

/// <summary>Which share of the specs is read as they say, how long a message takes to read, and the worst message found.</summary>
internal static class EntityFigures
{
    private const int Rounds = 5;
    private const int Tries = 400;
    private static readonly DateOnly Today = new(2026, 11, 23);

    public static void Measure()
    {
        var spoken = SpokenSlots.Reader();
        var library = Product.Library;
        Passed("numbers, amounts, lengths and dates", SpecCase.All("entities"), spec => Shown.Of(spoken.Read(spec.Say, null, spec.Today).Entities));
        Passed("options of the content", SpecCase.All("options"), spec => Shown.Of(library.Reader.Read(spec.Say, null, spec.Today).Entities));
        Passed("answers to an open question", SpecCase.All("answers"), spec => Shown.Of(spoken.Read(spec.Say, SpokenSlots.All[spec.Slot!], spec.Today).Answer));

        var open = library.Flows.Values.SelectMany(flow => flow.Ask).First(slot => slot.Type is SlotType.Place);
        var messages = new[] { "entities", "options", "answers" }.SelectMany(SpecCase.All).Select(spec => spec.Say).Concat(library.Phrases.Values.SelectMany(phrases => phrases)).Distinct(StringComparer.Ordinal).ToArray();
        Times("messages of the specs and the content", messages, library, open);
        Times("hostile messages of 500 characters", [.. HostileMessages.Repeated()], library, open);
        var (text, cost) = HostileMessages.Slowest(message => Best(message, library, open), Tries);
        Console.WriteLine($"slowest of {Tries} more, climbed: {cost:0.0} ms « {text[..60].ReplaceLineEndings(" ")}… »");
    }

    private static void Passed(string kind, IEnumerable<SpecCase> specs, Func<SpecCase, string> read)
    {
        var (all, passed, gaps) = (0, 0, 0);
        foreach (var spec in specs)
        {
            all++;
            gaps += spec.IsGap ? 1 : 0;
            passed += string.Equals(read(spec), spec.Expect, StringComparison.Ordinal) ? 1 : 0;
        }

        Console.WriteLine($"{kind}: {100.0 * passed / all:0.0} % of {all} specs, {gaps} known gaps");
    }

    private static void Times(string what, string[] messages, Library library, Slot open)
    {
        foreach (var message in messages.Take(300))
        {
            _ = library.Reader.Read(message, open, Today);
        }

        var times = messages.Select(message => Best(message, library, open)).Order().ToArray();
        Console.WriteLine($"{what}: median {1000 * times[times.Length / 2]:0} µs, p99 {1000 * times[times.Length * 99 / 100]:0} µs, worst {times[^1]:0.0} ms of {times.Length}");
    }

    // The best of a few rounds is what the work costs; the others are what the machine was doing.
    private static double Best(string message, Library library, Slot open)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.GetTimestamp();
            _ = library.Reader.Read(message, open, Today);
            best = Math.Min(best, Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }

        return best;
    }
}
