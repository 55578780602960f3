using System.Collections.Immutable;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Cards;

/// <summary>Blocks → Adaptive Card elements.</summary>
internal static class CardWriter
{
    public static ImmutableArray<CardElement> Write(IEnumerable<Block> blocks) => [.. blocks.SelectMany(Write)];

    private static TextBlock Text(string text) => new(FrenchSpacing.Of(text));

    private static IEnumerable<CardElement> Write(Block block) => block switch
    {
        Block.Title title => [Text(title.Text) with { Style = "heading", Size = "Large", Weight = "Bolder" }],
        Block.Heading heading => [Text(heading.Text) with { Style = "heading", Size = "Medium", Weight = "Bolder", Spacing = "Medium" }],
        Block.Paragraph paragraph => Paragraphs(paragraph.Text).Select(Text),
        Block.Strong strong => [Text(strong.Text) with { Weight = "Bolder" }],
        Block.Small small => [Text(small.Text) with { IsSubtle = true, Size = "Small", Spacing = "Small" }],
        Block.From { Sources.IsEmpty: false } from => [Text(Cite(from.Sources)) with { IsSubtle = true, Size = "Small", Spacing = "Small" }],
        Block.From => [],
        Block.Image image => [new Image(image.Picture.Path, FrenchSpacing.Of(image.Picture.Alt))],
        Block.Pairs pairs => [new FactSet([.. pairs.Lines.Select(line => new CardFact(FrenchSpacing.Of(line.Label), FrenchSpacing.Of(line.Words)))])],
        Block.Part part => [new Container(Write(part.Blocks), part.Style) { Spacing = "Medium" }],
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    /// <summary>« Source : [VTE France, été 2020](https://…) ».</summary>
    private static string Cite(ImmutableArray<Source> sources) =>
        $"{TextWriter.Lead(sources.Length)} {string.Join(" ; ", sources.Select(source => source.Link is null ? source.Cited : $"[{source.Cited}]({source.Link.AbsoluteUri})"))}";

    /// <summary>A line each, and the lines of a list together.</summary>
    private static IEnumerable<string> Paragraphs(string text)
    {
        var list = new List<string>();
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                list.Add(line);
                continue;
            }

            if (list.Count > 0)
            {
                yield return string.Join('\n', list);
                list.Clear();
            }

            yield return line;
        }

        if (list.Count > 0)
        {
            yield return string.Join('\n', list);
        }
    }
}
