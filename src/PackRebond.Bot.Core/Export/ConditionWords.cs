using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Export;

/// <summary>
/// A condition in French, told from what is computed and not from the editor's own sentence, so that a jurist can hold one against the other:
/// <c>contract = alternance and length &gt;= least-alternance</c> is « contrat : Alternance, et durée du contrat : au moins 10 mois ».
/// </summary>
internal sealed class ConditionWords(SlotTable slots, RuleSet rules, string basis, DateOnly today)
{
    public string Of(Condition condition) => condition switch
    {
        Condition.All all => string.Join(", et ", all.Parts.Select(Part)),
        Condition.Any any => string.Join(", ou ", any.Parts.Select(Part)),
        Condition.Not { Part: Condition.IsKnown known } => $"{Name(known.Slot)} : pas de réponse connue",
        Condition.Not { Part: Condition.IsOneOf one } => $"{Name(one.Slot)} : ni {string.Join(" ni ", one.Options.Select(option => Option(one.Slot, option)))}",
        Condition.Not not => $"sauf si {Part(not.Part)}",
        Condition.IsKnown known => $"{Name(known.Slot)} : une réponse est connue",
        Condition.IsOneOf one => $"{Name(one.Slot)} : {string.Join(" ou ", one.Options.Select(option => Option(one.Slot, option)))}",
        Condition.Compare compare => $"{Name(compare.Slot)} : {Limit(compare)}",
        Condition.Meets => $"toutes les conditions de « {basis} »",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>In brackets where « et » and « ou » would mix.</summary>
    private string Part(Condition condition) => condition is Condition.All or Condition.Any ? $"({Of(condition)})" : Of(condition);

    private string Name(string name)
    {
        var label = slots.Owner(name) is { } slot ? FrenchWords.Inside(slot.Label) : name;
        return name[SlotTable.OwnerName(name).Length..] switch
        {
            "." + SlotTable.Territoire2020 => $"{label}, parmi les territoires d'industrie de 2020",
            "." + SlotTable.Territoire2023 => $"{label}, parmi les territoires d'industrie de 2023-2027",
            "." + SlotTable.Age => $"{label}, son ancienneté",
            _ => label,
        };
    }

    private string Option(string name, string option) => slots.Find(name) switch
    {
        { Type: SlotType.YesNo } => option == "yes" ? "oui" : "non",
        { Options: var options } => options.FirstOrDefault(one => one.Name == option)?.Label ?? option,
        null => option,
    };

    private string Limit(Condition.Compare compare)
    {
        var said = compare.Bound.Name is { } name ? rules.Values[name].On(today).Said : Said(compare.Slot, compare.Bound.Literal!);
        return (compare.Comparison, slots.Find(compare.Slot)?.Type is SlotType.Date) switch
        {
            (Comparison.Less, true) => $"avant le {said}",
            (Comparison.LessOrEqual, true) => $"le {said} ou avant",
            (Comparison.Greater, true) => $"après le {said}",
            (Comparison.GreaterOrEqual, true) => $"le {said} ou après",
            (Comparison.Equal, true) => $"le {said}",
            (Comparison.Less, _) => $"moins de {said}",
            (Comparison.LessOrEqual, _) => $"{said} au plus",
            (Comparison.Greater, _) => $"plus de {said}",
            (Comparison.GreaterOrEqual, _) => $"au moins {said}",
            (Comparison.Equal, _) => $"exactement {said}",
            _ => throw new ArgumentOutOfRangeException(nameof(compare)),
        };
    }

    private string Said(string name, Value literal) => (literal, slots.Find(name)?.Type) switch
    {
        (Value.Day day, _) => FrenchWords.Interval(day),
        (Value.Number number, SlotType.Euros) => FrenchWords.Euros(number.Low),
        (Value.Number number, SlotType.Months) => FrenchWords.Months(number.Low),
        (Value.Number number, _) => FrenchWords.Number(number.Low),
        _ => throw new ArgumentOutOfRangeException(nameof(literal)),
    };
}
