using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PackRebond.Bot.Core.Language.Quantities;

namespace PackRebond.Bot.Core.Language;

/// <summary>What is only supposed: « et si on était 300 ? », « et avec un CDD de 12 mois ? », « et au 15 décembre 2019 ? ».</summary>
public static partial class Supposing
{
    private static readonly Phrases Cues = new(
        "et si", "et si jamais", "si jamais", "imaginons", "imaginons que", "supposons", "supposons que", "admettons", "admettons que", "mettons que", "dans l hypothèse où", "et dans l hypothèse où",
        "et dans le cas où", "que se passe t il si", "qu est ce que ça change si", "ça change quoi si", "ça donne quoi si", "ça donnerait quoi si", "et ça donne quoi si", "quid si", "et quid si");

    /// <summary>These suppose only when the message asks: « et avec un CDD ? ».</summary>
    private static readonly Phrases Asked = new("si", "et avec", "et pour", "et au", "et le", "et en", "et à", "et à partir", "et avant", "et après", "et sans", "quid avec", "quid de");

    private static readonly Phrases Leads = new("ok", "d accord", "bon", "ben", "bah", "euh", "ah", "alors", "merci", "oui", "mais", "et alors", "très bien");

    /// <summary>Of a weak cue these words belong to what is supposed: « au 15 décembre ».</summary>
    private static readonly FrozenSet<string> Kept = FrozenSet.ToFrozenSet(["au", "le", "en", "a", "partir", "avant", "apres"], StringComparer.Ordinal);

    /// <summary>What is supposed, said as if it were so, for the reader of answers; null when the message supposes nothing.</summary>
    public static string? Read(string text)
    {
        var folded = Folded.Of(text);
        var tokens = Tokens.Of(folded);
        var next = 0;
        for (var taken = Leads.At(tokens, 0); taken > 0 && Cues.At(tokens, next) == 0; taken = Leads.At(tokens, next))
        {
            next += taken;
        }

        var (cue, asked) = (Cues.At(tokens, next), folded.Words.Any(word => word.Text == "?") ? Asked.At(tokens, next) : 0);
        if (cue == 0 && asked == 0)
        {
            return null;
        }

        next += cue > 0 ? cue : Kept.Contains(tokens[next + asked - 1]) ? asked - 1 : asked;
        return next < tokens.Count ? Present(text[tokens.Words[next].Start..]) : null;
    }

    /// <summary>« on était 300 » → « on est 300 »: what is only imagined is said in the tenses that the words of the questions do not know.</summary>
    private static string Present(string text) => Imagined().Replace(text, match => match switch
    {
        _ when match.Groups["is"].Success => "est",
        _ when match.Groups["are"].Success => "sommes",
        _ when match.Groups["be"].Success => "sont",
        _ when match.Groups["has"].Success => "a",
        _ when match.Groups["have"].Success => "avons",
        _ => match.Groups["stem"].Value + "e",
    });

    [GeneratedRegex(
        @"\b(?:(?<is>[ée]tait|[ée]tais|serait|serais|sera)|(?<are>[ée]tions|serions|serons)|(?<be>[ée]taient|seraient|seront)|(?<has>avait|avais|aurait|aurais|aura)|(?<have>avions|aurions|aurons)|(?<stem>sign|embauch|recrut|dur)(?:er)?(?:ais|ait|ions|aient|ai|a|ons|ez|iez))\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100)]
    private static partial Regex Imagined();
}
