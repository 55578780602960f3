using System.Collections.Immutable;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Rules;

/// <summary>Criteria that wait for the same slots, directly or through one another; two groups have no slot in common and are decided apart.</summary>
/// <param name="Slots">The unanswered ones that the criteria speak of, in their order.</param>
/// <param name="Names">The slots and attributes behind them: an attribute is known when all its slots are.</param>
internal sealed record Waiting(RuleSet Rules, ImmutableArray<Criterion> Criteria, ImmutableArray<string> Slots, ImmutableArray<WaitingName> Names, Answers Answers, DateOnly On)
{
    /// <summary>Content with more combinations than this is not searched: all of its slots are named, which is enough, though perhaps not the least.</summary>
    private const long MostCombinations = 20_000;

    public static ImmutableArray<Waiting> Groups(RuleSet rules, SlotTable table, ImmutableArray<string> unanswered, Answers answers, DateOnly on, string? onSlot)
    {
        var waiting = rules.Criteria
            .Select(criterion => (Criterion: criterion, Slots: criterion.Conditions.SelectMany(condition => condition.Atoms).SelectMany(atom => atom.Names).SelectMany(Behind).Intersect(unanswered, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal)))
            .Where(one => one.Slots.Count > 0)
            .ToList();
        var valueOf = Judging.ValuesOn(rules, on);
        var groups = ImmutableArray.CreateBuilder<Waiting>();
        while (waiting.Count > 0)
        {
            var (criteria, slots) = (new List<Criterion>(), waiting[0].Slots.ToHashSet(StringComparer.Ordinal));
            while (waiting.FindIndex(one => one.Slots.Overlaps(slots)) is >= 0 and var next)
            {
                criteria.Add(waiting[next].Criterion);
                slots.UnionWith(waiting[next].Slots);
                waiting.RemoveAt(next);
            }

            groups.Add(new Waiting(rules, [.. rules.Criteria.Where(criteria.Contains)], [.. unanswered.Where(slots.Contains)], NamesOf(criteria), answers, on));
        }

        return groups.ToImmutable();

        ImmutableArray<WaitingName> NamesOf(List<Criterion> criteria) =>
        [
            .. criteria.SelectMany(criterion => criterion.Conditions).SelectMany(condition => condition.Atoms)
                .SelectMany(atom => atom.Names.Select(name => (Name: name, Atom: atom)))
                .GroupBy(one => one.Name, one => one.Atom, StringComparer.Ordinal)
                .Select(atoms => (Name: atoms.Key, Atoms: atoms, Slots: Behind(atoms.Key).Intersect(unanswered, StringComparer.Ordinal).ToImmutableArray()))
                .Where(one => !one.Slots.IsEmpty && table.Find(one.Name) is not null)
                .Select(one => (one.Name, one.Slots, one.Atoms, Found: table.Find(one.Name)!.Value))
                .Select(one => new WaitingName(one.Name, one.Slots, Regions.Of(one.Found.Type, one.Found.Options, [.. one.Atoms], valueOf))),
        ];

        IEnumerable<string> Behind(string name) => name.EndsWith("." + SlotTable.Age, StringComparison.Ordinal) && onSlot is not null
            ? [SlotTable.OwnerName(name), onSlot]
            : [SlotTable.OwnerName(name)];
    }

    /// <summary>The smallest set of slots that decides the group, of several the one that comes first.</summary>
    public ImmutableArray<string> Smallest()
    {
        if (Names.Aggregate(1L, (product, name) => Math.Min(product * Math.Max(1, name.Values.Length), long.MaxValue / 100)) > MostCombinations)
        {
            return Slots;
        }

        // What cannot be left out of all cannot be left out at all: an answer more never opens what was decided.
        var core = Slots.Where(slot => !Decides([.. Slots.Where(other => other != slot)])).ToImmutableArray();
        var others = Slots.Except(core, StringComparer.Ordinal).ToImmutableArray();
        return Enumerable.Range(0, others.Length + 1)
            .SelectMany(size => Choose(others, size))
            .Select(chosen => core.AddRange(chosen))
            .First(set => set.Length == Slots.Length || Decides(set));
    }

    /// <summary>Some answers to the others of the set meet every criterion without this slot.</summary>
    public bool IsSometimesNeedless(string slot, ImmutableArray<string> set) =>
        Outcomes([.. set.Where(other => other != slot)]).Any(outcome => outcome is { IsOpen: false, IsUnmet: false });

    /// <summary>Whatever is answered to these slots, nothing stays open, or something is not met.</summary>
    private bool Decides(ImmutableArray<string> set) => !Outcomes(set).Any(outcome => outcome is { IsOpen: true, IsUnmet: false });

    private IEnumerable<(bool IsOpen, bool IsUnmet)> Outcomes(ImmutableArray<string> set)
    {
        // An attribute of which one slot is answered and another is not is as unknown as can be.
        var half = Names.Where(name => name.Slots.Any(set.Contains) && !name.Slots.All(set.Contains));
        var known = Names.Where(name => name.Slots.All(set.Contains)).ToImmutableArray();
        var start = half.Aggregate(Answers, (answers, name) => answers.With(name.Name, new Value.Unknown(), ""));
        return Filled(start, 0).Select(answers =>
        {
            var states = Criteria.Select(criterion => Judging.StateOf(Rules, criterion, answers, On)).ToImmutableArray();
            return (states.Any(one => one is { State: State.Open, IsDoubt: false }), states.Any(one => one.State == State.Unmet));
        });

        IEnumerable<Answers> Filled(Answers answers, int index) => index == known.Length
            ? [answers]
            : known[index].Values.SelectMany(value => Filled(answers.With(known[index].Name, value, ""), index + 1));
    }

    private static IEnumerable<ImmutableArray<string>> Choose(ImmutableArray<string> from, int count) => count == 0
        ? [[]]
        : from.SelectMany((first, index) => Choose(from[(index + 1)..], count - 1).Select(rest => rest.Insert(0, first)));
}

/// <summary>A slot or attribute that is not known, the unanswered slots behind it, and a value for each way in which it can fall.</summary>
internal sealed record WaitingName(string Name, ImmutableArray<string> Slots, ImmutableArray<Value> Values);
