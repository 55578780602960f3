using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Export;

/// <summary>Pieces that recur in the page. Elements are built, never pasted together, so every text is encoded when it is written.</summary>
internal static class Markup
{
    /// <summary>A whole page that runs nothing and loads nothing.</summary>
    public static string Page(string title, XElement body)
    {
        var page = new XElement(
            "html",
            new XAttribute("lang", "fr"),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("title", title),
                new XElement("style", Style.Sheet)),
            body);
        var text = new StringBuilder("<!DOCTYPE html>\n");

        // A control character that slipped into the content must not stop an export.
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n", CheckCharacters = false };
        using (var writer = XmlWriter.Create(text, settings))
        {
            page.Save(writer);
        }

        return text.Append('\n').ToString();
    }

    public static XAttribute Id(string id) => new("id", id);

    public static XElement Link(string href, string text) => new("a", new XAttribute("href", href), text);

    /// <summary>« 23 novembre 2026 », readable for programs too.</summary>
    public static XElement Day(DateOnly day) =>
        new("time", new XAttribute("datetime", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), FrenchWords.Day(day));

    public static XElement Section(string id, string title, params object[] content) =>
        new("section", new XAttribute("aria-labelledby", id), new XElement("h2", Id(id), title), content);

    /// <summary>Labels and what belongs to each; a pair without content is left out.</summary>
    public static XElement Pairs(params (string Label, object? Content)[] pairs) =>
        new("dl", pairs.Where(pair => pair.Content is not null).Select(pair => new XElement("div", new XElement("dt", pair.Label), new XElement("dd", pair.Content))));

    /// <summary>A table that scrolls by itself on a narrow screen, by keyboard too. The first cell of a row is its heading.</summary>
    public static XElement Table(string caption, ImmutableArray<string> columns, IEnumerable<ImmutableArray<object?>> rows) => new(
        "div",
        new XAttribute("class", "table"),
        new XAttribute("role", "region"),
        new XAttribute("aria-label", caption),
        new XAttribute("tabindex", "0"),
        new XElement(
            "table",
            new XElement("caption", caption),
            new XElement("thead", new XElement("tr", columns.Select(column => new XElement("th", new XAttribute("scope", "col"), column)))),
            new XElement("tbody", rows.Select(row => new XElement("tr", row.Select(Cell))))));

    private static XElement Cell(object? content, int index) =>
        index == 0 ? new XElement("th", new XAttribute("scope", "row"), content) : new XElement("td", content ?? "non connu");
}
