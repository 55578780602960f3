using System.Collections.Immutable;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>« annule ma dernière réponse » and « rétablis »: along the log of answers, a message at a time, and said in words.</summary>
internal static class Undoing
{
    public static Step Undo(Conversation conversation, Scene scene)
    {
        var after = conversation.Undo();
        var taken = after.Undone[..(after.Undone.Length - conversation.Undone.Length)];
        var messages = scene.Library.Messages;
        var step = Told(conversation, after, taken, "undone", scene);
        return step is null
            ? Nothing(conversation, scene, "nothing-to-undo")
            : step with { Replies = [.. step.Replies.Select((reply, index) => index == step.Replies.Length - 1 && reply is Reply.Question question ? question with { Choices = [.. question.Choices, messages.Say("choice-redo")] } : reply)] };
    }

    public static Step Redo(Conversation conversation, Scene scene)
    {
        var after = conversation.Redo();
        return Told(conversation, after, after.Log[conversation.Log.Length..], "redone", scene) ?? Nothing(conversation, scene, "nothing-to-redo");
    }

    /// <summary>Says what changed, and goes on in the talk that it belongs to; null when nothing did.</summary>
    private static Step? Told(Conversation before, Conversation after, ImmutableArray<LoggedAnswer> changes, string key, Scene scene)
    {
        var library = scene.Library;
        var names = changes.Select(change => change.Slot).Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (Flow(before, names, library) is not { } flow)
        {
            return null;
        }

        var aside = after.Aside.RemoveAll(name => name == flow.Name);
        after = after with
        {
            Flow = flow.Name,
            Topic = flow.Name,
            Question = null,
            Retries = 0,
            Aside = before.Flow is { } current && current != flow.Name && library.Flows.ContainsKey(current) ? [current, .. aside.Where(name => name != current)] : aside,
        };
        var lines = names.Select(flow.Slot).OfType<Slot>().Select(slot => Change(slot, before[slot.Name], after[slot.Name], library.Messages));
        return Guiding.Advance(after, scene, library.Messages.Say(key, ("answers", string.Join(" ; ", lines))));
    }

    /// <summary>« effectif, 300 personnes (auparavant 80 personnes) »: what is taken or brought back, and what counts now if that is not it.</summary>
    private static string Change(Slot slot, Value? before, Value? after, Messages messages)
    {
        var label = FrenchWords.Inside(slot.Label);
        return (before, after) switch
        {
            ({ } old, { } now) => messages.Say("change-back", ("label", label), ("before", Guiding.Said(slot, old)), ("after", Guiding.Said(slot, now))),
            _ => $"{label}, {Guiding.Said(slot, before ?? after ?? new Value.Unknown())}",
        };
    }

    private static Flow? Flow(Conversation conversation, ImmutableArray<string> slots, Library library)
    {
        var near = new[] { conversation.Flow, conversation.Topic }.Concat(conversation.Aside).OfType<string>().Select(name => library.Flows.GetValueOrDefault(name)).OfType<Flow>();
        return near.Concat(library.Flows.Values.OrderBy(flow => flow.Name, StringComparer.Ordinal)).FirstOrDefault(flow => slots.Any(slot => flow.Slot(slot) is not null));
    }

    private static Step Nothing(Conversation conversation, Scene scene, string key) => conversation.Flow is null
        ? Repairing.Start(conversation, scene, key)
        : Guiding.AskAgain(conversation, scene, scene.Library.Messages.Say(key));
}
