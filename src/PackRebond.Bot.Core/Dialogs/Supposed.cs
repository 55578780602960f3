using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>The answers that a « et si… ? » supposes; the person's own stay as they are.</summary>
internal static class Supposed
{
    /// <summary>The answers, or none when nothing that the flow asks for is supposed.</summary>
    public static ImmutableArray<(Slot Slot, Value Value)> In(Recognition recognition, Flow flow, DateOnly today)
    {
        var fills = Filling.Of(recognition, flow);

        // « on était 300 » names no question; there is but one that it can be about. « un contrat » counts nothing.
        return fills.IsEmpty && recognition.Entities.Where(entity => !IsArticle(entity, recognition.Text)).Select(entity => Only(entity, flow, today)).FirstOrDefault(fill => fill is not null) is { } only
            ? [only]
            : fills;
    }

    private static bool IsArticle(Entity entity, string text) => entity is Entity.Number && Folded.Of(text.Substring(entity.Start, entity.Length)).Text is "un" or "une";

    private static (Slot Slot, Value Value)? Only(Entity entity, Flow flow, DateOnly today) => entity switch
    {
        Entity.Number number => First<SlotType.Count>(number.Value, flow, today),
        Entity.Money money => First<SlotType.Euros>(money.Value, flow, today),
        Entity.Duration duration => First<SlotType.Months>(duration.Value, flow, today),
        Entity.Date date when flow.On is { } on && flow.Slot(on) is { } slot => (slot, date.Value),
        _ => null,
    };

    private static (Slot Slot, Value Value)? First<TType>(Value value, Flow flow, DateOnly today)
        where TType : SlotType =>
        flow.Ask.FirstOrDefault(slot => slot.Type is TType) is { } slot && Fitting.Of(value, slot.Type, today) is { } fitting ? (slot, fitting) : null;
}
