using System.Text.RegularExpressions;

namespace PackRebond.Bot.Core.Content;

/// <summary>What an editor probably did where the YAML breaks off, told without the words of a parser.</summary>
internal static partial class YamlSlip
{
    /// <summary>The parser stumbles at most so many lines behind a text that has lost its indentation.</summary>
    private const int LinesBack = 6;

    /// <summary>The surest first; each gives the remedy of a line, or nothing.</summary>
    private static readonly Func<string, string?>[] Clues =
    [
        line => Merge().IsMatch(line) ? "c'est le reste d'une fusion : gardez l'une des deux versions, et retirez les lignes qui commencent par <<<<<<<, ======= et >>>>>>>." : null,
        Indentation,
        line => Glued().IsMatch(line) ? "il manque une espace après le deux-points." : null,
        line => GluedDash().IsMatch(line) ? "il manque une espace après le tiret." : null,
        line => InApostrophes().IsMatch(line) ? "ce texte contient une apostrophe : mettez-le entre guillemets (\"), pas entre apostrophes." : null,
        line => line.Count(character => character == '"') % 2 == 1 ? "il manque un guillemet (\") sur cette ligne." : null,
        line => Requoted().IsMatch(line) ? "un guillemet (\") au milieu du texte le referme : pour citer, écrivez « … »." : null,
        line => Special().Match(line) is { Success: true } found ? Quote(found.Groups["sign"].Value) : null,
    ];

    /// <param name="line">Where the parser stumbled, which may be one line off.</param>
    public static (int Line, string Remedy) Find(string text, int line)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var at = Math.Clamp(line, 1, lines.Length);
        foreach (var clue in Clues)
        {
            foreach (var number in new[] { at, at - 1 }.Where(number => number >= 1))
            {
                if (clue(lines[number - 1]) is { } remedy)
                {
                    return (number, remedy);
                }
            }
        }

        if (HasColonInText(lines[at - 1]))
        {
            return (line, "un texte qui contient un deux-points doit être entre guillemets (\").");
        }

        if (Enumerable.Range(0, LinesBack).Select(back => at - back).FirstOrDefault(number => number >= 1 && Fallen().IsMatch(lines[number - 1])) is > 0 and var fallen)
        {
            return (fallen, "ce texte a perdu son retrait : remettez-le en face des lignes d'avant.");
        }

        // A tab inside a text of several lines makes the parser give up far from it.
        return lines.Index().FirstOrDefault(pair => Indentation(pair.Item) is not null) is (var index, { } indented)
            ? (index + 1, Indentation(indented)!)
            : (line, "vérifiez le retrait, les deux-points et les guillemets de cette ligne et de celle d'avant.");
    }

    /// <summary>A text that must be quoted for what it begins with.</summary>
    public static string Quote(string sign) => $"un texte qui commence par « {sign} » doit être entre guillemets (\").";

    private static string? Indentation(string line)
    {
        var start = line.TakeWhile(char.IsWhiteSpace).ToList();
        return start.Contains('\t') ? "cette ligne commence par une tabulation, remplacez-la par des espaces."
            : start.Exists(character => character is '\u00A0' or '\u202F') ? "cette ligne commence par une espace insécable, remplacez-la par des espaces ordinaires."
            : null;
    }

    /// <summary>« title: Le VTE : pour qui ? »: after the key's own colon there is another.</summary>
    private static bool HasColonInText(string line)
    {
        var key = line.IndexOf(": ", StringComparison.Ordinal);
        return key >= 0 && line.IndexOf(':', key + 2) >= 0;
    }

    [GeneratedRegex("^(<{7}|={7}|>{7})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Merge();

    /// <summary>« from:2008-12-20 ».</summary>
    [GeneratedRegex(@"^\s*(- )?[a-z][a-z0-9-]*:[^\s:/]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Glued();

    /// <summary>« -fact: vte.what ».</summary>
    [GeneratedRegex(@"^\s*-[a-z][a-z0-9-]*: ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex GluedDash();

    /// <summary>« title: 'Qu'est-ce qu'une PME ?' ».</summary>
    [GeneratedRegex(@"^\s*(- )?[^\s""]+: +'[^']*'[^\s']", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex InApostrophes();

    /// <summary>« title: "Qu'est-ce qu'une "PME" ?" ».</summary>
    [GeneratedRegex(@"^\s*(- )?[^\s""]+: +""[^""]*""\s*[^\s"",\]}#:]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Requoted();

    /// <summary>« title: *PME* », « title: [PME] et ETI »: signs that mean something to YAML.</summary>
    [GeneratedRegex(@"^\s*(- )?[^\s""]+: +((?<sign>[*&!%@`|>?])|(?<sign>\[)[^\]]*\]\s*[^\s#]|(?<sign>\{)[^}]*\}\s*[^\s#])", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Special();

    /// <summary>Neither a key, an item, a remark nor an empty line, and yet at the very start.</summary>
    [GeneratedRegex(@"^(?![\w.""'-]+:|- |#|---)\S", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Fallen();
}
