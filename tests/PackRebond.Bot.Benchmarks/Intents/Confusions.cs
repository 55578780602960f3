namespace PackRebond.Bot.Benchmarks.Intents;

/// <summary>What is taken for what, for an editor to read: phrases to add, or intents too near to be two.</summary>
internal static class Confusions
{
    private const int MostExamples = 3;

    public static async Task WriteAsync(string file, IReadOnlyList<(Message Meant, string Guessed)> judged)
    {
        var rows = judged.Where(one => one.Meant.Intent != one.Guessed)
            .GroupBy(one => (one.Meant.Intent, one.Guessed))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Intent, StringComparer.Ordinal)
            .Select(group => $"| {group.Key.Intent} | {(group.Key.Guessed.Length == 0 ? "rien" : group.Key.Guessed)} | {group.Count()} | {string.Join(" ; ", group.Take(MostExamples).Select(one => one.Meant.Text.Replace('|', ' ')))} |");
        await File.WriteAllLinesAsync(file, ["| intention attendue | comprise | combien | exemples |", "|---|---|---|---|", .. rows]);
        Console.WriteLine($"confusions : {file}");
    }
}
