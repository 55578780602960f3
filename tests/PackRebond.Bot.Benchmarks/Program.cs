using System.Globalization;
using PackRebond.Bot.Benchmarks;
using PackRebond.Bot.Benchmarks.Intents;
using PackRebond.Bot.Benchmarks.Reading;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["host"]:
        await HostFigures.MeasureAsync();
        return 0;
    case ["page"]:
        await PageFigures.MeasureAsync();
        return 0;
    case ["entities"]:
        EntityFigures.Measure();
        return 0;
    case ["places"] or ["places", "--show"]:
        PlaceFigures.Measure(isShowing: args.Length > 1);
        return 0;
    case ["intents", .. var options] when await IntentFigures.MeasureAsync([.. options]):
        return 0;
    default:
        Console.Error.WriteLine($"usage: host | page | entities | places [--show] | {IntentFigures.Usage}");
        return 2;
}
