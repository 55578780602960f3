using System.Collections.Immutable;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>A talk about rules: judges what is known, asks what can still change a verdict, and shows the verdicts.</summary>
internal static class Interviewing
{
    public static Step Advance(Conversation conversation, Flow flow, string before, Scene scene)
    {
        var (_, answers, _, verdicts) = Judged.Of(flow, slot => conversation[slot], scene.Library, scene.Today);
        var unmet = verdicts.SelectMany(verdict => verdict.Findings.Where(finding => verdict.State == State.Unmet && finding.State == State.Unmet).Select(finding => (Key: $"{verdict.Rules.Name}.{finding.Criterion.Name}", finding.Criterion.Label))).ToImmutableArray();

        // Who answers more after « Conditions non remplies » goes on, whether or not they said so.
        var goesOn = unmet.Length > 0 && (conversation.GoesOn || (IsAnswered(conversation) && unmet.Any(one => conversation.Told.Contains(one.Key, StringComparer.Ordinal))));
        var told = conversation.Told;
        conversation = conversation with { GoesOn = goesOn, Told = [.. unmet.Select(one => one.Key)] };
        if (unmet.Length > 0 && !goesOn)
        {
            return Conclude(conversation, flow, verdicts, answers, isEarly: Next(conversation, flow, verdicts) is not null, before, scene);
        }

        if (Next(conversation, flow, goesOn ? verdicts : [.. verdicts.Where(verdict => verdict.State == State.Open)]) is not { } next)
        {
            return Conclude(conversation, flow, verdicts, answers, isEarly: false, before, scene);
        }

        return Guiding.Ask(conversation, next, goesOn && IsAnswered(conversation) ? WithResult(before, [.. unmet.Where(one => !told.Contains(one.Key, StringComparer.Ordinal)).Select(one => one.Label)], scene) : before, scene);
    }

    /// <summary>Puts again the yes-or-no question that waits: « voulez-vous continuer ? », or whether to settle what is left.</summary>
    public static Step AskToGoOn(Conversation conversation, string before, Scene scene)
    {
        var flow = scene.Library.Flows[conversation.Flow!];
        var verdicts = Judged.Of(flow, slot => conversation[slot], scene.Library, scene.Today).Verdicts;
        var question = conversation.Extras == Extras.Offered ? ExtrasQuestion(before, [.. Open(conversation, flow, verdicts)], scene.Library.Messages) : GoOnQuestion(before, scene.Library.Messages);
        return new Step(conversation with { AsksToGoOn = true }, [question], Outcome.Asked);
    }

    /// <summary>The questions that may still come.</summary>
    public static IEnumerable<Slot> Awaited(Conversation conversation, Flow flow, Scene scene) =>
        Missing(conversation, flow, Judged.Of(flow, slot => conversation[slot], scene.Library, scene.Today).Verdicts).Where(slot => !slot.IsExtra || conversation.Extras == Extras.Wanted);

    /// <summary>An answer was given in this turn.</summary>
    private static bool IsAnswered(Conversation conversation) => conversation.Log is [.., { Value: not null, Turn: var turn }] && turn == conversation.Turn;

    /// <summary>The first declared slot that is missing and can still change one of the verdicts.</summary>
    private static Slot? Next(Conversation conversation, Flow flow, ImmutableArray<Verdict> verdicts) =>
        Missing(conversation, flow, verdicts).FirstOrDefault(slot => !slot.IsExtra || conversation.Extras == Extras.Wanted);

    private static IEnumerable<Slot> Missing(Conversation conversation, Flow flow, ImmutableArray<Verdict> verdicts) =>
        flow.Ask.Where(slot => slot.IsAsked && conversation[slot.Name] is null && verdicts.Any(verdict => verdict.Missing.Contains(slot.Name, StringComparer.Ordinal)));

    /// <summary>What is missing for the verdicts that are still open.</summary>
    private static IEnumerable<Slot> Open(Conversation conversation, Flow flow, ImmutableArray<Verdict> verdicts) =>
        Missing(conversation, flow, [.. verdicts.Where(verdict => verdict.State == State.Open)]);

    private static Reply.Question GoOnQuestion(string before, Messages messages) => new(before, messages.Say("go-on-question"), [messages.Say("choice-go-on"), messages.Say("choice-receipt"), .. Changes(messages)]);

    private static Reply.Question ExtrasQuestion(string before, ImmutableArray<Slot> extras, Messages messages) => new(
        before,
        messages.Say("extras-question", ("labels", string.Join(", ", extras.Select(slot => FrenchWords.Inside(slot.Label))))),
        [messages.Say("choice-extras"), messages.Say("choice-receipt"), .. Changes(messages)]);

    private static ImmutableArray<string> Changes(Messages messages) => [messages.Say("choice-change"), messages.Say("choice-restart")];

    /// <summary>While a verdict stands, an answer is acknowledged with what it does to it.</summary>
    private static string WithResult(string before, ImmutableArray<string> unmetToo, Scene scene) => unmetToo.IsEmpty
        ? before.Length == 0 ? scene.Library.Messages.Say("noted-unchanged") : before
        : Guiding.Paragraphs(before, scene.Library.Messages.Say("noted-unmet-too", ("labels", string.Join(", ", unmetToo.Distinct(StringComparer.Ordinal).Select(FrenchWords.Inside)))));

    private static Step Conclude(Conversation conversation, Flow flow, ImmutableArray<Verdict> verdicts, Answers answers, bool isEarly, string before, Scene scene)
    {
        var messages = scene.Library.Messages;
        ImmutableArray<Slot> extras = isEarly || conversation.Extras == Extras.Wanted ? [] : [.. Open(conversation, flow, verdicts)];
        ImmutableArray<Verdict> shown = isEarly ? [.. verdicts.Where(verdict => verdict.State == State.Unmet)] : verdicts;
        ImmutableArray<Verdict> following = isEarly ? [.. shown.Where(verdict => shown.Any(other => other.Rules.Name == verdict.Rules.BuildsOn))] : [];
        var question = isEarly ? GoOnQuestion(Guiding.Paragraphs([.. following.Select(verdict => SameResult(verdict, scene))]), messages) : extras.IsEmpty ? null : ExtrasQuestion("", extras, messages);
        var cards = Cards(flow, [.. shown.Except(following)], answers, conversation, isEarly, scene);

        // Channels show the buttons of the last message alone.
        var gives = cards.SelectMany(card => card.Choices).Distinct(StringComparer.Ordinal).Take(Lacking.MostButtons).ToImmutableArray();
        cards = [.. cards.Select(card => card with { Choices = [] })];
        if (question is null)
        {
            cards = cards.SetItem(cards.Length - 1, cards[^1] with { Choices = verdicts[^1].Rules.IsScale ? messages.List("class-choices") : [.. gives, messages.Say("choice-receipt"), .. Changes(messages)] });
        }

        return new Step(
            conversation with
            {
                Question = null,
                Retries = 0,
                Misses = 0,
                AsksToGoOn = question is not null,
                Extras = !extras.IsEmpty ? Extras.Offered : isEarly && conversation.Extras == Extras.Offered ? Extras.NotOffered : conversation.Extras,
                Said = SaidVerdict.Replace(conversation.Said, flow, shown, scene.Today, messages),
            },
            [.. before.Length == 0 ? [] : ImmutableArray.Create<Reply>(new Reply.Sentences(before, [])), .. cards, .. question is null ? [] : ImmutableArray.Create<Reply>(question)],
            Outcome.Verdict);
    }

    /// <summary>« Aide au logement : même résultat »: what fails with the verdict on the card needs a line, not a card of its own.</summary>
    private static string SameResult(Verdict verdict, Scene scene)
    {
        var finding = verdict.First(State.Unmet)!;
        return scene.Library.Messages.Say("same-result", ("title", verdict.Rules.Title), ("reason", finding.Reason), ("sources", string.Join(" ; ", Judgements.Cited(finding.Criterion.Sources, scene.Library).Select(source => source.Cited))));
    }

    /// <summary>One card for each verdict; what a card already shows of the answers, the next does not repeat.</summary>
    private static ImmutableArray<Reply> Cards(Flow flow, ImmutableArray<Verdict> verdicts, Answers answers, Conversation conversation, bool isEarly, Scene scene)
    {
        var cards = ImmutableArray.CreateBuilder<Reply>();
        var left = flow.Ask.Where(slot => conversation[slot.Name] is not null).ToImmutableArray();
        foreach (var verdict in verdicts)
        {
            var named = verdict.Rules.Criteria.SelectMany(criterion => criterion.Names).ToImmutableHashSet(StringComparer.Ordinal);
            ImmutableArray<Slot> here = verdict == verdicts[^1] ? left : [.. left.Where(slot => named.Contains(slot.Name))];
            left = left.RemoveRange(here);
            cards.Add(verdict.Rules.IsScale
                ? Classes.Of(verdict, here, answers, scene.Library)
                : Judgements.Of(flow, verdict, answers, slot => conversation[slot], here, isEarly, scene));
        }

        return cards.ToImmutable();
    }
}
