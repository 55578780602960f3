using System.Collections.Immutable;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Cards;

/// <summary>Blocks → plain text, for channels without cards, for screen readers and for transcripts.</summary>
internal static class TextWriter
{
    public static string Write(IEnumerable<Block> blocks) => Write(blocks, Cite);

    /// <summary>A source by its name alone: nobody listens to an address, and a card that holds each of them twice grows too big.</summary>
    public static string WithoutAddresses(IEnumerable<Block> blocks) => Write(blocks, source => source.Cited);

    public static string Lead(int sources) => sources > 1 ? "Sources :" : "Source :";

    private static string Write(IEnumerable<Block> blocks, Func<Source, string> cite) =>
        FrenchSpacing.Of(string.Join('\n', blocks.Select(block => Write(block, cite)).Where(text => text.Length > 0)));

    private static string Write(Block block, Func<Source, string> cite) => block switch
    {
        Block.Title title => title.Text,
        Block.Heading heading => $"\n{heading.Text}",
        Block.Paragraph paragraph => paragraph.Text.Replace("**", "", StringComparison.Ordinal),
        Block.Strong strong => strong.Text,
        Block.Small small => small.Text,
        Block.From { Sources.IsEmpty: false } from => $"{Lead(from.Sources.Length)} {string.Join(" ; ", from.Sources.Select(cite))}",
        Block.From => "",
        // Text shows no picture, and the lines after it say the same.
        Block.Image => "",
        Block.Pairs pairs => string.Join('\n', pairs.Lines.Select(line => $"{line.Label} : {line.Words}")),
        Block.Part part => Write(part.Blocks, cite),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Cite(Source source) => source.Link is null ? source.Cited : $"{source.Cited} <{source.Link.AbsoluteUri}>";
}
