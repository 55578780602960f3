using System.Collections.Immutable;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Receipts;

/// <summary>Verdicts → receipt.</summary>
public static class Making
{
    public static Receipt Of(Reply.Receipt reply, Library library, DateOnly today)
    {
        var talks = reply.Talks.Select(Talk).ToImmutableArray();
        var cited = talks.SelectMany(talk => talk.Verdicts)
            .SelectMany(verdict => verdict.Criteria.SelectMany(criterion => criterion.Sources).Concat(verdict.Notes.SelectMany(note => note.Sources)))
            .Distinct(StringComparer.Ordinal);
        return new Receipt(
            Receipt.CurrentFormat,
            today,
            library.ContentHash,
            library.Messages.Say("receipt-notice"),
            library.Messages.Say("receipt-contact"),
            talks,
            [.. cited.Order(StringComparer.Ordinal).Select(id => Source(library.Sources[id]))]);
    }

    public static ReceiptSource Source(Source source) => new(source.Id, source.Title, source.Cited, source.Link?.AbsoluteUri);

    public static ReceiptCriterion Criterion(Finding finding) =>
        new(finding.Criterion.Name, finding.Criterion.Label, finding.State, finding.Reason, finding.Rule, finding.Criterion.Sources);

    /// <summary>The dated values of a rule set on a day.</summary>
    public static ImmutableArray<ReceiptValue> Values(RuleSet rules, DateOnly on) =>
        [.. rules.Values.Values.OrderBy(value => value.Name, StringComparer.Ordinal).Select(value => new ReceiptValue(value.Name, value.On(on).Said))];

    private static ReceiptTalk Talk(KeptTalk talk) => new(
        talk.Judged.Flow.Name,
        talk.Judged.Flow.Title,
        talk.Judged.On,
        [.. talk.Answers.Select(answer => new ReceiptAnswer(answer.Slot.Name, answer.Slot.Label, FrenchWords.Answer(answer.Slot, answer.Value), answer.Value))],
        [.. talk.Judgements.Select(judgement => Verdict(judgement, talk.Judged.On))]);

    private static ReceiptVerdict Verdict(Reply.Judgement judgement, DateOnly on)
    {
        var (rules, verdict) = (judgement.Verdict.Rules, judgement.Verdict);
        return new ReceiptVerdict(
            rules.Name,
            rules.Title,
            rules.Basis,
            rules.From,
            rules.Checked,
            rules.Version,
            verdict.State,
            judgement.Title,
            [.. verdict.Findings.Select(Criterion)],
            Values(rules, on),
            [.. judgement.Notes.Concat(judgement.Conditions).Concat(judgement.Today is { } today ? [today] : []).Select(Note)]);
    }

    private static ReceiptNote Note(Sourced note) => new(note.Text, [.. note.Sources.Select(source => source.Id)]);
}
