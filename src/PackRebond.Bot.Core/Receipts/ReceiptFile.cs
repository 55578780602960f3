using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using PackRebond.Bot.Core.Export;

namespace PackRebond.Bot.Core.Receipts;

/// <summary>A receipt as a file: a page to read, print and send, with its own data in it.</summary>
/// <param name="Name">Without anything that says who asked: « recapitulatif-pack-rebond-2026-11-23.html ».</param>
public sealed record ReceiptFile(string Name, string Type, string Text)
{
    private const string Marker = "recapitulatif";
    private const string Opening = $"<script type=\"application/json\" id=\"{Marker}\">";
    private const string Closing = "</script>";

    public static ReceiptFile Of(Receipt receipt) => new(
        $"recapitulatif-pack-rebond-{receipt.Made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.html",
        "text/html",
        Write(receipt));

    internal static string Write(Receipt receipt)
    {
        var unsealed = With(receipt, "");
        var data = JsonSerializer.Serialize(new SealedReceipt(receipt, Seal.Of(receipt, Readable(unsealed))), ReceiptJson.Canonical.SealedReceipt);
        return With(receipt, data);
    }

    /// <summary>What a file holds, and whether it still is what was written.</summary>
    public static Opened Open(string text)
    {
        var start = text.IndexOf(Opening, StringComparison.Ordinal);
        if (start < 0)
        {
            return new Opened.Unreadable("Ce fichier n'est pas un récapitulatif de l'assistant, ou ses données en ont été retirées.");
        }

        start += Opening.Length;
        var end = text.IndexOf(Closing, start, StringComparison.Ordinal);
        if (end < 0)
        {
            return new Opened.Unreadable("Le récapitulatif est coupé : la fin du fichier manque.");
        }

        try
        {
            var data = text[start..end];
            return Format(data) is var format and not Receipt.CurrentFormat
                ? new Opened.Unreadable(format > Receipt.CurrentFormat
                    ? "Ce récapitulatif vient d'une version plus récente du programme : vérifiez-le avec celle-ci."
                    : "Les données du récapitulatif ont un format inconnu : elles ont été modifiées.")
                : Read(data, text);
        }
        // An altered « $type » is no JsonException: what it names cannot be made.
        catch (Exception cause) when (cause is JsonException or NotSupportedException)
        {
            return new Opened.Unreadable("Les données du récapitulatif ont été modifiées au point de ne plus être lisibles.");
        }
    }

    private static Opened Read(string data, string text)
    {
        var kept = JsonSerializer.Deserialize(data, ReceiptJson.Canonical.SealedReceipt) ?? throw new JsonException("A receipt cannot be null.");
        var altered = Seal.Of(kept.Receipt, Readable(text)).Differences(kept.Seal);
        return altered.IsEmpty ? new Opened.Intact(kept.Receipt) : new Opened.Altered(kept.Receipt, altered, FirstDifference(text, With(kept.Receipt, "")));
    }

    /// <summary>0 when there is none.</summary>
    private static int Format(string data)
    {
        using var json = JsonDocument.Parse(data);
        return json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.TryGetProperty("receipt", out var receipt)
            && receipt.ValueKind is JsonValueKind.Object && receipt.TryGetProperty("format", out var format) && format.ValueKind is JsonValueKind.Number && format.TryGetInt32(out var number)
            ? number
            : 0;
    }

    private static string With(Receipt receipt, string data)
    {
        var body = ReceiptPage.Body(receipt);
        body.Add(new XElement("script", new XAttribute("type", "application/json"), Markup.Id(Marker), data));
        return Markup.Page(ReceiptPage.Title(receipt), body);
    }

    /// <summary>The whole page but its data, the style too, which can hide words. A mail program may change line ends and blanks around lines, and nothing else.</summary>
    private static string Readable(string text)
    {
        var start = text.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length;
        var page = text[..start] + text[text.IndexOf(Closing, start, StringComparison.Ordinal)..];
        return string.Join('\n', page.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim().TrimStart('\uFEFF'))).Trim();
    }

    /// <summary>The first line that people read otherwise than the data says; null when only the data was altered, or only what does not show.</summary>
    private static (string Read, string Expected)? FirstDifference(string text, string expected)
    {
        var (lines, wanted) = (Readable(text).Split('\n'), Readable(expected).Split('\n'));
        for (var index = 0; index < Math.Max(lines.Length, wanted.Length); index++)
        {
            var (read, meant) = (index < lines.Length ? lines[index] : "", index < wanted.Length ? wanted[index] : "");
            if (read != meant)
            {
                return (read, meant);
            }
        }

        return null;
    }
}

/// <summary>What became of a receipt.</summary>
public abstract record Opened
{
    private Opened()
    {
    }

    public sealed record Intact(Receipt Receipt) : Opened;

    /// <param name="Parts">What was altered, in French.</param>
    /// <param name="Line">The first line that reads otherwise than the data says.</param>
    public sealed record Altered(Receipt Receipt, ImmutableArray<string> Parts, (string Read, string Expected)? Line) : Opened;

    public sealed record Unreadable(string Why) : Opened;
}
