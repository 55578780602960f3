using System.Collections.Immutable;
using PackRebond.Bot.Core.Language.Quantities;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Language;

/// <summary>Finds the options of slots in free text by their labels and other words: whole words, longest first.</summary>
public sealed class Lexicon
{
    private readonly Dictionary<string, ImmutableArray<Entry>> byFirst;
    private readonly ImmutableArray<Entry> entries;

    /// <param name="slots">Every slot of the content.</param>
    public Lexicon(IEnumerable<Slot> slots)
    {
        var all = new List<Entry>();
        foreach (var slot in slots)
        {
            foreach (var option in slot.Options.IsDefault ? [] : slot.Options)
            {
                foreach (var phrase in (option.Also.IsDefault ? [] : option.Also).Prepend(option.Label))
                {
                    ImmutableArray<string> words = [.. Tokens.Of(Folded.Of(phrase)).Words.Select(word => word.Text)];
                    if (!words.IsEmpty)
                    {
                        all.Add(new Entry(words, slot.Name, option.Name));
                    }
                }
            }
        }

        entries = [.. all];
        byFirst = all.GroupBy(entry => entry.Words[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Words.Length).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The options named in a message, in its order. Options that say only yes, no or nothing are for their own question alone.</summary>
    public ImmutableArray<Entity.Option> Find(Folded text)
    {
        var tokens = Tokens.Of(text);
        return
        [
            .. Find(tokens, isLoose: false)
                .Where(found => Talking.YesNoAt(tokens, found.First).Length < found.Next - found.First && Talking.FillerAt(tokens, found.First) < found.Next - found.First
                    && Talking.UnsureAt(tokens, found.First) < found.Next - found.First)
                .Select(found => new Entity.Option(
                    tokens.Words[found.First].Start, tokens.Words[found.Next - 1].End - tokens.Words[found.First].Start, found.Slot, found.Name)),
        ];
    }

    /// <param name="isLoose">Long words may be misspelt by one letter; for the open question only.</param>
    internal ImmutableArray<Found> Find(Tokens tokens, bool isLoose)
    {
        var found = ImmutableArray.CreateBuilder<Found>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var at = i;
            var best = byFirst.GetValueOrDefault(tokens[i], []).FirstOrDefault(entry => IsAt(tokens, at, entry, isLoose: false))
                ?? (isLoose ? entries.FirstOrDefault(entry => IsAt(tokens, at, entry, isLoose: true)) : null);
            if (best is not null)
            {
                // « pas de CDI », « pas un stage »: named to say that it is not so.
                var before = tokens[i - 1] is "de" or "d" or "un" or "une" or "en" ? i - 2 : i - 1;
                if (tokens[before] is not ("pas" or "ni" or "sans"))
                {
                    found.Add(new Found(i, i + best.Words.Length, best.Slot, best.Name));
                }

                i += best.Words.Length - 1;
            }
        }

        return found.ToImmutable();
    }

    private static bool IsAt(Tokens tokens, int index, Entry entry, bool isLoose)
    {
        for (var i = 0; i < entry.Words.Length; i++)
        {
            var isSame = string.Equals(entry.Words[i], tokens[index + i], StringComparison.Ordinal);
            if (!isSame && !(isLoose && IsNear(entry.Words[i], tokens[index + i])))
            {
                return false;
            }
        }

        return true;
    }

    // One letter missing, doubled, wrong or swapped, in words of five letters or more.
    private static bool IsNear(string word, string typed)
    {
        if (word.Length < 5 || typed.Length < 4 || Math.Abs(word.Length - typed.Length) > 1 || char.IsAsciiDigit(typed[0]))
        {
            return false;
        }

        var front = word.AsSpan().CommonPrefixLength(typed);
        var left = word.AsSpan(front);
        var right = typed.AsSpan(front);
        return left.Length == right.Length
            ? left.Length == 0 || left[1..].SequenceEqual(right[1..]) || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]))
            : left.Length > right.Length ? left[1..].SequenceEqual(right) : right[1..].SequenceEqual(left);
    }

    internal readonly record struct Found(int First, int Next, string Slot, string Name);

    private sealed record Entry(ImmutableArray<string> Words, string Slot, string Name);
}
