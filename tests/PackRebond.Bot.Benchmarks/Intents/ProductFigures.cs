using System.Collections.Immutable;
using System.Diagnostics;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Language.Intents;

namespace PackRebond.Bot.Benchmarks.Intents;

/// <summary>The product's own content: cross-validated, then on the kept messages as a person would meet it.</summary>
internal static class ProductFigures
{
    private const int Folds = 5;
    private const int Attempts = 5;
    private static readonly DateOnly Today = new(2026, 11, 23);

    public static Message[] All(Taught taught) => [.. taught.Intents.SelectMany(intent => taught.Phrases[intent].Select(phrase => new Message(intent, phrase)))];

    public static async Task PrintAsync(Taught taught, Library library, string? confusions)
    {
        var guessed = CrossValidate(taught);
        var (messages, best) = (guessed.Select(one => one.Message).ToArray(), guessed.Select(one => one.Best).ToArray());
        Console.WriteLine($"cross-validated, {Folds} folds of {messages.Length} phrases: top-1 {Measures.Top(1, messages, best):0.0}, top-2 {Measures.Top(2, messages, best):0.0}, macro-F1 {Measures.MacroF1(messages, best):0.0}");
        if (confusions is not null)
        {
            await Confusions.WriteAsync(confusions, [.. guessed.Select(one => (one.Message, one.Best.Select(guess => guess.Name).FirstOrDefault("")))]);
        }

        PrintKept(library);
        PrintTimes(library);
        var bytes = IntentModel.Train(taught);
        var begun = Stopwatch.GetTimestamp();
        _ = IntentModel.For(taught, bytes);
        Console.WriteLine($"the shipped model: {bytes.Length / 1e6:0.0} MB, read in {Stopwatch.GetElapsedTime(begun).TotalMilliseconds:0} ms");
    }

    public static void Calibrate(Taught taught)
    {
        var model = IntentModel.For(taught, default);
        Calibration.Print("calibration", [.. Judge(Kept.Calibration, text => Confident(model, taught, text)), .. Judge([.. Kept.CalibrationOut.Select(text => new Message("", text))], text => Confident(model, taught, text))]);
        Calibration.PrintDoubts([.. Kept.Calibration.Select(message => (model.Likely(taught.Fold(message.Text)), message.Intent))]);
    }

    private static IEnumerable<(Confidence, bool IsRight, bool IsWithin)> Judge(Message[] messages, Func<string, (string Name, Confidence Confidence)> first) =>
        messages.Select(message => (message, first: first(message.Text))).Select(one => (one.first.Confidence, one.first.Name == one.message.Intent, one.message.Intent.Length > 0));

    private static (string Name, Confidence Confidence) Confident(IntentModel model, Taught taught, string text) =>
        model.Likely(taught.Fold(text)) is [var first, ..] ? first : ("", default);

    private static List<(Message Message, ImmutableArray<(string Name, double Score)> Best)> CrossValidate(Taught taught)
    {
        var all = All(taught);
        var found = new List<(Message, ImmutableArray<(string, double)>)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var (learned, kept) = Message.Fold(all, fold, Folds);
            var (words, model) = OurOwn.Train(taught, learned);
            found.AddRange(kept.Select(message => (message, ImmutableArray.CreateRange(model.Likely(words.Fold(message.Text)).Select(intent => (intent.Name, intent.Confidence.Score))))));
        }

        return found;
    }

    private static void PrintKept(Library library)
    {
        var test = Kept.Test;
        Console.WriteLine($"kept, {test.Length} messages: {Outcomes(test, library)}");
        foreach (var topic in test.GroupBy(message => message.Intent.Split('.')[0], StringComparer.Ordinal).OrderByDescending(group => group.Count()))
        {
            Console.WriteLine($"  {topic.Key,-12} {topic.Count(),4}: {Outcomes([.. topic], library)}");
        }

        var twins = Kept.Twins;
        var (clean, noisy) = (Right([.. twins.Select(twin => twin.Clean)], library), Right([.. twins.Select(twin => twin.Noisy)], library));
        Console.WriteLine($"{twins.Length} twins, right: clean {clean:0.0}, noisy {noisy:0.0}, loss {clean - noisy:0.0} points");
        foreach (var (name, texts) in new[] { ("far", Kept.Far), ("near", Kept.Near) })
        {
            var answered = texts.Select(text => library.Reader.Read(text, null, Today).TopIntent).Count(intent => intent is not null && !Contest.IsRefusal(intent));
            Console.WriteLine($"{name}, {texts.Length} messages: refused {100.0 * (texts.Length - answered) / texts.Length:0.0}");
        }
    }

    private static string Outcomes(Message[] messages, Library library)
    {
        var read = messages.Select(message => (message.Intent, Said: library.Reader.Read(message.Text, null, Today).Intents)).ToArray();
        string Share(Func<(string Intent, ImmutableArray<ScoredIntent> Said), bool> isSo) => $"{100.0 * read.Count(isSo) / read.Length:0.0}";
        return $"answered right {Share(one => !IsDoubt(one.Said) && one.Said.Length > 0 && one.Said[0].Name == one.Intent)}, answered wrong {Share(one => !IsDoubt(one.Said) && one.Said.Length > 0 && one.Said[0].Name != one.Intent)}, "
            + $"« A ou B ? » with the right one {Share(one => IsDoubt(one.Said) && one.Said.Take(2).Any(intent => intent.Name == one.Intent))}, without {Share(one => IsDoubt(one.Said) && one.Said.Take(2).All(intent => intent.Name != one.Intent))}, "
            + $"refused {Share(one => one.Said.IsEmpty)}";
    }

    private static bool IsDoubt(ImmutableArray<ScoredIntent> said) => said is [{ IsSure: false } first, var second, ..] && first.Score - second.Score < Confidence.TooClose;

    private static double Right(Message[] messages, Library library) => 100.0 * messages.Count(message => library.Reader.Read(message.Text, null, Today).TopIntent == message.Intent) / messages.Length;

    private static void PrintTimes(Library library)
    {
        Reader.WarmUp();
        string[] texts = [.. Kept.Test.Select(message => message.Text), .. Kept.Far, .. Kept.Near];
        // The best of a few tries: the time of other programs on the machine is not ours.
        var micros = Enumerable.Repeat(double.MaxValue, texts.Length).ToArray();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            for (var i = 0; i < texts.Length; i++)
            {
                var from = Stopwatch.GetTimestamp();
                library.Reader.Read(texts[i], null, Today);
                micros[i] = Math.Min(micros[i], Stopwatch.GetElapsedTime(from).TotalMicroseconds);
            }
        }

        Console.WriteLine($"whole understanding of {texts.Length} messages: median {Measures.Quantile(micros, 0.5):0} µs, p99 {Measures.Quantile(micros, 0.99):0} µs, worst {micros.Max():0} µs (best of {Attempts} tries each)");
    }
}
