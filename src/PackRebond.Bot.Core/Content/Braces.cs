using System.Text.RegularExpressions;

namespace PackRebond.Bot.Core.Content;

/// <summary>Words in braces, which the program replaces: « {opens} ». One that it does not know, or that is not closed, a person would read as it stands.</summary>
public static partial class Braces
{
    /// <param name="what">How an editor calls such a word: « Le renvoi ».</param>
    /// <param name="isKnown">What the program replaces there.</param>
    public static void Check(Node.Scalar text, string code, string what, Func<string, bool> isKnown, IEnumerable<string> known, Diagnostics diagnostics)
    {
        foreach (var name in Any().Matches(text.Text).Select(match => match.Groups["name"]))
        {
            if (!name.Success)
            {
                diagnostics.Error(text.At, code, "Il manque une accolade, ou il y en a une de trop : un mot à remplacer s'écrit entre deux accolades, « {mot} »");
            }
            else if (!isKnown(name.Value))
            {
                diagnostics.UnknownName(text.At, code, what, name.Value, known);
            }
        }
    }

    /// <summary>Braces with a word between them, or one alone.</summary>
    [GeneratedRegex(@"\{(?<name>[^{}]*)\}|[{}]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Any();
}
