using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Language;

/// <summary>What the content teaches of the language: the phrases of each intent, and which words stand for which.</summary>
/// <param name="Phrases">The phrases of each intent.</param>
/// <param name="Abbreviations">What short forms stand for: dialogs/abbreviations.yml.</param>
/// <param name="Families">Words that mean about the same, parted by commas, by the family's name: dialogs/synonyms.yml.</param>
public sealed record Taught(
    IReadOnlyDictionary<string, ImmutableArray<string>> Phrases,
    IReadOnlyDictionary<string, string> Abbreviations,
    IReadOnlyDictionary<string, string> Families)
{
    private readonly ImmutableDictionary<string, string> folded = Abbreviations.ToImmutableDictionary(pair => Folded.Of(pair.Key).Text, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The intents in the order of a model's numbers.</summary>
    public ImmutableArray<string> Intents { get; } = [.. Phrases.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Identifies all that is taught, in its order: a model trained on anything else does not fit.</summary>
    public ulong Hash()
    {
        var hash = TextHash.Start;
        foreach (var (key, value) in Abbreviations.OrderBy(pair => pair.Key, StringComparer.Ordinal).Concat(Families.OrderBy(pair => pair.Key, StringComparer.Ordinal)))
        {
            hash = TextHash.Part(TextHash.Part(hash, key), value);
        }

        foreach (var intent in Intents)
        {
            hash = Phrases[intent].Aggregate(TextHash.Part(hash, intent), TextHash.Part);
        }

        return hash;
    }

    /// <summary>A message with its abbreviations written out.</summary>
    public Folded Fold(string text) => Folded.Of(text).Expand(folded);
}
