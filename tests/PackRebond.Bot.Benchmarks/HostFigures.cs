using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace PackRebond.Bot.Benchmarks;

/// <summary>Start to ready, memory after 100 conversations, turns a second over /api/messages.</summary>
internal static class HostFigures
{
    private const int Starts = 5;
    private const int Conversations = 100;
    private const int Connections = 16;
    private static readonly TimeSpan LoadTime = TimeSpan.FromSeconds(15);

    /// <summary>What one visitor says: a guided dialog, a question in the middle, a correction.</summary>
    private static readonly string[] Visit =
    [
        "je veux recruter un vte", "80", "c'est quoi un VTE ?", "oui", "mourenx", "CDI", "pas encore signé", "master", "il y a 6 mois", "en fait c'est un CDD de 12 mois",
    ];

    public static async Task MeasureAsync()
    {
        var starts = new List<double>();
        for (var count = 0; count < Starts; count++)
        {
            await using var started = await RunningHost.StartAsync();
            starts.Add(started.UntilReady.TotalSeconds);
        }

        starts.Sort();
        Console.WriteLine($"start to ready, median of {Starts}: {starts[Starts / 2]:0.00} s (best {starts[0]:0.00}, worst {starts[^1]:0.00})");

        await using var host = await RunningHost.StartAsync();
        for (var visitor = 0; visitor < Conversations; visitor++)
        {
            foreach (var text in Visit)
            {
                await SayAsync(host.Client, $"visit-{visitor}", text);
            }
        }

        Console.WriteLine($"memory after {Conversations} conversations of {Visit.Length} turns: {host.Megabytes:0} MB resident");
        await LoadAsync(host, connections: 1);
        await LoadAsync(host, Connections);
    }

    private static async Task LoadAsync(RunningHost host, int connections)
    {
        var until = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, connections).Select(connection => Task.Run(async () =>
        {
            var taken = new List<double>();
            for (var turn = 0; until.Elapsed < LoadTime; turn++)
            {
                var clock = Stopwatch.StartNew();
                await SayAsync(host.Client, $"load-{connections}-{connection}-{turn / Visit.Length}", Visit[turn % Visit.Length]);
                taken.Add(clock.Elapsed.TotalMilliseconds);
            }

            return taken;
        })));
        var all = times.SelectMany(taken => taken).Order().ToList();
        Console.WriteLine($"{connections} connection(s): {all.Count / LoadTime.TotalSeconds:0} turns/s, p50 {all[all.Count / 2]:0.0} ms, p99 {all[all.Count * 99 / 100]:0.0} ms; {host.Megabytes:0} MB resident");
    }

    private static async Task SayAsync(HttpClient client, string conversation, string text)
    {
        var activity = new
        {
            type = "message",
            id = Guid.NewGuid().ToString(),
            text,
            deliveryMode = "expectReplies",
            channelId = "emulator",
            serviceUrl = "http://localhost",
            conversation = new { id = conversation },
            from = new { id = "visitor", role = "user" },
            recipient = new { id = "packrebond" },
        };
        using var answer = await client.PostAsJsonAsync("/api/messages", activity);
        answer.EnsureSuccessStatusCode();
        var replies = await answer.Content.ReadFromJsonAsync<JsonElement>();
        if (replies.GetProperty("activities").GetArrayLength() == 0)
        {
            throw new InvalidOperationException($"no reply to « {text} »");
        }
    }
}
