using System.Collections.Frozen;
using PackRebond.Bot.Core.Language;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>« j'habite à Toulouse mais l'entreprise est à Castres »: where one lives is not where one works.</summary>
internal static class Homes
{
    private static readonly FrozenSet<string> Living = FrozenSet.ToFrozenSet(["habite", "habites", "habitons", "habitait", "habitais", "habitant", "habiter", "vis", "vit", "loge", "loger", "reside", "domicilie", "domiciliee"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Between = FrozenSet.ToFrozenSet(
        ["a", "au", "aux", "en", "dans", "sur", "vers", "pres", "de", "du", "des", "le", "la", "les", "l", "d", "chez", "mes", "parents", "cote", "actuellement", "encore", "deja", "toujours", "moi", "je"],
        StringComparer.Ordinal);

    public static bool Is(Entity.Place place, Folded text)
    {
        var at = Filling.IndexAt(text, place.Start) - 1;
        while (at >= 0 && Between.Contains(text.Words[at].Text))
        {
            at--;
        }

        return at >= 0 && Living.Contains(text.Words[at].Text);
    }
}
