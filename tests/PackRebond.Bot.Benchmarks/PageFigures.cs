using System.IO.Compression;
using System.Text.RegularExpressions;

namespace PackRebond.Bot.Benchmarks;

/// <summary>What the page weighs, gzip: the document, its scripts and its styles, as the host serves them.</summary>
internal static partial class PageFigures
{
    public static async Task MeasureAsync()
    {
        await using var host = await RunningHost.StartAsync();
        var page = await host.Client.GetByteArrayAsync(new Uri("/", UriKind.Relative));
        Print("/", page);
        foreach (var asset in Assets().Matches(System.Text.Encoding.UTF8.GetString(page)).Select(match => match.Groups["path"].Value).Distinct(StringComparer.Ordinal))
        {
            Print(asset, await host.Client.GetByteArrayAsync(new Uri(asset, UriKind.Relative)));
        }
    }

    private static void Print(string path, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content);
        }

        Console.WriteLine($"{path}: {content.Length / 1000.0:0.0} kB, {packed.Length / 1000.0:0.0} kB gzip");
    }

    [GeneratedRegex("""(?:src|href)="(?<path>/[^"]+\.(?:js|css))["?]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Assets();
}
