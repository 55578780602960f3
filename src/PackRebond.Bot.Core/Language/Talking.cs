using PackRebond.Bot.Core.Language.Quantities;

namespace PackRebond.Bot.Core.Language;

/// <summary>Yes, no and « je ne sais pas » in the ways that people type them, and the words that say nothing.</summary>
internal static class Talking
{
    private static readonly Phrases Yes = new(
        "oui", "oui oui", "ouais", "ouai", "ui", "wi", "oué", "yep", "yes", "ok", "okay", "d accord", "dac", "exact", "exactement", "c est ça", "c est sa", "tout à fait", "bien sûr", "absolument",
        "mouais", "moui", "affirmatif", "volontiers", "carrément", "évidemment", "en effet", "effectivement", "pas de problème", "pas de souci", "aucun problème", "ça marche", "parfait", "je veux bien",
        "avec plaisir", "pourquoi pas", "c est le cas", "c est bien ça", "c est exact", "c est correct", "c est vrai", "tout juste", "vas y", "allez y", "allons y", "certainement", "certes", "mais oui", "👍");

    private static readonly Phrases No = new(
        "non", "non non", "nan", "nn", "nope", "no", "pas du tout", "absolument pas", "jamais", "négatif", "surtout pas", "aucunement", "pas vraiment", "pas encore", "certainement pas", "ce n est pas le cas",
        "c est pas le cas", "pas le cas", "ce n est pas ça", "c est pas ça", "mais non", "bien sûr que non", "évidemment que non", "sûrement pas", "pas d accord", "pas question", "hors de question", "non merci",
        "pas exactement", "pas tout à fait", "👎");

    private static readonly Phrases Unsure = new(
        "je ne sais pas", "je sais pas", "j sais pas", "je n sais pas", "sais pas", "sait pas", "ne sais pas", "chais pas", "chépa", "jsp", "jspa", "jsais pas", "je ne sais plus", "je sais plus", "aucune idée", "pas la moindre idée",
        "pas d idée", "je l ignore", "je n en sais rien", "j en sais rien", "jen sais rien", "aucun souvenir", "je ne me souviens pas", "je ne me souviens plus", "pas sûr", "pas sûre", "pas certain",
        "pas certaine", "je ne suis pas sûr", "je ne suis pas sûre", "je suis pas sûr", "je suis pas sûre", "je ne connais pas", "je connais pas", "inconnu", "sans avis", "peut être", "oui et non", "idk");

    // « ou non », « tout de suite » …: longest first, so that a phrase is not read as its first word.
    private static readonly Phrases Filler = new(
        "euh", "heu", "ben", "bah", "bon", "alors", "donc", "eh", "hein", "oh", "ah", "hum", "hmm", "voilà", "quoi", "disons", "en gros", "je crois", "je pense", "il me semble", "je crois que", "je pense que", "je dirais", "je dirais que", "il me semble que", "à mon avis", "à peu près", "environ",
        "env", "à la louche", "approximativement", "autour de", "aux alentours de", "dans les", "près de", "presque", "un peu", "plutôt", "en fait", "enfin", "on est", "on a", "on emploie", "nous sommes", "nous avons", "nous employons", "il y a",
        "il y en a", "y a", "ça fait", "c est", "ce sera", "ça sera", "ce serait", "j ai", "je suis", "il s agit de", "s il vous plaît", "s il te plaît", "merci", "bonjour", "bonsoir", "salut", "le", "la", "les", "l", "un", "une",
        "des", "du", "de", "d", "à", "au", "aux", "en", "dans", "sur", "pour", "et", "mon", "ma", "mes", "notre", "nos", "votre", "est", "a", "y", "tout", "seulement", "juste", "exactement", "pile", "total", "au total", "en tout",
        "actuellement", "aujourd hui", "maintenant", "entreprise", "l entreprise", "société", "boîte", "elle", "il", "ils", "elles", "je", "j", "on", "nous", "vous", "ce", "c", "ça", "cela", "compte", "emploie", "~", "?", "monsieur", "madame");

    private static readonly Phrases Politeness = new(
        "s il vous plaît", "s il te plaît", "bonjour", "bonsoir", "salut", "coucou", "merci", "merci d avance", "merci beaucoup", "par avance", "cordialement", "madame", "monsieur", "bonne journée", "?",
        "je voudrais savoir", "je voulais savoir", "je veux savoir", "je souhaite savoir", "je souhaiterais savoir", "j aimerais savoir", "j aurais voulu savoir", "je cherche à savoir", "je me demande", "je me demandais",
        "pouvez vous me dire", "pouvez vous m indiquer", "pouvez vous m expliquer", "pouvez vous me préciser", "pourriez vous me dire", "pourriez vous m indiquer", "pourriez vous m expliquer", "pourriez vous me préciser",
        "peux tu me dire", "tu peux me dire", "vous pouvez me dire", "sauriez vous me dire", "sauriez vous", "dites moi", "dis moi", "merci de me dire", "merci de m indiquer", "merci de me préciser",
        "auriez vous l amabilité de me dire", "auriez vous la gentillesse de me dire", "auriez vous l obligeance de m indiquer", "je vous serais reconnaissant de m indiquer", "veuillez m indiquer");

    /// <summary>The words without greetings, thanks and « je voudrais savoir », which say nothing of what is wanted; all of them when nothing else is there.</summary>
    public static Folded WithoutPoliteness(Folded text)
    {
        var tokens = Tokens.Of(text);
        var rest = new List<string>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var length = Politeness.At(tokens, i);
            if (length == 0)
            {
                rest.Add(tokens[i]);
            }

            i += Math.Max(1, length);
        }

        // « merci et bonne journée » is all politeness.
        return rest.Count == tokens.Count || rest.TrueForAll(word => word is "et" or "a" or "vous" or "tous" or "toutes" or "tout") ? text : Folded.Of(string.Join(' ', rest));
    }

    /// <summary>Yes or no where the phrase starts, with its length; length 0 when neither.</summary>
    public static (bool Yes, int Length) YesNoAt(Tokens tokens, int index)
    {
        // « pas du tout » before « tout à fait », « pas encore » before nothing: the longer phrase speaks.
        var yes = Yes.At(tokens, index);
        var no = No.At(tokens, index);
        return yes > no ? (true, yes) : (false, no);
    }

    public static int UnsureAt(Tokens tokens, int index) => Unsure.At(tokens, index);

    /// <summary>How many words say nothing here.</summary>
    public static int FillerAt(Tokens tokens, int index) =>
        Filler.At(tokens, index) is > 0 and var length ? length
        // « 80 😊 »: of all faces only the two thumbs say something.
        : tokens[index] is [var first, ..] face && char.IsHighSurrogate(first) && face is not ("👍" or "👎") ? 1
        : 0;
}
