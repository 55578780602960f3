using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Language.Places;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>Which slots of a flow a message fills beside the open question: « un CDI à Mourenx pour une PME de 80 salariés ».</summary>
public static class Filling
{
    /// <summary>How many words may stand between a number or a date and the words that tie it to a slot.</summary>
    private const int Reach = 4;

    // « ça fait 1 500 » begins with letters that also mean « chiffre d'affaires ».
    private const decimal SmallestBareAmount = 100_000;

    public static ImmutableArray<(Slot Slot, Value Value)> Of(Recognition recognition, Flow flow) => [.. All(recognition, flow).Select(fill => (fill.Slot, fill.Value))];

    /// <summary>The entities that answer other slots than the open one.</summary>
    public static ImmutableArray<Entity> Taken(Recognition recognition, Flow flow, Slot open) => [.. All(recognition, flow).Where(fill => fill.Slot.Name != open.Name).Select(fill => fill.Entity)];

    /// <summary>« 18 mois » alone: the one slot that takes a thing of its kind; null when several do, or more was said.</summary>
    public static (Slot Slot, Value Value)? Sole(Recognition recognition, IEnumerable<Slot> slots)
    {
        if (!IsAlone(recognition))
        {
            return null;
        }

        var only = recognition.Entities[0];
        var fitting = slots.Select(slot => (slot, value: Fits(only, slot.Type) is { } value ? Fitting.Of(value, slot.Type, recognition.Today) : null)).Where(pair => pair.value is not null).Take(2).ToImmutableArray();
        return fitting is [var (slot, value)] ? (slot, value!) : null;
    }

    /// <summary>One thing was said, and hardly a word more.</summary>
    public static bool IsAlone(Recognition recognition) => recognition.Entities is [var only] && only.Length * 2 >= recognition.Text.Trim().Length;

    private static Value? Fits(Entity entity, SlotType type) => (entity, type) switch
    {
        (Entity.Duration duration, SlotType.Months) => duration.Value,
        (Entity.Date date, SlotType.Date) => date.Value,
        (Entity.Money money, SlotType.Euros) => money.Value,
        _ => null,
    };

    private static IEnumerable<(Slot Slot, Value Value, Entity Entity)> All(Recognition recognition, Flow flow)
    {
        var text = Folded.Of(recognition.Text);
        var filled = new List<(Slot Slot, Value Value, Entity Entity)>();
        var undecided = new HashSet<string>(StringComparer.Ordinal);
        var hired = Hires.Of(recognition.Entities, text);
        foreach (var entity in recognition.Entities.RemoveAll(hired.Contains))
        {
            if (Fill(entity, text, flow, recognition.Today) is not { } fill)
            {
                continue;
            }

            if (filled.FirstOrDefault(known => known.Slot.Name == fill.Slot.Name) is not { Slot: not null } earlier)
            {
                filled.Add((fill.Slot, fill.Value, entity));
            }
            else if (earlier.Value != fill.Value && IsChoice(text, earlier.Entity, entity))
            {
                undecided.Add(fill.Slot.Name);
            }
        }

        // « 80 mais on va recruter 20 personnes »: the word that says what is counted stands beside the other number.
        if (hired is [var other] && recognition.Entities.OfType<Entity.Number>().Where(number => number.Start < other.Start).ToImmutableArray() is [var now]
            && Fill(other, text, flow, recognition.Today) is { Slot.Type: SlotType.Count } counted && !filled.Exists(fill => fill.Slot == counted.Slot) && Fitting.Of(now.Value, counted.Slot.Type, recognition.Today) is { } value)
        {
            filled.Add((counted.Slot, value, now));
        }

        return filled.Where(fill => !undecided.Contains(fill.Slot.Name));
    }

    private static (Slot Slot, Value Value)? Fill(Entity entity, Folded text, Flow flow, DateOnly today) => entity switch
    {
        Entity.Option option => flow.Slot(option.Slot) is { } slot && slot.Option(option.Name) is not null ? (slot, new Value.Option(option.Name)) : SameWords(option, text, flow),
        Entity.Number number => Amount(number, text, flow, today) ?? ByCue<SlotType.Count>(entity, number.Value, text, flow, today),
        Entity.Money money => ByCue<SlotType.Euros>(entity, money.Value, text, flow, today),
        Entity.Duration duration => ByCue<SlotType.Months>(entity, duration.Value, text, flow, today),
        Entity.Date date => ByCue<SlotType.Date>(entity, date.Value, text, flow, today),
        Entity.Place place when flow.Shows is null && Homes.Is(place, text) => null,
        Entity.Place place => Seated.Of(place, text, flow) is { } seat ? (seat, new Value.YesNo(true)) : ByPlace(place.Value, flow),
        _ => null,
    };

    /// <summary>« collectivité » says who employs in one talk and who applies in another: here it means what this flow's questions take it for.</summary>
    private static (Slot Slot, Value Value)? SameWords(Entity.Option option, Folded text, Flow flow)
    {
        var words = string.Join(' ', text.Words.Where(word => word.Start >= option.Start && word.End <= option.End).Select(word => word.Text));
        return flow.Ask.SelectMany(slot => slot.Options.Select(one => (slot, one))).FirstOrDefault(pair => pair.one.Also.Prepend(pair.one.Label).Any(said => $" {words}".EndsWith($" {Folded.Of(said).Text}", StringComparison.Ordinal))) is { slot: { } found } same
            ? (found, new Value.Option(same.one.Name))
            : null;
    }

    /// <summary>« Dax ou Mourenx », « entre CDI et CDD »: which one is not ours to guess.</summary>
    private static bool IsChoice(Folded text, Entity first, Entity second) =>
        text.Words.Any(word => word.Start >= first.End && word.End <= second.Start && (word.Text is "ou" || (word.Text is "et" && text.Words.Any(earlier => earlier.End <= first.Start && earlier.Text is "entre"))));

    /// <summary>« CA de 300 millions », « 300 millions de chiffre d'affaires »: so big a number just beside the cue of an amount needs no currency.</summary>
    private static (Slot Slot, Value Value)? Amount(Entity.Number number, Folded text, Flow flow, DateOnly today)
    {
        if (number.Value.Low < SmallestBareAmount || Fitting.Of(number.Value, new SlotType.Euros(0, decimal.MaxValue), today) is not { } value)
        {
            return null;
        }

        var first = IndexAt(text, number.Start);
        var end = first > 0 && text.Words[first - 1].Text is "de" or "a" or "est" ? first - 2 : first - 1;
        var last = IndexAt(text, number.End - 1);
        var isOf = last + 1 < text.Words.Length && text.Words[last + 1].Text is "de" or "d";
        return flow.Ask.FirstOrDefault(slot => slot.Type is SlotType.Euros && slot.Cues.Select(Folded.Of).Any(cue => EndsAt(cue, text, end) || (isOf && EndsAt(cue, text, last + 1 + cue.Words.Length)))) is { } slot && Fitting.Of(value, slot.Type, today) is { } fitting
            ? (slot, fitting)
            : null;
    }

    private static (Slot Slot, Value Value)? ByPlace(Place place, Flow flow) => place switch
    {
        Place.Commune commune when flow.Ask.FirstOrDefault(slot => slot.Type is SlotType.Place or SlotType.Area) is { } slot => (slot, new Value.Commune(commune.Insee, commune.Name)),
        Place.Departement departement when flow.Ask.FirstOrDefault(slot => slot.Type is SlotType.Area) is { } slot => (slot, new Value.Departement(departement.Code, departement.Name)),
        Place.Region region when flow.Ask.FirstOrDefault(slot => slot.Type is SlotType.Area) is { } slot => (slot, new Value.Region(region.Code, region.Name)),
        _ => null,
    };

    /// <summary>The slot of the type whose cue stands nearest to the entity; one in the same clause before one behind a comma: « bac+5 en juin 2020, CDI signé … ».</summary>
    private static (Slot Slot, Value Value)? ByCue<TType>(Entity entity, Value value, Folded text, Flow flow, DateOnly today)
        where TType : SlotType
    {
        var nearest = flow.Ask
            .Where(slot => slot.Type is TType && Fitting.Of(value, slot.Type, today) is not null)
            .SelectMany(slot => slot.Cues.SelectMany(cue => Between(Folded.Of(cue), entity, text)).Select(between => (slot, between)))
            .Where(pair => pair.between.Words <= Reach)
            .OrderBy(pair => pair.between.IsApart).ThenBy(pair => pair.between.Words)
            .Select(pair => pair.slot)
            .FirstOrDefault();
        return nearest is null ? null : (nearest, Fitting.Of(value, nearest.Type, today)!);
    }

    /// <summary>What stands between the entity and each place of a cue, on either side: so many words, 0 when they touch or overlap, as in « 40 M€ de bilan »; and whether a comma parts them.</summary>
    private static IEnumerable<(int Words, bool IsApart)> Between(Folded cue, Entity entity, Folded text)
    {
        var first = IndexAt(text, entity.Start);
        var last = IndexAt(text, entity.End - 1);
        for (var at = 0; at + cue.Words.Length <= text.Words.Length; at++)
        {
            if (Matches(cue, text, at))
            {
                var end = at + cue.Words.Length - 1;
                yield return end < first ? (first - end - 1, IsApart(text, end, first))
                    : at > last ? (at - last - 1 - (text.Words[last + 1].Text is "de" or "d" && at > last + 1 ? 1 : 0), IsApart(text, last, at))
                    : (0, false);
            }
        }
    }

    private static bool IsApart(Folded text, int before, int after) => text.Raw.AsSpan(text.Words[before].End..text.Words[after].Start).IndexOfAny(",;\n") >= 0;

    /// <summary>The cue's last word is this word of the text.</summary>
    public static bool EndsAt(Folded cue, Folded text, int last) => last + 1 >= cue.Words.Length && last < text.Words.Length && Matches(cue, text, last + 1 - cue.Words.Length);

    private static bool Matches(Folded cue, Folded text, int at)
    {
        for (var index = 0; index < cue.Words.Length; index++)
        {
            if (cue.Words[index].Text != text.Words[at + index].Text)
            {
                return false;
            }
        }

        return cue.Words.Length > 0;
    }

    /// <summary>The word at an offset of the text as typed.</summary>
    public static int IndexAt(Folded text, int offset)
    {
        for (var index = 0; index < text.Words.Length; index++)
        {
            if (text.Words[index].End > offset)
            {
                return index;
            }
        }

        return text.Words.Length - 1;
    }
}
