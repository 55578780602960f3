using System.Text.RegularExpressions;

namespace PackRebond.Bot.BrowserTests;

/// <summary>A company's answers, found by what a question is about: its wording belongs to the editors and may change.</summary>
internal static partial class Dialogs
{
    public const string Opening = "Mon entreprise peut-elle recevoir les 4 000 euros du VTE ?";

    private static readonly (Regex About, string Answer)[] Company =
    [
        (Headcount(), "60"),
        (Seat(), "oui"),
        (Place(), "64150 Mourenx"),
        (Graduation(), "diplôme en préparation"),
        (Diploma(), "Bac+5"),
        (Contract(), "CDI"),
        (Signing(), "pas encore signé"),
    ];

    /// <summary>Opens the dialog, or goes on with it, and answers until the verdict, by keyboard alone.</summary>
    public static async Task<string> ReachVerdictAsync(ChatPage chat)
    {
        var question = await chat.PersonMessages.CountAsync() == 0 ? await chat.SayAsync(Opening) : await chat.AnswerAsync();
        for (var turn = 0; turn < 12 && await chat.VerdictTitle.CountAsync() == 0; turn++)
        {
            var last = question.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault(l => l.Contains('?', StringComparison.Ordinal)) ?? question;
            question = await chat.SayAsync(Company.FirstOrDefault(a => a.About.IsMatch(last)).Answer ?? "je ne sais pas");
        }

        return question;
    }

    [GeneratedRegex("^(?:Conditions remplies|Conditions non remplies|À vérifier)", RegexOptions.None, 1000)]
    public static partial Regex VerdictTitle();

    [GeneratedRegex("combien de personnes|effectif|salariés", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Headcount();

    [GeneratedRegex("siège", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Seat();

    [GeneratedRegex("commune|code postal", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Place();

    [GeneratedRegex("quand .*diplôm|depuis .*diplôm", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Graduation();

    [GeneratedRegex("diplôme", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Diploma();

    [GeneratedRegex("sign", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Signing();

    [GeneratedRegex("quel contrat", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Contract();
}
