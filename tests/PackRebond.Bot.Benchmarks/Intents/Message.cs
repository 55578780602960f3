namespace PackRebond.Bot.Benchmarks.Intents;

/// <summary>What a person may type, and what is meant by it.</summary>
internal sealed record Message(string Intent, string Text)
{
    /// <summary>Lines « label TAB text ».</summary>
    public static Message[] Read(string file) => [.. Lines(file).Select(line => line.Split('\t')).Select(parts => new Message(parts[0], parts[1]))];

    public static string[] Lines(string file) => [.. File.ReadLines(file).Where(line => line.Length > 0)];

    /// <summary>Every fifth message of each intent, from one on.</summary>
    public static (Message[] Taught, Message[] Kept) Fold(IEnumerable<Message> all, int fold, int folds)
    {
        var parts = all.GroupBy(message => message.Intent, StringComparer.Ordinal)
            .SelectMany((group, number) => group.Select((message, index) => (message, IsKept: (index + number) % folds == fold)))
            .ToLookup(pair => pair.IsKept, pair => pair.message);
        return ([.. parts[false]], [.. parts[true]]);
    }
}
