namespace PackRebond.Bot.Core.Content;

/// <summary>What an editor probably did where the YAML breaks off, told without the words of a parser.</summary>
internal static class YamlSlip
{
    /// <param name="line">Where the parser stumbled, which may be one line off.</param>
    public static (int Line, string Remedy) Find(string text, int line)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var at = Math.Clamp(line, 1, lines.Length);
        string Line(int number) => number >= 1 && number <= lines.Length ? lines[number - 1] : "";

        foreach (var number in new[] { at, at - 1, at + 1 })
        {
            if (Line(number).TakeWhile(char.IsWhiteSpace).Contains('\t'))
            {
                return (number, "cette ligne commence par une tabulation, remplacez-la par des espaces.");
            }
        }

        foreach (var number in new[] { at, at - 1 })
        {
            if (Line(number).Count(character => character == '"') % 2 == 1)
            {
                return (number, "il manque un guillemet (\") sur cette ligne.");
            }
        }

        return (line, HasColonInText(Line(at))
            ? "un texte qui contient un deux-points doit être entre guillemets (\")."
            : "vérifiez le retrait, les deux-points et les guillemets de cette ligne et de celle d'avant.");
    }

    /// <summary>« title: Le VTE : pour qui ? »: after the key's own colon there is another.</summary>
    private static bool HasColonInText(string line)
    {
        var key = line.IndexOf(": ", StringComparison.Ordinal);
        return key >= 0 && line.IndexOf(':', key + 2) >= 0;
    }
}
