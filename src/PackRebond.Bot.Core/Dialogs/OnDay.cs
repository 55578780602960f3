using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>« l'AMI était-il ouvert le 1er octobre 2020 ? », « et au 20 juillet 2020 ? »: how a fact stood on a day.</summary>
internal static class OnDay
{
    /// <summary>The one day, or span of days, that a message asks about; null when it names none, or several.</summary>
    public static Value.Day? Asked(Recognition recognition) => recognition.Entities.OfType<Entity.Date>().Select(date => date.Value).Distinct().ToList() is [var only] ? only : null;

    /// <summary>« l'AMI était-il ouvert le 1er octobre 2020 ? » wants what it wants without its day.</summary>
    public static Recognition Wanting(Scene scene)
    {
        var recognition = scene.Recognition;
        if (recognition.Intents is [{ IsSure: true }, ..] || recognition.Entities.OfType<Entity.Date>().ToList() is not [var day])
        {
            return recognition;
        }

        var wanted = scene.Library.Reader.Read(recognition.Text.Remove(day.Start, day.Length), null, scene.Today).Intents;
        return wanted is [{ Score: var score }, ..] && (recognition.Intents.IsEmpty || score > recognition.Intents[0].Score) ? recognition with { Intents = wanted } : recognition;
    }

    /// <summary>« et au 20 juillet 2020 ? » after a fact: the same fact on that day.</summary>
    public static Step? Follow(Conversation conversation, Scene scene)
    {
        if (conversation.Topic is not { } topic || Supposing.Read(scene.Recognition.Text) is not { } text
            || scene.Library.Reader.Read(text, null, scene.Today) is not { Entities.Length: 1 } recognition || Asked(recognition) is not { } day)
        {
            return null;
        }

        // « et en 2023 ? » after a town: what is shown of it tells both programmes.
        if (conversation.Flow is null && scene.Library.Flows.GetValueOrDefault(topic) is { Shows: Showing.Territoire } flow && flow.Ask.All(slot => conversation[slot.Name] is not null))
        {
            return Guiding.Advance(conversation with { Flow = topic }, scene);
        }

        if (scene.Library.Facts.GetValueOrDefault(topic) is not { } fact || (fact.Period is null && conversation.Flow is not null))
        {
            return null;
        }

        var step = new Step(conversation with { Misses = 0 }, [Answering.ReplyTo(Then(fact, day, scene.Library), scene, day)], Outcome.Answered);
        return conversation.Question is null ? step : step.Then(after => Guiding.AskAgain(after, scene, scene.Library.Messages.Say("back-to")));
    }

    /// <summary>Of the facts that answer the same question one after the other, the one of that day.</summary>
    public static Fact Then(Fact fact, Value.Day day, Library library) => library.FactAnswering(fact.Answers[0], day.From) ?? fact;

    /// <summary>How the fact stood: its period when it has one, else whether it was true yet.</summary>
    public static string Says(Fact fact, Value.Day day, Messages messages)
    {
        var when = FrenchWords.Interval(day);
        when = day.IsExact ? $"Le {when}" : char.ToUpperInvariant(when[0]) + when[1..];
        if (fact.Period is not { } period)
        {
            var key = day.From < fact.From ? "fact-before" : day.From > fact.Until ? "fact-after" : "fact-during";
            return messages.Say(key, ("day", when), ("from", FrenchWords.Day(fact.From)), ("until", FrenchWords.Day(fact.Until ?? fact.From)));
        }

        var (first, last) = (period.At(day.From), period.At(day.Until));
        return messages.Say(
            first != last ? "period-partly" : first switch { PeriodState.Before => "period-before", PeriodState.Open => "period-open", _ => "period-closed" },
            ("day", when),
            ("opens", FrenchWords.Day(period.Opens)),
            ("closes", FrenchWords.Day(period.Closes)));
    }
}
