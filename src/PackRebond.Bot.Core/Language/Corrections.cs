using PackRebond.Bot.Core.Language.Quantities;

namespace PackRebond.Bot.Core.Language;

/// <param name="IsCorrection">The message takes something back: « en fait », « non pardon », « je voulais dire ».</param>
/// <param name="RestStart">Offset, in the text as typed, of what is said instead; the text's length when nothing follows.</param>
public sealed record Correction(bool IsCorrection, int RestStart);

/// <summary>Finds that a message corrects an earlier answer.</summary>
public static class Corrections
{
    private static readonly Phrases Cues = new(
        "en fait", "enfait", "pardon", "non pardon", "ah non", "je voulais dire", "j ai voulu dire", "je veux dire", "plutôt", "finalement", "en réalité", "je me suis trompé", "je me suis trompée",
        "je me trompe", "j ai fait une erreur", "je me suis planté", "je me suis plantée", "je me suis mal exprimé", "je me suis mal exprimée", "erreur", "erreur de ma part", "oups", "désolé", "désolée", "je corrige", "correction", "rectification", "je rectifie", "non c est", "non plutôt", "non en fait", "non désolé", "non désolée",
        "c est plutôt", "autant pour moi", "au temps pour moi", "mea culpa", "je reprends");

    private static readonly Phrases Leads = new("ah", "oh", "euh", "heu", "ben", "bah", "mais", "attendez", "attends", "excusez moi", "excuse moi", "hum", "alors", "et", "bon", "laisse", "laissez", "mets", "mettez");

    public static Correction Read(Folded text)
    {
        var tokens = Tokens.Of(text);
        var (next, isCorrection) = (0, false);
        for (var taken = 1; taken > 0; next += taken)
        {
            var cue = Cues.At(tokens, next);
            taken = Math.Max(cue, Leads.At(tokens, next));
            isCorrection |= cue > 0;
        }

        // « non, 300 salariés », « non attends 300 »: a no that goes on with a number takes the number back.
        if (!isCorrection && tokens[next] is "non" or "nan")
        {
            var (said, isTakenBack) = (next + 1, false);
            while (Math.Max(Leads.At(tokens, said), Cues.At(tokens, said)) is > 0 and var length)
            {
                isTakenBack |= Cues.At(tokens, said) > 0;
                said += length;
            }

            // « non finalement cdi » says so in words.
            if ((isTakenBack && said < tokens.Count) || QuantityReader.At(tokens, said) is { IsWeak: false })
            {
                return new Correction(true, tokens.Words[said].Start);
            }
        }

        // « pas 80, 90 »: so does a number that is denied.
        if (!isCorrection && tokens[next] is "pas" && QuantityReader.At(tokens, next + 1) is { IsWeak: false } denied && denied.Next < tokens.Count && QuantityReader.Read(tokens).Length > 1)
        {
            return new Correction(true, tokens.Words[next].Start);
        }

        if (isCorrection)
        {
            return new Correction(true, next < tokens.Count ? tokens.Words[next].Start : text.Raw.Length);
        }

        // « c'est soixante en fait »: the whole message is what is said instead. Earlier than the end such words tell a story.
        for (var i = Math.Max(1, tokens.Count - 5); i < tokens.Count; i++)
        {
            if (Cues.At(tokens, i) is > 0 and var length && i + length == tokens.Count)
            {
                return new Correction(true, 0);
            }
        }

        return new Correction(false, 0);
    }
}
