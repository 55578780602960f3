using System.Collections.Immutable;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Knowledge;

namespace PackRebond.Bot.Core.Cards;

/// <summary>A piece of an answer, written once and shown both as a card and as plain text.</summary>
internal abstract record Block
{
    private Block()
    {
    }

    /// <summary>The heading of the whole.</summary>
    public sealed record Title(string Text) : Block;

    /// <summary>The heading of a part.</summary>
    public sealed record Heading(string Text) : Block;

    /// <summary>Sentences; lines that begin with « - » are a list.</summary>
    public sealed record Paragraph(string Text) : Block;

    /// <summary>A sentence that stands out.</summary>
    public sealed record Strong(string Text) : Block;

    /// <summary>A remark in smaller print.</summary>
    public sealed record Small(string Text) : Block;

    /// <summary>Where it comes from.</summary>
    public sealed record From(ImmutableArray<Source> Sources) : Block;

    /// <summary>A picture of what the blocks around it say in words.</summary>
    public sealed record Image(Picture Picture) : Block;

    /// <summary>Labels and what belongs to each.</summary>
    public sealed record Pairs(ImmutableArray<Understood> Lines) : Block;

    /// <summary>Blocks that belong together, in a colour of the card: « good », « attention », « warning », « emphasis ».</summary>
    public sealed record Part(string? Style, ImmutableArray<Block> Blocks) : Block;
}
