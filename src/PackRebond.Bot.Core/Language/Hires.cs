using System.Collections.Immutable;
using PackRebond.Bot.Core.Language.Quantities;

namespace PackRebond.Bot.Core.Language;

/// <summary>« on va recruter 20 personnes »: how many are taken on does not say how many there are.</summary>
internal static class Hires
{
    private static readonly Phrases Verbs = new(
        "recruter", "recrute", "recrutent", "recrutons", "recrutera", "recruterons", "recruté", "recrutement", "recrutements", "embaucher", "embauche", "embauches", "embauchent", "embauchons", "embauchera",
        "embaucherons", "embauché", "engager", "engage", "engageons", "prendre", "prend", "prenons", "prendra", "accueillir", "accueillons");

    private static readonly Phrases Between = new("environ", "encore", "aussi", "jusqu a", "de", "d", "les", "au moins", "peut être", "à peu près");

    /// <summary>The numbers among the entities that only say how many are taken on.</summary>
    public static ImmutableArray<Entity> Of(ImmutableArray<Entity> entities, Folded text)
    {
        var tokens = Tokens.Of(text);
        return [.. entities.OfType<Entity.Number>().Where(number => Enumerable.Range(0, tokens.Count).Any(index => tokens.Words[index].Start == number.Start && Is(tokens, index)))];
    }

    /// <param name="first">The first word of the number.</param>
    public static bool Is(Tokens tokens, int first)
    {
        const int longest = 3;
        for (var at = first; at > 0;)
        {
            if (Verbs.At(tokens, at - 1) == 1)
            {
                return true;
            }

            var before = at;
            var skipped = Enumerable.Range(1, longest).FirstOrDefault(length => before >= length && Between.At(tokens, before - length) == length);
            if (skipped == 0)
            {
                return false;
            }

            at -= skipped;
        }

        return false;
    }
}
