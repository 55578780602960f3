using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PackRebond.Bot.Core.Content;

namespace PackRebond.Bot.Core.Receipts;

/// <summary>
/// The digests of a receipt, each SHA-256 in hexadecimal over UTF-8 bytes. <paramref name="All"/> is over the canonical JSON of the whole
/// <see cref="Receipt"/> (see <see cref="ReceiptJson"/>), so over everything but the seal itself; <paramref name="Answers"/>, <paramref name="Verdicts"/> and
/// <paramref name="Sources"/> are over these parts of it, to say which was altered; <paramref name="Page"/> is over all of the page but its
/// data, without the blanks around its lines. A seal shows that a file was altered. It does not show who made it: whoever alters a
/// file on purpose can make another seal.
/// </summary>
public sealed record Seal(string All, string Answers, string Verdicts, string Sources, string Page)
{
    /// <param name="page">What people read.</param>
    public static Seal Of(Receipt receipt, string page) => new(
        DigestOf(receipt),
        Digest([.. receipt.Talks.Select(talk => talk.Answers)], ReceiptJson.Canonical.ImmutableArrayImmutableArrayReceiptAnswer),
        Digest([.. receipt.Talks.Select(talk => talk with { Answers = [] })], ReceiptJson.Canonical.ImmutableArrayReceiptTalk),
        Digest(receipt.Sources, ReceiptJson.Canonical.ImmutableArrayReceiptSource),
        Fingerprint.Of(page));

    public static string DigestOf(Receipt receipt) => Digest(receipt, ReceiptJson.Canonical.Receipt);

    /// <summary>The parts that another seal says differently, in French.</summary>
    public ImmutableArray<string> Differences(Seal other)
    {
        ImmutableArray<string> parts =
        [
            .. Answers == other.Answers ? [] : new[] { "les réponses" },
            .. Verdicts == other.Verdicts ? [] : new[] { "les résultats et les critères" },
            .. Sources == other.Sources ? [] : new[] { "les sources" },
            .. Page == other.Page ? [] : new[] { "le texte à lire" },
        ];
        return parts.IsEmpty && All != other.All ? ["la date, les contacts ou l'empreinte"] : parts;
    }

    private static string Digest<T>(T part, JsonTypeInfo<T> type) => Fingerprint.Of(JsonSerializer.Serialize(part, type));
}
