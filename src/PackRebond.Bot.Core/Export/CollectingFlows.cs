using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Export;

/// <summary>A guided talk → open data, its questions in the order of their priority.</summary>
internal static class CollectingFlows
{
    private static readonly SlotType AnyDay = new SlotType.Date();

    public static OpenFlow Collect(Flow flow, DateOnly today) => new(
        flow.Name,
        flow.Title,
        flow.Opens,
        flow.Intro,
        flow.Decides,
        flow.Shows switch { Showing.Sites => "sites", Showing.Territoire => "territoire", null => null },
        flow.Areas,
        flow.On,
        [.. flow.Ask.Select(slot => Question(slot, today))]);

    private static OpenQuestion Question(Slot slot, DateOnly today) => new(
        slot.Name,
        slot.Label,
        slot.Say,
        slot.Type switch
        {
            SlotType.Count => "count",
            SlotType.Euros => "euros",
            SlotType.Months => "months",
            SlotType.Date => "date",
            SlotType.YesNo => "yes-no",
            SlotType.Place => "place",
            SlotType.Area => "area",
            SlotType.Choice => "choice",
            _ => throw new InvalidOperationException($"unknown type {slot.Type}"),
        },
        slot.Type is SlotType.Count or SlotType.Euros or SlotType.Months or SlotType.Date && slot.Type != AnyDay ? FrenchWords.Range(slot.Type, today) : null,
        slot.Why,
        slot.Hint,
        slot switch { { IsAsked: false } => "never", { IsExtra: true } => "if-wanted", _ => "always" },
        slot.Like,
        [.. slot.Options.Select(option => new OpenOption(option.Name, option.Label, option.Also))]);
}
