using System.Globalization;
using System.Xml.Linq;

namespace PackRebond.Bot.Core.Maps;

/// <summary>The few SVG elements of a map. The XML library escapes every text.</summary>
internal static class Svg
{
    public static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    public static XElement Element(string name, params object?[] content) => new(Space + name, content);

    public static XAttribute With(string name, string value) => new(name, value);

    public static XAttribute With(string name, double value) => new(name, Number(value));

    public static XElement Text(double x, double y, double size, string words, params object?[] more) =>
        Element("text", With("x", x), With("y", y), With("font-size", size), more, words);

    public static string Number(double value) => Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);
}
