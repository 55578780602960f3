using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>
/// Questions that several flows put: what was answered in one talk counts in the other, so the answers are declared once (<c>like</c>) and each
/// flow only has its own words to ask.
/// </summary>
internal static class SharedSlots
{
    public static ImmutableArray<Flow> Resolve(ImmutableArray<Flow> flows, Diagnostics diagnostics) =>
        [.. flows.Select(flow => flow with { Ask = [.. flow.Ask.Select(slot => slot.Like is { } like ? Resolve(slot, like, flow, flows, diagnostics) : slot)] })];

    /// <summary>Two full declarations of one question must take the same answers.</summary>
    public static void Check(ImmutableArray<Flow> flows, Diagnostics diagnostics)
    {
        foreach (var slots in flows.SelectMany(flow => flow.Ask.Where(slot => slot.Like is null).Select(slot => (flow, slot))).GroupBy(pair => pair.slot.Name, StringComparer.Ordinal))
        {
            var first = slots.First();
            foreach (var other in slots.Skip(1))
            {
                if (other.slot.Type != first.slot.Type)
                {
                    diagnostics.Error(other.flow.At, "SLO003", $"La question « {slots.Key} » n'a pas le même type que dans {first.flow.At.File} : reprenez-la avec « like: {first.flow.Name} »");
                }
                else if (!other.slot.Options.Select(option => option.Name).SequenceEqual(first.slot.Options.Select(option => option.Name), StringComparer.Ordinal))
                {
                    diagnostics.Error(other.flow.At, "SLO003", $"La question « {slots.Key} » n'a pas les mêmes réponses que dans {first.flow.At.File} : reprenez-la avec « like: {first.flow.Name} »");
                }
            }
        }
    }

    private static Slot Resolve(Slot slot, string like, Flow flow, ImmutableArray<Flow> flows, Diagnostics diagnostics)
    {
        if (flows.FirstOrDefault(other => other.Name == like)?.Slot(slot.Name) is not { Like: null } owner)
        {
            diagnostics.UnknownName(flow.At, "SLO005", $"La question « {slot.Name} » reprise du parcours", like, flows.Where(other => other.Slot(slot.Name) is { Like: null }).Select(other => other.Name));
            return slot;
        }

        return owner with
        {
            Like = like,
            IsAsked = slot.IsAsked,
            IsExtra = slot.IsExtra,
            Label = Or(slot.Label, owner.Label),
            Say = Or(slot.Say, owner.Say),
            Why = Or(slot.Why, owner.Why),
            Hint = Or(slot.Hint, owner.Hint),
        };
    }

    private static string Or(string own, string inherited) => own.Length > 0 ? own : inherited;
}
