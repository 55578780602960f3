using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Slots;

/// <summary>
/// Every slot of the content by name, and the attributes that follow from an answer: « place.territoire-2020 » follows from a commune,
/// « graduation.age » from a date. A rule may speak of both.
/// </summary>
public sealed class SlotTable(ImmutableArray<Slot> all)
{
    /// <summary>Whether the commune lies in a territoire d'industrie of 2020 (the 148).</summary>
    public const string Territoire2020 = "territoire-2020";

    /// <summary>The same for the programme of 2023-2027 (the 183).</summary>
    public const string Territoire2023 = "territoire-2023";

    /// <summary>Age in months of what happened at a date, at the day that the verdict is for.</summary>
    public const string Age = "age";

    private static readonly ImmutableArray<SlotOption> Memberships = [new("inside", "dedans", []), new("outside", "dehors", []), new("uncertain", "incertain", [])];

    private readonly ImmutableSortedDictionary<string, Slot> slots = all.ToImmutableSortedDictionary(slot => slot.Name, slot => slot, StringComparer.Ordinal);

    /// <summary>Every slot, the ones that matter first.</summary>
    public ImmutableArray<Slot> All => all;

    /// <summary>The slot itself, or the one that an attribute belongs to.</summary>
    public Slot? Owner(string name) => slots.GetValueOrDefault(OwnerName(name));

    public static string OwnerName(string name) => name.Split('.', 2)[0];

    /// <summary>What a name in a rule stands for: its type and options; null when there is no such slot or attribute.</summary>
    public (SlotType Type, ImmutableArray<SlotOption> Options)? Find(string name)
    {
        if (Owner(name) is not { } slot)
        {
            return null;
        }

        return (slot.Type, name[slot.Name.Length..]) switch
        {
            (_, "") => (slot.Type, slot.Options),
            (SlotType.Place, "." + Territoire2020 or "." + Territoire2023) => (new SlotType.Choice(), Memberships),
            (SlotType.Date, "." + Age) => (new SlotType.Months(0, 1200), []),
            _ => null,
        };
    }

    /// <summary>Every name that a rule may use.</summary>
    public IEnumerable<string> Names => slots.Values.SelectMany(slot => slot.Type switch
    {
        SlotType.Place => [slot.Name, $"{slot.Name}.{Territoire2020}", $"{slot.Name}.{Territoire2023}"],
        SlotType.Date => [slot.Name, $"{slot.Name}.{Age}"],
        _ => new[] { slot.Name },
    });
}
