using System.Text.RegularExpressions;

namespace PackRebond.Bot.Core.Language;

/// <param name="Text">The text with what identifies a person replaced by words in brackets.</param>
/// <param name="Found">Something was replaced; the person is told.</param>
public sealed record Masked(string Text, bool Found);

/// <summary>Masks addresses and numbers that identify a person, before anything is stored or logged. Linear in time.</summary>
public static partial class PersonalData
{
    // Between the pairs of a telephone number: « 06 12 », « 06.12 », « 06 - 12 », « 06/12 ».
    private const string Gap = @"[ \u00A0\u202F.\-/]{0,3}";
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    // The engine without backtracking has no look-around: what may stand on either side is checked in code.
    private static readonly (Regex Pattern, Func<Match, string, bool> IsReal, string Mask)[] Kinds =
    [
        (new(@"[\p{L}\p{N}._%+\-]+ ?(?:@|\(at\)|\[at\]|＠) ?[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)*\.\p{L}{2,}", Linear), (_, _) => true, "[adresse e-mail masquée]"),
        (new(@"[\p{L}\p{N}._\-]+ (?:arobase|arobas|at) [\p{L}\p{N}\-]+ (?:point|dot) \p{L}{2,4}", Linear), (_, _) => true, "[adresse e-mail masquée]"),
        (new(@"[a-z]{2}[0-9]{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,4})?", Linear), (match, text) => IsApart(match, text) && match.Value.Count(char.IsAsciiDigit) >= 10, "[IBAN masqué]"),
        (new($@"(?:\+|00) ?33{Gap}(?:\(0\)|0)?{Gap}[1-9](?:{Gap}[0-9][0-9]){{4}}", Linear), IsApart, "[numéro de téléphone masqué]"),
        (new(@"\+ ?[0-9]{1,3}(?:[ \u00A0.\-]?[0-9]){7,12}", Linear), IsApart, "[numéro de téléphone masqué]"),
        (new($@"[1-478]{Gap}[0-9]{{2}}{Gap}(?:0[1-9]|1[0-2]|[2-9][0-9]){Gap}(?:[0-9]{{2}}|2[ab]){Gap}[0-9]{{3}}{Gap}[0-9]{{3}}(?:{Gap}[0-9]{{2}})?", Linear), (match, text) => IsApart(match, text) && !IsAmount(match, text), "[numéro de sécurité sociale masqué]"),
        (new($@"\(?0[1-9]\)?(?:{Gap}[0-9][0-9]){{4}}", Linear), (match, text) => IsApart(match, text) && !IsDate(match), "[numéro de téléphone masqué]"),
        (new(@"0[1-9][0-9]{2}[ .\-][0-9]{3}[ .\-][0-9]{3}", Linear), IsApart, "[numéro de téléphone masqué]"),
        (new(@"[0-9]{4}(?:[ \u00A0\-][0-9]{4}){3}", Linear), (match, text) => IsApart(match, text) && !Years().IsMatch(match.Value), "[numéro masqué]"),
        (new(@"[0-9]{3}[ \u00A0\u202F.][0-9]{3}[ \u00A0\u202F.][0-9]{3}(?:[ \u00A0\u202F.]?[0-9]{5})?", Linear), (match, text) => IsApart(match, text) && !IsAmount(match, text), "[numéro masqué]"),
        (new(@"[0-9]{9,}", Linear), (match, text) => !IsAmount(match, text), "[numéro masqué]"),
    ];

    public static Masked Mask(string text)
    {
        var masked = text;
        var found = false;
        foreach (var (pattern, isReal, mask) in Kinds)
        {
            var from = masked;
            masked = pattern.Replace(from, match =>
            {
                var real = isReal(match, from);
                found |= real;
                return real ? mask : match.Value;
            });
        }

        return new Masked(masked, found);
    }

    /// <summary>The text without the words that stand for what was masked: « numéro » there is the bot's word, and wants nothing.</summary>
    public static string WithoutMasks(string text) => Kinds.Aggregate(text, (rest, kind) => rest.Replace(kind.Mask, " ", StringComparison.Ordinal));

    // No digit or letter touches it, not even through a point or a dash.
    private static bool IsApart(Match match, string text)
    {
        var end = match.Index + match.Length;
        return !(IsWordAt(match.Index - 1) || (IsJointAt(match.Index - 1) && IsWordAt(match.Index - 2)))
            && !(IsWordAt(end) || (IsJointAt(end) && IsWordAt(end + 1)));

        bool IsWordAt(int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
        bool IsJointAt(int at) => at >= 0 && at < text.Length && text[at] is '.' or ',' or '-' or '/';
    }

    // « 3 500 000 000 € », « 500 000 000 », « 123 456 789 euros » count; they name nobody.
    private static bool IsAmount(Match match, string text)
    {
        var rest = text.AsSpan(match.Index + match.Length).TrimStart(" \u00A0\u202F");
        var isLonger = rest.Length >= 3 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]) && char.IsAsciiDigit(rest[2]) && (rest.Length == 3 || !char.IsAsciiDigit(rest[3]));
        var before = match.Index;
        while (before > 0 && (char.IsAsciiDigit(text[before - 1]) || (text[before - 1] is ' ' or '\u00A0' or '\u202F' or '.' && before > 1 && char.IsAsciiDigit(text[before - 2]))))
        {
            before--;
        }

        return isLonger || rest.StartsWith("€", StringComparison.Ordinal) || rest.StartsWith("eur", StringComparison.OrdinalIgnoreCase)
            || match.Value.EndsWith("000", StringComparison.Ordinal) && (before < match.Index || match.Value.Contains(' ', StringComparison.Ordinal) || match.Value.EndsWith("000000", StringComparison.Ordinal) || match.Value.AsSpan().ContainsAny(" \u00A0\u202F."));
    }

    // « 01/03/2021 12 mois » has ten digits, but begins with a date.
    private static bool IsDate(Match match) => DateAtStart().IsMatch(match.Value);

    [GeneratedRegex("^[0-3][0-9][/.\\-][01][0-9][/.\\-](?:19|20)[0-9]{2}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex DateAtStart();

    // « 2018 2019 2020 2021 » is no card.
    [GeneratedRegex("^(?:(?:19|20)[0-9]{2}.?){4}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Years();
}
