using System.Collections.Immutable;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Cards;

/// <summary>A reply as it is sent: the words, and the card when it is more than words.</summary>
public sealed record Rendered(string Text, AdaptiveCard? Card);

/// <summary>Reply → text and card.</summary>
public static class Rendering
{
    public static Rendered Render(Reply reply) => reply switch
    {
        Reply.Sentences sentences => new Rendered(FrenchSpacing.Of(sentences.Text), null),
        Reply.Question question => new Rendered(FrenchSpacing.Of(Guiding.Paragraphs(question.Before, question.Text)), null),
        Reply.Receipt receipt => new Rendered(FrenchSpacing.Of(receipt.Text), null),
        Reply.Answer answer => Card(Blocks(answer)),
        Reply.Judgement judgement => Card(Lead(judgement), Rest(judgement)),
        Reply.Listing listing => Card(Blocks(listing)),
        _ => throw new ArgumentOutOfRangeException(nameof(reply)),
    };

    private static Rendered Card(ImmutableArray<Block> blocks) => Card(blocks, []);

    /// <param name="lead">What is read aloud.</param>
    /// <param name="rest">What is only shown: nobody listens to ten criteria, and clients refuse a card that holds its words three times.</param>
    private static Rendered Card(ImmutableArray<Block> lead, ImmutableArray<Block> rest)
    {
        ImmutableArray<Block> blocks = [.. lead, .. rest];
        return new Rendered(TextWriter.Write(blocks), new AdaptiveCard(CardWriter.Write(blocks), [], TextWriter.WithoutAddresses(blocks), TextWriter.WithoutAddresses(lead)));
    }

    private static ImmutableArray<Block> Blocks(Reply.Answer answer)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Block.Title(answer.Fact.Title));
        if (answer.Status is { } status)
        {
            blocks.Add(new Block.Strong(status));
        }

        blocks.Add(new Block.Paragraph(answer.Fact.Text));
        if (answer.Stale is { } stale)
        {
            blocks.Add(new Block.Strong(stale));
        }

        blocks.Add(new Block.From(answer.Sources));
        return blocks.ToImmutable();
    }

    private static ImmutableArray<Block> Blocks(Reply.Listing listing) =>
    [
        new Block.Title(listing.Title),
        .. listing.Lead.Length > 0 ? [new Block.Paragraph(listing.Lead)] : ImmutableArray<Block>.Empty,
        .. listing.Picture is { } picture ? [new Block.Image(picture)] : ImmutableArray<Block>.Empty,
        .. listing.Lines.SelectMany(line => new Block[] { new Block.Strong(line.Name), new Block.Small(line.Detail) }),
        .. listing.Remark is { } remark ? [new Block.Paragraph(remark)] : ImmutableArray<Block>.Empty,
        new Block.From(listing.Sources),
    ];

    private static ImmutableArray<Block> Lead(Reply.Judgement judgement)
    {
        var verdict = judgement.Verdict;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Block.Part(
            Style(verdict.State),
            [new Block.Title(judgement.Title), new Block.Paragraph($"{verdict.Rules.Title}. {verdict.Rules.Basis}.")]));
        blocks.AddRange(judgement.WouldDecide.Select(line => new Block.Paragraph(line)));
        AddFindings(blocks, judgement, State.Unmet, "Critères non remplis");
        return blocks.ToImmutable();
    }

    private static ImmutableArray<Block> Rest(Reply.Judgement judgement)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (judgement.IsEarly)
        {
            AddNames(blocks, judgement.Verdict, State.Open, "Critères à vérifier");
        }
        else
        {
            AddFindings(blocks, judgement, State.Open, "Critères à vérifier");
        }

        AddFindings(blocks, judgement, State.Met, "Critères remplis");
        AddFindings(blocks, judgement, State.Moot, "Critères sans objet");
        AddSourced(blocks, "À savoir", judgement.Notes);
        AddSourced(blocks, "À veiller aussi", judgement.IsEarly ? [] : judgement.Conditions);
        if (judgement.Today is { } today)
        {
            AddSourced(blocks, "Et aujourd'hui ?", [today]);
        }

        if (!judgement.Understood.IsEmpty)
        {
            blocks.Add(new Block.Heading("Ce que j'ai compris"));
            blocks.Add(new Block.Pairs(judgement.Understood));
        }

        return blocks.ToImmutable();
    }

    private static void AddNames(ImmutableArray<Block>.Builder blocks, Verdict verdict, State state, string heading)
    {
        var labels = verdict.Findings.Where(finding => finding.State == state).Select((finding, index) => index == 0 ? finding.Criterion.Label : FrenchWords.Inside(finding.Criterion.Label)).ToImmutableArray();
        if (!labels.IsEmpty)
        {
            blocks.Add(new Block.Heading(heading));
            blocks.Add(new Block.Paragraph(string.Join(", ", labels) + "."));
        }
    }

    private static void AddFindings(ImmutableArray<Block>.Builder blocks, Reply.Judgement judgement, State state, string heading)
    {
        var findings = judgement.Verdict.Findings.Where(finding => finding.State == state && finding.Reason.Length > 0).ToImmutableArray();
        if (findings.IsEmpty)
        {
            return;
        }

        blocks.Add(new Block.Heading(heading));
        foreach (var finding in findings)
        {
            blocks.Add(new Block.Part(
                null,
                [
                    new Block.Strong(finding.Criterion.Label),
                    new Block.Paragraph(finding.Reason),
                    .. judgement.Turns.TryGetValue(finding.Criterion.Name, out var turn) ? [new Block.Paragraph(turn)] : ImmutableArray<Block>.Empty,
                    new Block.Small($"Règle : {finding.Rule}"),
                    new Block.From([.. finding.Criterion.Sources.Select(id => judgement.Sources[id])]),
                ]));
        }
    }

    private static void AddSourced(ImmutableArray<Block>.Builder blocks, string heading, ImmutableArray<Sourced> all)
    {
        if (all.IsEmpty)
        {
            return;
        }

        blocks.Add(new Block.Heading(heading));
        foreach (var one in all)
        {
            blocks.Add(new Block.Paragraph(one.Text));
            blocks.Add(new Block.From(one.Sources));
        }
    }

    private static string Style(State state) => state switch
    {
        State.Met => "good",
        State.Unmet => "attention",
        _ => "warning",
    };
}
