using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Rules;

/// <summary>A rule set of the library with its flow, and any answers to it: on each side of each bound, vague ones across it, each option, and « je ne sais pas ».</summary>
internal sealed record AnyRules(Flow Flow, RuleSet Rules)
{
    private static readonly DateOnly Today = new(2021, 6, 1);

    public static IEnumerable<AnyRules> All => Product.Library.Flows.Values.OrderBy(flow => flow.Name, StringComparer.Ordinal)
        .SelectMany(flow => flow.Decides.Select(name => new AnyRules(flow, Product.Library.Rules[name])));

    private IEnumerable<Condition> Atoms => Rules.Criteria.SelectMany(criterion => criterion.Conditions).SelectMany(condition => condition.Atoms);

    public Verdict Judge(IReadOnlyDictionary<string, Value> given) =>
        Judging.Judge(Rules, Known.Of(Flow, given.GetValueOrDefault, Product.Library, Today), Known.On(Flow, given.GetValueOrDefault, Today).Day.From);

    public Gen<ImmutableDictionary<string, Value>> Answers() => Flow.Ask
        .Select(slot => Gen.OneOf(Gen.Constant<(string Slot, Value? Value)>((slot.Name, null)), Gen.Elements<Value>(Values(slot)).Select(value => (Slot: slot.Name, Value: (Value?)value))))
        .Aggregate(
            Gen.Constant(ImmutableDictionary.Create<string, Value>(StringComparer.Ordinal)),
            (all, one) => all.Zip(one, (answers, answer) => answer.Value is null ? answers : answers.Add(answer.Slot, answer.Value)));

    public ImmutableArray<Value> Values(Slot slot)
    {
        var bounds = Atoms.OfType<Condition.Compare>().Where(atom => atom.Slot == slot.Name).Select(atom => atom.Bound.On(name => Rules.Values[name].On(Today).Value)).ToList();
        IEnumerable<Value> own = slot.Type switch
        {
            SlotType.YesNo => [new Value.YesNo(true), new Value.YesNo(false)],
            SlotType.Place => Communes,
            SlotType.Date => bounds.OfType<Value.Day>().Select(day => day.From).Append(Today).Append(Today.AddYears(-2)).SelectMany(Around),
            SlotType.Count or SlotType.Euros or SlotType.Months => bounds.OfType<Value.Number>().Select(number => number.Low).Append(5).SelectMany(Around),
            _ => [],
        };
        return [new Value.Unknown(), .. slot.Options.Select(option => new Value.Option(option.Name)), .. own];
    }

    private static ImmutableArray<Value> Communes { get; } =
    [
        .. Product.Library.Gazetteer.Communes.GroupBy(commune => Product.Library.Territoires.Of(commune.Insee).In2020.Standing).Where(group => Enum.IsDefined<Standing>(group.Key))
            .Select(group => new Value.Commune(group.First().Insee, group.First().Name)),
    ];

    private static IEnumerable<Value> Around(decimal bound) => [new Value.Number(bound - 1), new Value.Number(bound), new Value.Number(bound + 1), new Value.Number(Math.Floor(bound / 2), bound * 2)];

    private static IEnumerable<Value> Around(DateOnly day) => [new Value.Day(day.AddDays(-1)), new Value.Day(day), new Value.Day(day.AddDays(1)), new Value.Day(day.AddMonths(-1), day.AddMonths(1))];
}
