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
        foreach (var words in body.DescendantNodes().OfType<XText>().Where(words => words.Parent?.Name.LocalName is not ("script" or "code")))
        {
            words.Value = FrenchSpacing.Of(words.Value);
        }

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

    /// <summary>
    /// A table that scrolls by itself where it is too wide, by keyboard too; on a phone each row is a list under its heading, the first cell. The roles
    /// stand beside the elements because a table that is laid out as a list would lose its own.
    /// </summary>
    public static XElement Table(string caption, ImmutableArray<string> columns, IEnumerable<ImmutableArray<object?>> rows) => new(
        "div",
        new XAttribute("class", "table"),
        new XAttribute("role", "region"),
        new XAttribute("aria-label", caption),
        new XAttribute("tabindex", "0"),
        new XElement(
            "table",
            Role("table"),
            new XElement("caption", caption),
            new XElement("thead", Role("rowgroup"), Row(columns.Select(column => new XElement("th", Role("columnheader"), new XAttribute("scope", "col"), column)))),
            new XElement("tbody", Role("rowgroup"), rows.Select(row => Row(row.Select((content, index) => Cell(content, index, columns[index])))))));

    private static XElement Row(IEnumerable<XElement> cells) => new("tr", Role("row"), cells);

    private static XElement Cell(object? content, int index, string column) => index == 0
        ? new XElement("th", Role("rowheader"), new XAttribute("scope", "row"), content)
        : new XElement("td", Role("cell"), new XAttribute("data-column", column), content ?? "non connu");

    private static XAttribute Role(string role) => new("role", role);
}
