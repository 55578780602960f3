using System.Xml.Linq;

namespace PackRebond.Bot.Core.Maps;

/// <summary>Words under one another: SVG does not break lines by itself.</summary>
internal sealed class Column(double top, double width)
{
    // Fonts differ: this is a wide one, so that no line leaves the picture.
    private const double LetterWidth = 0.56;

    /// <summary>Where the next line begins.</summary>
    public double Y { get; private set; } = top;

    public void Skip(double space) => Y += space;

    public XElement Write(double x, double size, string words, params object?[] more)
    {
        var text = Svg.Element("text", Svg.With("x", x), Svg.With("font-size", size), more);
        foreach (var line in Lines(words, (int)((width - x + 12) / (size * LetterWidth))))
        {
            Y += size * 1.3;
            text.Add(Svg.Element("tspan", Svg.With("x", x), Svg.With("y", Y - (size * 0.3)), line));
        }

        return text;
    }

    private static IEnumerable<string> Lines(string words, int longest)
    {
        var line = "";
        foreach (var word in words.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > longest)
            {
                // The space is for who reads the text and not the picture.
                yield return line + " ";
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
