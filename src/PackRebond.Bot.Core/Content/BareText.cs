using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PackRebond.Bot.Core.Content;

/// <summary>Text written without quotes, of which YAML would lose a part in silence: a person would read the rest.</summary>
internal static class BareText
{
    /// <summary>The quotes of a text editor that means well.</summary>
    private const string Curly = "“”„‟";

    /// <summary>What the editor must mend, or null.</summary>
    public static string? Loss(Scalar scalar, string text)
    {
        if (Sign(scalar) is { } sign)
        {
            return YamlSlip.Quote(sign);
        }

        if (scalar.Style is not ScalarStyle.Plain || scalar.Value.Length == 0)
        {
            return null;
        }

        if (Curly.Contains(scalar.Value[0], StringComparison.Ordinal))
        {
            return "les guillemets d'un texte sont droits (\"), pas courbes (“).";
        }

        return IsCut(scalar, text) ? "le texte s'arrête au « # », qui commence une remarque : mettez-le tout entier entre guillemets (\")." : null;
    }

    /// <summary>« &amp;PME et ETI » and « !PME » are a name and a tag to YAML, and vanish.</summary>
    private static string? Sign(Scalar scalar) => !scalar.Anchor.IsEmpty ? "&" : !scalar.Tag.IsEmpty ? "!" : null;

    /// <summary>« Une PME #1 »: a remark after a date or a code is a remark; one that cuts a sentence, or a word off its number, is none.</summary>
    private static bool IsCut(Scalar scalar, string text)
    {
        var rest = text.AsSpan(Math.Min((int)scalar.End.Index, text.Length)).TrimStart(' ');
        return rest is ['#', var next, ..] && (scalar.Value.Contains(' ', StringComparison.Ordinal) || char.IsLetterOrDigit(next));
    }
}
