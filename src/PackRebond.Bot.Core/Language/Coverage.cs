using PackRebond.Bot.Core.Language.Quantities;

namespace PackRebond.Bot.Core.Language;

/// <summary>Which words of a message an answer explains. Politeness, hesitation and the question's own words need no explaining.</summary>
internal sealed class Coverage
{
    private static readonly Phrases Nouns = new(
        "salarié", "salariés", "salariée", "salariées", "personne", "personnes", "employé", "employés", "employées", "collaborateur", "collaborateurs", "effectif", "effectifs", "gens",
        "mois", "an", "ans", "année", "années", "euro", "euros", "€", "eur", "chiffre d affaires", "ca", "bilan", "contrat", "diplôme", "seul", "seule", "durée", "date", "depuis", "commune", "ville", "code postal");

    private readonly Tokens tokens;
    private readonly bool[] isExplained;
    private int explained;

    public Coverage(Tokens tokens, Phrases cues)
    {
        this.tokens = tokens;
        isExplained = new bool[tokens.Count];
        for (var i = 0; i < tokens.Count;)
        {
            var length = Math.Max(Math.Max(Talking.FillerAt(tokens, i), Talking.UnsureAt(tokens, i)), Math.Max(cues.At(tokens, i), Nouns.At(tokens, i)));
            isExplained.AsSpan(i, length).Fill(true);
            i += Math.Max(1, length);
        }
    }

    /// <summary>The answer is (almost) all that was said: at most one word in five is left over.</summary>
    public bool IsWhole
    {
        get
        {
            var left = isExplained.Count(known => !known);
            return left == 0 || left * 5 <= left + explained;
        }
    }

    public Coverage Take(int first, int next)
    {
        for (var i = first; i < next; i++)
        {
            isExplained[i] = true;
            explained++;
        }

        return this;
    }

    /// <summary>Takes the word if it stands there.</summary>
    public Coverage TakeWord(int at, string word) => string.Equals(tokens[at], word, StringComparison.Ordinal) ? Take(at, at + 1) : this;

    /// <summary>Takes the words between two offsets of the text as typed.</summary>
    public Coverage TakeTyped(int start, int end)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.Words[i].Start >= start && tokens.Words[i].End <= end)
            {
                Take(i, i + 1);
            }
        }

        return this;
    }

    public static bool IsNoun(Tokens tokens, int index) => Nouns.At(tokens, index) > 0;
}
