using System.Diagnostics;
using PackRebond.Bot.Tests.Places;

namespace PackRebond.Bot.Tests;

/// <summary>A judge that runs in Node, from the folder node beside the tests.</summary>
internal static class NodeScript
{
    /// <summary>What the script answers to this input.</summary>
    public static async Task<string> RunAsync(string script, string input)
    {
        var start = new ProcessStartInfo("node", [script])
        {
            WorkingDirectory = Path.Combine(Country.Repository(), "tests", "PackRebond.Bot.Tests", "node"),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var answer = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.StandardInput.WriteAsync(input);
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return node.ExitCode == 0 ? await answer : throw new InvalidOperationException(await errors);
    }
}
