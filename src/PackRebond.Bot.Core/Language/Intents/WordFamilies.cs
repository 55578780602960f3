using System.Collections.Frozen;

namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>Words that mean about the same to this bot: « boîte », « société », « firme ». Found whatever their ending, one to several words.</summary>
internal sealed class WordFamilies
{
    private readonly FrozenDictionary<string, (string[] Stems, string Family)[]> byFirst;

    /// <param name="families">Words parted by commas, by the family's name.</param>
    public WordFamilies(IReadOnlyDictionary<string, string> families) => byFirst =
        families.SelectMany(family => family.Value.Split(',').Select(member => (Stems: Stems(member), Family: family.Key)))
            .Where(member => member.Stems.Length > 0)
            .GroupBy(member => member.Stems[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(member => member.Stems.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The families with a member that starts at a word, the longest member first; each once for each member.</summary>
    public IEnumerable<string> At(ReadOnlyMemory<string> stems)
    {
        foreach (var (member, family) in byFirst.GetValueOrDefault(stems.Span[0], []))
        {
            if (member.Length <= stems.Length && stems.Span[..member.Length].SequenceEqual(member))
            {
                yield return family;
            }
        }
    }

    private static string[] Stems(string member) => [.. Folded.Of(member).Words.Select(word => Stem.Of(word.Text))];
}
