using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Export;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Receipts;

/// <summary>The receipt as people read and print it: a page that stands alone, with no script and nothing to load.</summary>
internal static class ReceiptPage
{
    public static string Title(Receipt receipt) => $"Récapitulatif à garder, {FrenchWords.Day(receipt.Made)}";

    public static XElement Body(Receipt receipt)
    {
        var sources = receipt.Sources.ToImmutableDictionary(source => source.Id, StringComparer.Ordinal);
        return new XElement(
            "body",
            new XElement(
                "main",
                new XElement("h1", "Récapitulatif à garder"),
                new XElement("p", "Établi le ", Markup.Day(receipt.Made), " par l'assistant automatique du « Pack rebond »."),
                new XElement("p", new XAttribute("class", "status"), receipt.Notice),
                receipt.Talks.Select((talk, index) => Talk(talk, index, sources)),
                Markup.Section("contacts", "À qui s'adresser", new XElement("p", receipt.Contact)),
                Markup.Section("versions", "Version des règles", Versions(receipt)),
                Markup.Section("sources", "Sources", new XElement("ul", receipt.Sources.Select(Source)))));
    }

    private static XElement Talk(ReceiptTalk talk, int index, ImmutableDictionary<string, ReceiptSource> sources) => Markup.Section(
        $"sujet-{(index + 1).ToString(CultureInfo.InvariantCulture)}",
        char.ToUpperInvariant(talk.Title[0]) + talk.Title[1..],
        new XElement("p", "Résultat pour le ", Markup.Day(talk.On), "."),
        talk.Verdicts.Select(verdict => Verdict(verdict, sources)),
        new XElement("h3", "Vos réponses"),
        Markup.Pairs([.. talk.Answers.Select(answer => (answer.Label, (object?)answer.Words))]));

    private static XElement Verdict(ReceiptVerdict verdict, ImmutableDictionary<string, ReceiptSource> sources) => new(
        "article",
        new XElement("h3", $"{verdict.Title} : {verdict.Result}"),
        new XElement("p", $"{verdict.Basis}."),
        Markup.Table(
            $"Les critères : {verdict.Title}",
            ["Critère", "État", "Raison", "Règle", "Sources"],
            verdict.Criteria.Select(criterion => (ImmutableArray<object?>)
                [criterion.Label, Judged.Word(criterion.State), criterion.Reason.Length > 0 ? criterion.Reason : "-", criterion.Rule, Cite(criterion.Sources, sources)])),
        verdict.Notes.IsEmpty ? null : new XElement("ul", verdict.Notes.Select(note => new XElement("li", $"{note.Text.Replace("**", "", StringComparison.Ordinal)} ({Cite(note.Sources, sources)})"))));

    private static IEnumerable<XElement> Versions(Receipt receipt) =>
    [
        .. receipt.Talks.SelectMany(talk => talk.Verdicts).DistinctBy(verdict => verdict.Rules, StringComparer.Ordinal).Select(verdict => new XElement(
            "p", $"{verdict.Title} : règles valables depuis le ", Markup.Day(verdict.From), ", relues le ", Markup.Day(verdict.Checked), ", version ", new XElement("code", verdict.Version), ".")),
        new XElement("p", "Empreinte de l'ensemble des contenus : ", new XElement("code", receipt.Content), "."),
        new XElement("p", "Empreinte de ce récapitulatif : ", new XElement("code", Seal.DigestOf(receipt)), ". Elle permet de voir s'il a été modifié ; elle ne dit pas qui l'a établi."),
    ];

    private static XElement Source(ReceiptSource source) => new(
        "li",
        source.Url is { } url ? Markup.Link(url, source.Title) : new XText(source.Title),
        $", {source.Cited}.");

    private static string Cite(ImmutableArray<string> ids, ImmutableDictionary<string, ReceiptSource> sources) =>
        string.Join(" ; ", ids.Select(id => sources.TryGetValue(id, out var source) ? source.Cited : id));
}
