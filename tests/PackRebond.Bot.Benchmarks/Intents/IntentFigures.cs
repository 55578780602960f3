using System.Collections.Immutable;
using PackRebond.Bot.Content;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Language;

namespace PackRebond.Bot.Benchmarks.Intents;

/// <summary>How well messages are understood. « intents » measures the product's content; with --train and --test, any lines « label TAB text ».</summary>
internal static class IntentFigures
{
    public const string Usage = "intents [--train FILE --test FILE [--oos FILE]] [--against nlpjs | mlnet] [--confusions FILE] | intents --calibrate | intents --noise";

    /// <returns>False when the options are not known.</returns>
    public static async Task<bool> MeasureAsync(ImmutableArray<string> options)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < options.Length; i += 2)
        {
            given[options[i]] = i + 1 < options.Length ? options[i + 1] : "";
        }

        if (given.Keys.Except(["--train", "--test", "--oos", "--against", "--confusions", "--calibrate", "--noise"], StringComparer.Ordinal).Any() || given.ContainsKey("--train") != given.ContainsKey("--test"))
        {
            return false;
        }

        var folder = ContentFolder.Find(AppContext.BaseDirectory + "dialogs", isDevelopment: false, AppContext.BaseDirectory);
        var taught = Library.Teach(folder.Files());
        if (given.ContainsKey("--calibrate"))
        {
            ProductFigures.Calibrate(taught);
            return true;
        }

        if (given.ContainsKey("--noise"))
        {
            NoiseFigures.Print(taught);
            return true;
        }

        ImmutableArray<Contestant> contestants =
        [
            OurOwn.Contestant(taught),
            .. given.GetValueOrDefault("--against") switch { "nlpjs" => NlpJs.Contestants, "mlnet" => MlNet.Contestants(taught), _ => [] },
        ];
        if (given.TryGetValue("--train", out var train))
        {
            var outside = given.TryGetValue("--oos", out var oos) ? new[] { ("oos", Message.Lines(oos)) } : [];
            await Contest.RunAsync(contestants, Message.Read(train), Message.Read(given["--test"]), outside, given.GetValueOrDefault("--confusions"));
            return true;
        }

        if (contestants.Length == 1)
        {
            await ProductFigures.PrintAsync(taught, folder.Load().Library!, given.GetValueOrDefault("--confusions"));
        }

        await Contest.RunAsync(contestants, ProductFigures.All(taught), Kept.Test, [("far", Kept.Far), ("near", Kept.Near)], confusions: null);
        return true;
    }
}
