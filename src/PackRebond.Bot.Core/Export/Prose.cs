using System.Xml.Linq;

namespace PackRebond.Bot.Core.Export;

/// <summary>The prose of the content as HTML: a line is a paragraph, lines that begin with « - » are a list, <c>**words**</c> are bold.</summary>
internal static class Prose
{
    private const string Item = "- ";

    public static IEnumerable<XElement> Write(string text)
    {
        XElement? list = null;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith(Item, StringComparison.Ordinal))
            {
                list ??= new XElement("ul");
                list.Add(new XElement("li", Bold(line[Item.Length..])));
                continue;
            }

            if (list is not null)
            {
                yield return list;
                list = null;
            }

            yield return new XElement("p", Bold(line));
        }

        if (list is not null)
        {
            yield return list;
        }
    }

    private static IEnumerable<object> Bold(string line) =>
        line.Split("**").Select((part, index) => index % 2 == 0 ? (object)new XText(part) : new XElement("strong", part));
}
