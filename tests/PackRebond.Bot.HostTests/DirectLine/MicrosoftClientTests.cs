using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using PackRebond.Bot.HostTests.Hosting;

namespace PackRebond.Bot.HostTests.DirectLine;

/// <summary>The real botframework-directlinejs, in Node, and Microsoft's own schema for each activity that it receives.</summary>
public sealed class MicrosoftClientTests : IAsyncLifetime
{
    private readonly Folder folder = new();
    private RunningHost host = null!;

    public async ValueTask InitializeAsync() => host = await RunningHost.StartAsync(folder);

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("socket")]
    [InlineData("polling")]
    public async Task It_holds_a_conversation(string way)
    {
        var seen = await RunAsync(way);

        Assert.Equal(["1. Bonjour", "un", "2. un", "deux", "3. deux"], Texts(seen));
        Assert.Equal(0, (int)seen["invalid"]!);
        Assert.Equal((string)seen["ids"]![1]!, (string)seen["posted"]!);
    }

    [Fact]
    public async Task After_a_broken_connection_it_comes_back_and_nothing_is_lost_or_doubled()
    {
        var seen = await RunAsync("drop");

        Assert.Equal(["1. Bonjour", "pendant la coupure", "2. pendant la coupure", "après", "3. après"], Texts(seen));
        Assert.Equal(2, (int)seen["sockets"]!);
    }

    [Fact]
    public async Task A_page_that_was_loaded_again_goes_on_after_its_watermark() => Assert.Equal(["un", "2. un"], Texts(await RunAsync("resume")));

    [Fact]
    public async Task With_a_false_token_it_gives_up_at_once()
    {
        var statuses = (await RunAsync("forbidden"))["statuses"]!.AsArray().Select(status => (string)status!);

        Assert.Contains(statuses, status => status is "FailedToConnect" or "ExpiredToken");
    }

    [Fact]
    public async Task Of_an_unknown_conversation_it_is_told_that_there_is_none() =>
        Assert.Contains("404", (string)(await RunAsync("unknown"))["failure"]!, StringComparison.Ordinal);

    private static IEnumerable<string> Texts(JsonNode seen) => seen["texts"]!.AsArray().Select(text => (string)text!);

    private async Task<JsonNode> RunAsync(string scenario)
    {
        var scripts = typeof(MicrosoftClientTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key is "Node").Value!;
        var start = new ProcessStartInfo("node", ["client.mjs", host.Url.GetLeftPart(UriPartial.Authority), scenario])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = scripts,
        };
        using var node = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        try
        {
            await node.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            node.Kill();
            throw;
        }

        Assert.True(node.ExitCode == 0, await errors);
        return JsonNode.Parse(await output)!;
    }
}
