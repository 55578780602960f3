using System.Collections.Immutable;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Receipts;

/// <summary>How a receipt stands against today's content.</summary>
public enum Standing
{
    /// <summary>Intact, and today's rules give the same for the same answers and the same day.</summary>
    Same,

    /// <summary>Intact, but something has changed since.</summary>
    Changed,

    /// <summary>Altered, or not to be read at all.</summary>
    Altered,
}

/// <param name="Lines">What to tell the person, in French.</param>
public sealed record ReceiptReport(Standing Standing, ImmutableArray<string> Lines);

/// <summary>Checks a receipt: is it intact, and what would today's rules say?</summary>
public static class Checking
{
    /// <summary>In characters; a receipt has some twenty thousand.</summary>
    public const int LongestText = 1_000_000;

    private const int LongestQuote = 160;

    public static ReceiptReport Check(string text, Library library) => text.Length > LongestText
        ? new ReceiptReport(Standing.Altered, ["Ce fichier est bien trop grand pour être un récapitulatif."])
        : ReceiptFile.Open(text) switch
        {
            Opened.Unreadable unreadable => new ReceiptReport(Standing.Altered, [unreadable.Why]),
            Opened.Altered altered => new ReceiptReport(Standing.Altered, [.. Altered(altered)]),
            Opened.Intact { Receipt: var receipt } => Compare(receipt, library),
            var opened => throw new ArgumentOutOfRangeException(nameof(text), opened, null),
        };

    private static IEnumerable<string> Altered(Opened.Altered altered)
    {
        yield return $"Ce récapitulatif a été modifié depuis qu'il a été établi : {string.Join(", ", altered.Parts)}.";
        if (altered.Line is var (read, expected))
        {
            yield return $"Premier écart entre le texte à lire et les données du fichier : « {Words(read)} » au lieu de « {Words(expected)} ».";
        }
    }

    private static ReceiptReport Compare(Receipt receipt, Library library)
    {
        ImmutableArray<string> changes = [.. receipt.Talks.SelectMany(talk => TalkChanges.Of(talk, receipt.Made, library)), .. Sources(receipt, library)];
        var others = changes.IsEmpty && receipt.Content != library.ContentHash;
        return new ReceiptReport(
            changes.IsEmpty ? Standing.Same : Standing.Changed,
            [
                $"Récapitulatif du {FrenchWords.Day(receipt.Made)} : intact.",
                .. receipt.Talks.SelectMany(talk => talk.Verdicts).Select(verdict => $"Résultat d'alors, {FrenchWords.Inside(verdict.Title)} : {verdict.Result}."),
                .. changes.IsEmpty
                    ? ["Avec les règles d'aujourd'hui, pour les mêmes réponses et la même date : rien n'a changé."]
                    : changes.Select(change => $"- {change}").Prepend("Ce qui a changé depuis, pour les mêmes réponses et la même date :"),
                .. others ? ["D'autres contenus ont changé depuis, sans effet sur ce récapitulatif."] : ImmutableArray<string>.Empty,
            ]);
    }

    private static IEnumerable<string> Sources(Receipt receipt, Library library)
    {
        foreach (var before in receipt.Sources)
        {
            if (!library.Sources.TryGetValue(before.Id, out var source))
            {
                yield return $"La source « {before.Title} » ({before.Cited}) n'est plus dans la base.";
                continue;
            }

            var now = Making.Source(source);
            if (now != before)
            {
                yield return $"La source « {before.Title} » ({before.Cited}, {before.Url ?? "sans adresse"}) est devenue « {now.Title} » ({now.Cited}, {now.Url ?? "sans adresse"}).";
            }
        }
    }

    /// <summary>A line of the page without its marks, short enough to be read.</summary>
    private static string Words(string line)
    {
        var words = string.Concat(line.Split('<').Select((part, index) => index == 0 ? part : part[(part.IndexOf('>', StringComparison.Ordinal) + 1)..])).Trim();
        return words.Length > LongestQuote ? words[..LongestQuote] + "…" : words;
    }
}
