using System.Collections.Immutable;
using PackRebond.Bot.Core.Knowledge;

namespace PackRebond.Bot.Core.Cards;

/// <summary>Blocks → plain text, for channels without cards, for screen readers and for transcripts.</summary>
internal static class TextWriter
{
    public static string Write(IEnumerable<Block> blocks) => string.Join('\n', blocks.Select(Write).Where(text => text.Length > 0));

    public static string Lead(int sources) => sources > 1 ? "Sources :" : "Source :";

    private static string Write(Block block) => block switch
    {
        Block.Title title => title.Text,
        Block.Heading heading => $"\n{heading.Text}",
        Block.Paragraph paragraph => paragraph.Text.Replace("**", "", StringComparison.Ordinal),
        Block.Strong strong => strong.Text,
        Block.Small small => small.Text,
        Block.From { Sources.IsEmpty: false } from => $"{Lead(from.Sources.Length)} {string.Join(" ; ", from.Sources.Select(Cite))}",
        Block.From => "",
        Block.Pairs pairs => string.Join('\n', pairs.Lines.Select(line => $"{line.Label} : {line.Words}")),
        Block.Part part => Write(part.Blocks),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Cite(Source source) => source.Link is null ? source.Cited : $"{source.Cited} <{source.Link.AbsoluteUri}>";
}
