using System.Globalization;
using PackRebond.Bot.Benchmarks;
using PackRebond.Bot.Benchmarks.Intents;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["host"]:
        await HostFigures.MeasureAsync();
        return 0;
    case ["page"]:
        await PageFigures.MeasureAsync();
        return 0;
    case ["intents", .. var options] when await IntentFigures.MeasureAsync([.. options]):
        return 0;
    default:
        Console.Error.WriteLine($"usage: host | page | {IntentFigures.Usage}");
        return 2;
}
