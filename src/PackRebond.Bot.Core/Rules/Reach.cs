using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Rules;

/// <summary>What a condition can still turn out to be, when questions never asked may be answered in any way and « je ne sais pas » stays.</summary>
[Flags]
internal enum Reach
{
    None = 0,
    False = 1,
    Unknown = 2,
    True = 4,
}

internal static class Reaching
{
    /// <summary>Some answer not yet asked for can settle it. « je ne sais pas » about the headcount leaves nothing for the accounts to settle, once one of them is unknown too.</summary>
    public static bool CanSettle(this Condition condition, Answers answers, Func<string, Value> valueOf) => (Of(condition, answers, valueOf) & (Reach.True | Reach.False)) != Reach.None;

    private static Reach Of(Condition condition, Answers answers, Func<string, Value> valueOf) => condition switch
    {
        Condition.All all => all.Parts.Select(part => Of(part, answers, valueOf)).Aggregate(Reach.True, (one, other) => Combined(one, other, (first, second) => first < second ? first : second)),
        Condition.Any any => any.Parts.Select(part => Of(part, answers, valueOf)).Aggregate(Reach.False, (one, other) => Combined(one, other, (first, second) => first > second ? first : second)),
        Condition.Not not => Opposite(Of(not.Part, answers, valueOf)),
        _ => Leaf(condition, answers, valueOf),
    };

    private static Reach Leaf(Condition condition, Answers answers, Func<string, Value> valueOf)
    {
        var missing = new HashSet<string>(StringComparer.Ordinal);
        var truth = condition.Test(answers, valueOf, missing);
        return missing.Count > 0 ? Reach.False | Reach.Unknown | Reach.True : From(truth);
    }

    private static Reach Combined(Reach one, Reach other, Func<Truth, Truth, Truth> combine) =>
        (from first in Enum.GetValues<Truth>()
         where one.HasFlag(From(first))
         from second in Enum.GetValues<Truth>()
         where other.HasFlag(From(second))
         select From(combine(first, second))).Aggregate(Reach.None, (all, reached) => all | reached);

    private static Reach Opposite(Reach reach) =>
        (reach & Reach.Unknown) | (reach.HasFlag(Reach.True) ? Reach.False : Reach.None) | (reach.HasFlag(Reach.False) ? Reach.True : Reach.None);

    private static Reach From(Truth truth) => truth switch
    {
        Truth.True => Reach.True,
        Truth.False => Reach.False,
        _ => Reach.Unknown,
    };
}
