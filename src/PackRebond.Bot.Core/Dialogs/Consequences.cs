using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>
/// Mistakes that only follow from a file, or a question, that could not be read: a date slip in one answer must not bury itself under thirty intents without an
/// answer. What is held back here is told at the next check if it still stands.
/// </summary>
internal static class Consequences
{
    /// <summary>What a file is needed for: where it lies, and the codes of what others miss without it.</summary>
    private static readonly (string Files, ImmutableArray<string> Codes)[] Needed =
    [
        ("dialogs/sources.yml", ["SRC001", "LIB001"]),
        ("dialogs/places/sources-", ["SRC001"]),
        ("dialogs/facts/", ["INT005", "FCT005", "RUL016"]),
        ("dialogs/talk.yml", ["INT005"]),
        ("dialogs/flows/", ["INT005", "RUL003", "RUL004", "RUL006", "RUL013", "RUL015", "RUL017", "SLO003", "SLO005", "FLW003", "LIB001"]),
        ("dialogs/rules/", ["FLW002", "RUL026"]),
        ("dialogs/messages.yml", ["LIB001"]),
    ];

    public static ImmutableArray<Diagnostic> HoldBack(ImmutableArray<Diagnostic> found)
    {
        var unread = found.Where(diagnostic => diagnostic.IsError && diagnostic.Code is "YML001" or "YML002" or "YML004" or "YML005" or "YML006" or "FRM001" or "FRM002" or "FRM003" or "SLO001" or "SLO002" or "LIB002" or "LIB003" or "LIB004")
            .Select(diagnostic => diagnostic.At.File)
            .ToImmutableHashSet(StringComparer.Ordinal);
        var codes = Needed.Where(needed => unread.Any(file => file.StartsWith(needed.Files, StringComparison.Ordinal))).SelectMany(needed => needed.Codes).ToImmutableHashSet(StringComparer.Ordinal);
        return found.RemoveAll(diagnostic => codes.Contains(diagnostic.Code));
    }
}
