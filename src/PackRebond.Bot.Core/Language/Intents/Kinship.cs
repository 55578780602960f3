namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>
/// Intents are kin by their names: « vte.company.amount » has its topic with « vte.company.today » and its last word with « housing.amount ».
/// What one phrase teaches of its intent, it teaches in part of all its kin, so that the wording of one amount helps to know another.
/// </summary>
internal sealed class Kinship
{
    private const float Share = 0.5f;

    private readonly int[][] groups;
    private readonly float[] sums;

    public Kinship(IReadOnlyList<string> intents)
    {
        groups = [Numbers(intents.Select(Topic)), Numbers(intents.Select(name => name[(name.LastIndexOf('.') + 1)..]))];
        sums = new float[2 * intents.Count];
    }

    /// <summary>Everything before the last part of an intent's name.</summary>
    public static string Topic(string intent) => intent[..Math.Max(0, intent.LastIndexOf('.'))];

    /// <summary>Adds to the pull on each intent a part of the pulls on its kin.</summary>
    public void Spread(float[] pull)
    {
        Array.Clear(sums);
        var half = sums.Length / 2;
        for (var intent = 0; intent < pull.Length; intent++)
        {
            sums[groups[0][intent]] += pull[intent];
            sums[half + groups[1][intent]] += pull[intent];
        }

        for (var intent = 0; intent < pull.Length; intent++)
        {
            pull[intent] += Share * (sums[groups[0][intent]] + sums[half + groups[1][intent]]);
        }
    }

    private static int[] Numbers(IEnumerable<string> names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. names.Select(name => numbers.TryAdd(name, numbers.Count) ? numbers.Count - 1 : numbers[name])];
    }
}
