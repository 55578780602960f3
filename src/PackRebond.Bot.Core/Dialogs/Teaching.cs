using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Language;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>Content → what it teaches of the language.</summary>
internal static class Teaching
{
    /// <summary>The phrases of the intent files; the title of a fact is a phrase of its first intent, so that a button with it is understood.</summary>
    public static Taught Read(ImmutableArray<IntentFile> intents, ImmutableArray<Fact> facts, ImmutableArray<Node> abbreviations, ImmutableArray<Node> synonyms, Diagnostics diagnostics)
    {
        var titles = facts.ToLookup(fact => fact.Answers[0], fact => fact.Title, StringComparer.Ordinal);
        return new Taught(
            intents.ToDictionary(intent => intent.Name, intent => intent.Phrases.Select(phrase => phrase.Text).Concat(titles[intent.Name]).ToImmutableArray(), StringComparer.Ordinal),
            Words(abbreviations, "abbreviations", ContentKind.Abbreviations, diagnostics),
            Words(synonyms, "synonyms", ContentKind.Synonyms, diagnostics));
    }

    private static Dictionary<string, string> Words(ImmutableArray<Node> files, string key, Shape shape, Diagnostics diagnostics) =>
        (files.Where(node => shape.Check(node, diagnostics)).OfType<Node.Map>().FirstOrDefault()?.Under(key) ?? [])
            .ToDictionary(entry => entry.Key.Text, entry => (entry.Value as Node.Scalar)?.Text ?? "", StringComparer.Ordinal);
}
