using System.Collections.Frozen;

namespace PackRebond.Bot.Core.Language;

/// <summary>Tells a message that is not in French: its small words are English, German, Spanish, Italian or Portuguese, and few are French.</summary>
public static class ForeignTongue
{
    private const int Fewest = 2;

    private static readonly FrozenSet<string>[] Tongues =
    [
        Set("am looking don understand very well sorry morning evening hi hey english speak turnkey list the what how is are my for of in to can you we our and this that do does which where when who much many i it have has get want please hello from with company money good day thank thanks no not your any not be would like need help about available apply job"),
        Set("der die das und ist sind ich wir was wie wo wer wann ein eine einen mein meine unser unsere fur guten tag bitte kann konnen haben nicht auf mit zu den dem fur gibt es danke hallo unternehmen firma"),
        Set("el los las que como donde cuando cuanto cuantos quien es son una unos mi mis nuestra nuestro para por con hola buenos dias buenas tardes gracias quisiera puedo tengo tenemos empresa ayuda ayudas informacion sobre del y se necesito cual"),
        Set("quanta riceve l il gli che come dove quando quanto chi sono una mio mia nostro nostra per con ciao buongiorno buonasera grazie vorrei posso abbiamo azienda aiuto informazioni del della di cosa e stai mi"),
        Set("o os as que como onde quando quanto quem sao uma meu minha nosso nossa para por com ola bom dia obrigado obrigada queria posso temos empresa ajuda informacoes sobre do da e voce gostaria"),
    ];

    // Most of these stand in any French sentence of three words; « et », « a », « la », « on » are too common elsewhere to count.
    private static readonly FrozenSet<string> French = Set(
        "je tu il elle nous vous ils le les un une des du de d est sont suis ai mon ma mes notre nos votre vos et ou mais que qui quoi quel quelle comment combien quand pourquoi pour dans avec sur pas ne n c ce cette ca y en au aux l j qu s il quels quelles merci bonjour aide peut puis oui sites site entreprise territoire on");

    public static bool Is(Folded text)
    {
        var words = text.Words;
        var french = words.Count(word => French.Contains(word.Text));
        foreach (var tongue in Tongues)
        {
            var foreign = words.Count(word => tongue.Contains(word.Text) && !French.Contains(word.Text));
            if (foreign >= Fewest && foreign > 2 * french && foreign * 3 >= words.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
