using System.Globalization;
using PackRebond.Bot.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["host"]:
        await HostFigures.MeasureAsync();
        return 0;
    case ["page"]:
        await PageFigures.MeasureAsync();
        return 0;
    default:
        Console.Error.WriteLine("usage: host | page");
        return 2;
}
