using System.Collections.Immutable;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>
/// An open conversation under content that has changed since: what still holds is kept, what changed is said. The same content says nothing, and
/// nothing is said twice.
/// </summary>
/// <param name="Notices">What to say before anything else.</param>
/// <param name="IsFlowGone">The talk under way is not there any more.</param>
/// <param name="GoesOn">The talk under way has a question or a verdict anew.</param>
public sealed record Redeployment(Conversation Conversation, ImmutableArray<string> Notices, bool IsFlowGone, bool GoesOn)
{
    /// <param name="kept">The conversation as the store kept it.</param>
    public static Redeployment Of(Library library, Conversation kept)
    {
        var messages = library.Messages;
        var (conversation, lost) = Reopening.Against(library, kept);
        var isFlowGone = conversation.Flow is { } flow && !library.Flows.ContainsKey(flow);
        var isQuestionGone = !isFlowGone && conversation.Question is not null && Guiding.OpenSlot(conversation, library) is null;
        var aside = conversation.Aside.RemoveAll(name => !library.Flows.ContainsKey(name));
        var notices = ImmutableArray.CreateBuilder<string>();
        Add(isFlowGone, "flow-gone");
        Add(aside.Length < conversation.Aside.Length, "aside-gone");
        Add(isQuestionGone, "question-gone");
        if (!lost.IsEmpty)
        {
            notices.Add(messages.Say("asked-anew", ("answers", string.Join(", ", lost.Select(FrenchWords.Inside)))));
        }

        if (isFlowGone)
        {
            conversation = conversation with { Flow = null, Question = null, Retries = 0, GoesOn = false, AsksToGoOn = false, Shared = null };
        }

        conversation = conversation with { Aside = aside, Question = isQuestionGone ? null : conversation.Question };
        var before = conversation.Said;
        foreach (var said in before)
        {
            conversation = Again(said, conversation, kept, library, notices);
        }

        var isAnew = before.Any(said => said.Flow == conversation.Flow && !conversation.Said.Contains(said) && !IsSame(said, conversation));
        return new Redeployment(conversation, notices.ToImmutable(), isFlowGone, isQuestionGone || isAnew || (conversation.Question is null && conversation.Flow is not null && !lost.IsEmpty));

        void Add(bool isSo, string key)
        {
            if (isSo)
            {
                notices.Add(messages.Say(key));
            }
        }
    }

    /// <summary>Judges a verdict again by today's rules, for the answers and the day that it was said on.</summary>
    private static Conversation Again(SaidVerdict said, Conversation conversation, Conversation kept, Library library, ImmutableArray<string>.Builder notices)
    {
        var without = conversation with { Said = conversation.Said.Remove(said) };
        if (!library.Flows.TryGetValue(said.Flow, out var flow))
        {
            return without;
        }

        var title = ("title", flow.Title);
        if (Judged.Of(flow, slot => conversation[slot], library, said.Day).Verdicts.FirstOrDefault(verdict => verdict.Rules.Name == said.Rules) is not { } verdict)
        {
            notices.Add(library.Messages.Say("rules-gone", title, ("before", said.Result)));
            return without;
        }

        // An answer that was taken back is asked for again; the verdict comes after it.
        if (flow.Ask.Any(slot => kept[slot.Name] is not null && conversation[slot.Name] is null))
        {
            return without;
        }

        var now = SaidVerdict.Of(flow, verdict, said.Day, library.Messages);
        var isSame = now.IsLike(said);
        if (isSame && now.Version == said.Version)
        {
            return conversation;
        }

        var asked = flow.Ask.Count(slot => slot.IsAsked && !slot.IsExtra && conversation[slot.Name] is null && verdict.Missing.Contains(slot.Name, StringComparer.Ordinal));
        if (!isSame && verdict.State == State.Open && asked > 0)
        {
            notices.Add(library.Messages.Say("rules-question", title, ("count", asked == 1 ? "une question" : $"{asked} questions")));
            return without;
        }

        notices.Add(library.Messages.Say(now.Result == said.Result ? "rules-same" : "rules-changed", title, ("before", said.Result), ("after", now.Result), ("criteria", Changes(said, verdict))).Trim());
        return conversation with { Said = conversation.Said.Replace(said, now) };
    }

    private static bool IsSame(SaidVerdict said, Conversation conversation) =>
        conversation.Said.Any(now => now.Flow == said.Flow && now.Rules == said.Rules && now.IsLike(said));

    /// <summary>« Siège : non rempli (auparavant rempli) ; Effectif : nouveau critère, rempli. »</summary>
    private static string Changes(SaidVerdict said, Verdict verdict)
    {
        var lines = verdict.Findings
            .Where(finding => !said.Criteria.TryGetValue(finding.Criterion.Name, out var before) || before != finding.State)
            .Select(finding => said.Criteria.TryGetValue(finding.Criterion.Name, out var before)
                ? $"{finding.Criterion.Label}, {Judged.Word(finding.State)} (auparavant {Judged.Word(before)})"
                : $"{finding.Criterion.Label}, nouveau critère, {Judged.Word(finding.State)}");
        var gone = said.Criteria.Keys.Count(name => verdict.Findings.All(finding => finding.Criterion.Name != name));
        var all = string.Join(" ; ", gone == 0 ? lines : lines.Append(gone == 1 ? "un critère ne compte plus" : $"{gone} critères ne comptent plus"));
        return all.Length == 0 ? "" : $"Ce qui change : {all}.";
    }
}
