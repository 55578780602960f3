using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Turns;

namespace PackRebond.Bot.Tests.Chats;

/// <summary>What a message of the bot looks like in a chat, and whether an expected line fits it.</summary>
internal static partial class ChatLine
{
    private static readonly (string Word, string Key, string Heading)[] States =
    [
        ("met", "verdict-met", "Critères remplis"), ("unmet", "verdict-unmet", "Critères non remplis"), ("open", "verdict-open", "Critères à vérifier"),
    ];

    public static bool Fits(string expected, Message message, Library library)
    {
        var (line, offered) = Split(expected);
        if (offered.Any(words => message.Choices.All(choice => OneLine(choice.Label) != words)))
        {
            return false;
        }

        if (line.StartsWith("card:", StringComparison.Ordinal))
        {
            return message.Card is not null && FitsCard(line[5..].Trim(), message.Text, library);
        }

        return message.Card is null && Matches(line, message.Text);
    }

    /// <summary>The line that a recording writes.</summary>
    public static string Of(Message message, Library library)
    {
        var offered = string.Concat(message.Choices.Select(choice => $"   [{OneLine(choice.Label)}]"));
        var words = OneLine(message.Text);
        if (message.Card is null)
        {
            return words + offered;
        }

        var title = message.Text.Split('\n')[0];
        var state = States.FirstOrDefault(state => library.Message(state.Key) == title);
        return "card: " + (state.Word is null ? $"{OneLine(title)} …" : $"verdict {state.Word}{Because(message.Text, state.Heading, state.Word, library)}") + offered;
    }

    private static bool FitsCard(string expected, string text, Library library)
    {
        if (!expected.StartsWith("verdict ", StringComparison.Ordinal))
        {
            return Matches(expected, text);
        }

        var words = expected.Split(' ');
        var state = States.Single(state => state.Word == words[1]);
        return text.StartsWith(library.Message(state.Key) + "\n", StringComparison.Ordinal)
            && words.Skip(3).All(criterion => Section(text, state.Heading).Contains(Criteria(text, library).Single(one => one.Name == criterion.Trim(',')).Label, StringComparison.OrdinalIgnoreCase));
    }

    private static string Because(string text, string heading, string state, Library library) =>
        string.Join(", ", Criteria(text, library).Where(criterion => state != "met" && Section(text, heading).Contains("\n" + criterion.Label + "\n", StringComparison.Ordinal)).Select(criterion => criterion.Name)) is { Length: > 0 } named
            ? " because " + named
            : "";

    /// <summary>The part of a verdict under a heading, up to the next blank line.</summary>
    private static string Section(string text, string heading)
    {
        var start = text.IndexOf($"\n\n{heading}\n", StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        var end = text.IndexOf("\n\n", start + 2, StringComparison.Ordinal);
        return text[(start + 2 + heading.Length)..(end < 0 ? text.Length : end)] + "\n";
    }

    /// <summary>The criteria of the rule set whose title the card bears.</summary>
    private static ImmutableArray<Criterion> Criteria(string text, Library library) => library.Rules.Values.Single(rules => OneLine(text).Contains($"{rules.Title}. {rules.Basis}.", StringComparison.Ordinal)).Criteria;

    private static (string Line, List<string> Offered) Split(string expected)
    {
        var offered = Choice().Matches(expected).Select(match => match.Groups["words"].Value).ToList();
        return (Choice().Replace(expected, "").Trim(), offered);
    }

    private static bool Matches(string pattern, string text) => Regex.IsMatch(
        OneLine(text),
        "^" + string.Join(".*", OneLine(pattern).Split('…').Select(part => Regex.Escape(part.Trim()))) + "$",
        RegexOptions.Singleline | RegexOptions.NonBacktracking,
        TimeSpan.FromSeconds(2));

    /// <summary>White space folded, no-break spaces as spaces, and no space before or after « … ».</summary>
    private static string OneLine(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"[\s\u00A0\u202F]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Space();

    [GeneratedRegex(@"\s\[(?<words>[^\]]+)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Choice();
}
