using System.Collections.Frozen;

namespace PackRebond.Bot.Core.Language;

/// <summary>Tells a question from an answer, with or without its question mark: « un stage ca marche », but not « un CDD de 12 mois ».</summary>
public static class Asking
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "?", "quoi", "koi", "comment", "combien", "pourquoi", "quand", "qui", "quel", "quelle", "quels", "quelles", "lequel", "laquelle",
            "possible", "marche", "passe", "compte", "droit", "puis", "peut", "peux", "pouvez", "dois", "doit", "faut", "expliquez", "expliquer", "savoir",
        ],
        StringComparer.Ordinal);

    // « continuer quand même » asks nothing.
    public static bool Is(Folded text) =>
        text.Words.Where((word, at) => Words.Contains(word.Text) && !(word.Text is "quand" && at + 1 < text.Words.Length && text.Words[at + 1].Text is "meme")).Any() || $" {text.Text} ".Contains(" est ce ", StringComparison.Ordinal);
}
