using System.Collections.Immutable;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Language.Intents;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>Answers to questions: facts, small talk, and what to say when nothing was understood.</summary>
public static class Answering
{
    private const int MostNextSteps = 3;

    /// <summary>The words of the welcome, with the subjects to start from.</summary>
    public static Step Welcome(Conversation conversation, Library library) => new(
        conversation with { IsGreeted = true },
        [new Reply.Question("", library.Messages.Say("welcome"), library.Messages.List("start-choices"))],
        Outcome.Answered);

    /// <summary>Answers an intent; the open question, if any, is put again by the caller.</summary>
    public static Step Answer(Conversation conversation, string intent, Scene scene)
    {
        var library = scene.Library;
        if ((library.FlowOpenedBy(intent) ?? (Guiding.AreaOf(scene.Recognition) is null ? null : library.Flows.Values.FirstOrDefault(list => list.Areas.Contains(intent, StringComparer.Ordinal)))) is { } flow)
        {
            return Guiding.Open(conversation, flow, scene);
        }

        var day = OnDay.Asked(scene.Recognition);
        if (library.FactAnswering(intent, day?.From ?? scene.Today) is { } fact)
        {
            return new Step(conversation with { Topic = fact.Id, Misses = 0 }, [ReplyTo(fact, scene, fact.Period is null ? null : day)], Outcome.Answered);
        }

        // « merci » and « mdr » change no subject: « et jusqu'à quand ? » still asks about the fact before.
        return library.TalkAnswering(intent) is { } talk
            ? new Step(conversation with { Topic = Talk.IsSmall(intent) ? conversation.Topic ?? talk.Id : talk.Id, Misses = 0 }, [new Reply.Sentences(talk.Text, talk.Next)], Outcome.Answered)
            : NotUnderstood(conversation, scene);
    }

    /// <summary>The person declines: leaves the next step to them.</summary>
    public static Step AnythingElse(Conversation conversation, Scene scene) => new(
        conversation,
        [new Reply.Question("", scene.Library.Messages.Say("anything-else"), [.. conversation.Said.IsEmpty ? [] : new[] { scene.Library.Messages.Say("choice-receipt") }, scene.Library.Messages.Say("choice-change"), scene.Library.Messages.Say("choice-restart")])],
        Outcome.Repaired);

    /// <summary>« Vouliez-vous dire A ou B ? », when two intents are about as likely; null when one is clear.</summary>
    public static Step? Doubt(Conversation conversation, Scene scene)
    {
        if (scene.Recognition.Intents is not [{ IsSure: false } first, var second, ..] || first.Score - second.Score >= Confidence.TooClose)
        {
            return null;
        }

        var titles = new[] { first, second }.Select(intent => scene.Library.TitleOf(intent.Name, scene.Today)).OfType<string>().Distinct(StringComparer.Ordinal).ToImmutableArray();
        return titles.Length < 2 ? null : new Step(conversation, [new Reply.Question("", scene.Library.Messages.Say("did-you-mean"), titles)], Outcome.Misunderstood);
    }

    /// <summary>Says that nothing was understood, and what can be done; the second time in a row, whom to turn to.</summary>
    public static Step NotUnderstood(Conversation conversation, Scene scene)
    {
        var messages = scene.Library.Messages;
        var isSecond = conversation.Misses > 0;
        return new Step(
            conversation with { Misses = conversation.Misses + 1 },
            [new Reply.Question("", messages.Say(isSecond ? "not-understood-again" : "not-understood"), [.. messages.List("start-choices").Take(MostNextSteps)])],
            Outcome.Misunderstood);
    }

    /// <param name="day">A day that the person asks about, beside today.</param>
    public static Reply.Answer ReplyTo(Fact fact, Scene scene, Slots.Value.Day? day = null)
    {
        var messages = scene.Library.Messages;
        var status = fact.Period?.On(scene.Today);
        if (day is not null)
        {
            status = $"{OnDay.Says(fact, day, messages)} {status}".TrimEnd();
        }

        var stale = scene.Today > fact.RecheckOn ? messages.Say("stale", ("checked", Slots.FrenchWords.Day(fact.Checked))) : null;
        return new Reply.Answer(fact, status, stale, Judgements.Cited(fact.Sources, scene.Library), fact.Next);
    }
}
