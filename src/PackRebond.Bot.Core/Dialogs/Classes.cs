using System.Collections.Immutable;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>What a scale gives: the class that the answers lead to, or those that remain possible, and the thresholds of all.</summary>
internal static class Classes
{
    public static Reply.Listing Of(Verdict verdict, ImmutableArray<Slot> understood, Answers answers, Library library)
    {
        var possible = verdict.Findings.Where(finding => finding.State != State.Unmet).ToImmutableArray();
        var last = possible.FirstOrDefault(finding => finding.State == State.Met) ?? possible[^1];
        return new Reply.Listing(
            Judged.Title(verdict, library.Messages),
            $"{verdict.Rules.Title}. {verdict.Rules.Basis}.\n\n" + (verdict.Class is null ? Remaining([.. possible.TakeWhile(finding => finding != last), last], library) : possible[0].Reason),
            [
                .. understood.Select(slot => new Line(slot.Label, answers.Words(slot.Name) ?? "")),
                .. verdict.Rules.Criteria.Zip(verdict.Findings, (criterion, finding) => new Line(criterion.Label, finding.Rule)),
            ],
            null,
            Judgements.Cited(verdict.Rules.Criteria.SelectMany(criterion => criterion.Sources).Distinct(StringComparer.Ordinal), library),
            []);
    }

    private static string Remaining(ImmutableArray<Finding> possible, Library library) => library.Messages.Say(
        "class-open",
        ("classes", string.Join(", ", possible.Select(finding => FrenchWords.Inside(finding.Criterion.Label)))),
        ("reason", possible[0].Reason));
}
