using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Language.Intents;

namespace PackRebond.Bot.Benchmarks.Intents;

/// <summary>ML.NET's two trainers of maximum entropy on the product's own features, one thread, one seed.</summary>
internal static class MlNet
{
    public static ImmutableArray<Contestant> Contestants(Taught words) =>
    [
        // Left to itself SDCA infers a penalty L1 and loses accuracy.
        Of("ML.NET SdcaMaximumEntropy", words, trainers => trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            NumberOfThreads = 1, L1Regularization = 0, L2Regularization = 0.00003f, MaximumNumberOfIterations = 20, ConvergenceTolerance = 0.01f,
        })),
        Of("ML.NET LbfgsMaximumEntropy", words, trainers => trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            NumberOfThreads = 1, L1Regularization = 0, L2Regularization = 0.1f, HistorySize = 5, MaximumNumberOfIterations = 50,
        })),
    ];

    private static Contestant Of<T>(string name, Taught words, Func<MulticlassClassificationCatalog.MulticlassClassificationTrainers, ITrainerEstimator<MulticlassPredictionTransformer<T>, T>> trainer)
        where T : class => new(name, (taught, texts) => Task.FromResult(Try(words, taught, texts, data => trainer(new MLContext(seed: 1).MulticlassClassification.Trainers).Fit(data))));

    private static Guesses Try(Taught words, Message[] messages, string[] texts, Func<IDataView, ITransformer> fit)
    {
        var clock = Stopwatch.StartNew();
        var names = messages.Select(message => message.Intent).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var counting = Counting.Of(OurOwn.Teach(words, messages));
        var grams = messages.Select(message => (Intent: names.IndexOf(message.Intent), NGrams: counting.Count(words.Fold(message.Text)))).ToArray();
        var features = Features.Of(grams, names.Length);
        var shape = SchemaDefinition.Create(typeof(Row));
        shape[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features.Shared);
        shape[nameof(Row.Label)].ColumnType = new KeyDataViewType(typeof(uint), names.Length);
        var context = new MLContext(seed: 1);
        var model = fit(context.Data.LoadFromEnumerable(grams.Select(gram => RowOf(gram.Intent, features.Weigh(gram.NGrams), features.Shared)).ToArray(), shape));
        var seconds = clock.Elapsed.TotalSeconds;

        clock.Restart();
        var asked = context.Data.LoadFromEnumerable(texts.Select(text => RowOf(0, features.Weigh(counting.Count(words.Fold(text))), features.Shared)).ToArray(), shape);
        var best = model.Transform(asked).GetColumn<float[]>("Score")
            .Select(scores => scores.Select((score, intent) => (names[intent], (double)score)).OrderByDescending(one => one.Item2).Take(5).ToImmutableArray()).ToArray();
        // ML.NET judges them all at once: each has its part of the time.
        return new(best, [.. texts.Select(_ => clock.Elapsed.TotalMicroseconds / texts.Length)], seconds);
    }

    private static Row RowOf(int intent, Weighed text, int features)
    {
        var known = text.Features.Count(feature => feature < features);
        return new() { Label = (uint)intent, Features = new VBuffer<float>(features, known, text.Weights, text.Features) };
    }

    private sealed class Row
    {
        public uint Label { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}
