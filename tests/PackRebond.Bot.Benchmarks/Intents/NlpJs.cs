using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace PackRebond.Bot.Benchmarks.Intents;

/// <summary>nlp.js in Node, in three configurations.</summary>
internal static class NlpJs
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static ImmutableArray<Contestant> Contestants { get; } =
    [
        .. new[] { "default", "no-stopwords", "spell-check" }.Select(setting => new Contestant($"nlp.js {setting}", (taught, texts) => TryAsync(setting, taught, texts))),
    ];

    private static async Task<Guesses> TryAsync(string setting, Message[] taught, string[] texts)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(Folder(), "nlpjs.mjs"));
        start.ArgumentList.Add(setting);
        using var node = Process.Start(start) ?? throw new InvalidOperationException("Node does not start.");
        await JsonSerializer.SerializeAsync(node.StandardInput.BaseStream, new { taught, texts }, Json);
        node.StandardInput.Close();
        var answer = await JsonSerializer.DeserializeAsync<Answer>(node.StandardOutput.BaseStream, Json) ?? throw new InvalidOperationException("nlp.js says nothing.");
        await node.WaitForExitAsync();
        return new([.. answer.Best.Select(one => one.Select(guess => (guess.Intent, guess.Score)).ToImmutableArray())], answer.Micros, answer.Seconds);
    }

    // Beside its packages, which stay in the checkout.
    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "NlpJs");

    private sealed record Answer(Guess[][] Best, double[] Micros, double Seconds);

    private sealed record Guess(string Intent, double Score);
}
