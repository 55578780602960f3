using System.Text.RegularExpressions;

namespace PackRebond.Bot.BrowserTests;

/// <summary>A company's answers, found by what a question is about: its wording belongs to the editors and may change.</summary>
internal static partial class Dialogs
{
    public const string Opening = "Mon entreprise a-t-elle droit à l'aide VTE ?";

    private static readonly (Regex About, string Answer)[] Company =
    [
        (Headcount(), "60"),
        (Seat(), "oui"),
        (Place(), "Mourenx"),
        (Graduation(), "juin 2026"),
        (Diploma(), "Bac+5"),
        (Contract(), "CDI"),
        (Signing(), "pas encore signé"),
    ];

    /// <summary>Opens the dialog, or goes on with it, and answers until the verdict, by keyboard alone.</summary>
    public static async Task ReachVerdictAsync(ChatPage chat)
    {
        if (await chat.PersonMessages.CountAsync() == 0)
        {
            await chat.SendAsync(Opening);
        }

        for (var turn = 0; turn < 15; turn++)
        {
            if (await chat.QuestionAsync() is not { } question)
            {
                return;
            }

            await chat.SendAsync(Company.FirstOrDefault(a => a.About.IsMatch(question)).Answer ?? "je ne sais pas");
        }

        Assert.Fail("No verdict after 15 answers.");
    }

    [GeneratedRegex(@"\?", RegexOptions.None, 1000)]
    public static partial Regex Asks();

    [GeneratedRegex("^(?:Conditions remplies|Conditions non remplies|À vérifier)", RegexOptions.None, 1000)]
    public static partial Regex VerdictTitle();

    [GeneratedRegex("combien de personnes|effectif|salariés", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Headcount();

    [GeneratedRegex("siège", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Seat();

    [GeneratedRegex("commune|code postal", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Place();

    [GeneratedRegex("quand [^?]*diplôm|depuis [^?]*diplôm", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Graduation();

    [GeneratedRegex("diplôme", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Diploma();

    [GeneratedRegex("sign", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Signing();

    [GeneratedRegex("quel contrat", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Contract();
}
