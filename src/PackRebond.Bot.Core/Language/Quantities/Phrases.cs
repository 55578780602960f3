using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Language.Quantities;

/// <summary>A list of folded phrases, found at a place of a message, longest first.</summary>
internal sealed class Phrases
{
    private readonly FrozenDictionary<string, ImmutableArray<ImmutableArray<string>>> byFirst;

    public Phrases(params ReadOnlySpan<string> phrases)
    {
        var all = new List<ImmutableArray<string>>(phrases.Length);
        foreach (var phrase in phrases)
        {
            var words = Tokens.Of(Folded.Of(phrase)).Words;
            if (!words.IsEmpty)
            {
                all.Add([.. words.Select(word => word.Text)]);
            }
        }

        byFirst = all.GroupBy(phrase => phrase[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Length).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>How many tokens the longest phrase takes that starts here; 0 when none does.</summary>
    public int At(Tokens tokens, int index)
    {
        if (!byFirst.TryGetValue(tokens[index], out var candidates))
        {
            return 0;
        }

        foreach (var phrase in candidates)
        {
            var same = 1;
            while (same < phrase.Length && string.Equals(tokens[index + same], phrase[same], StringComparison.Ordinal))
            {
                same++;
            }

            if (same == phrase.Length)
            {
                return same;
            }
        }

        return 0;
    }
}
