using System.Collections.Immutable;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Rules;

/// <summary>A typed condition of the content: <c>headcount &lt; eti-headcount and contract in [cdi, cdd]</c>.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Every slot or attribute that is spoken of.</summary>
    public abstract IEnumerable<string> Names { get; }

    /// <summary>The comparisons and tests that it is made of.</summary>
    public virtual IEnumerable<Condition> Atoms => [this];

    /// <summary>The truth for these answers; when it is unknown, <paramref name="missing"/> receives the names that can still decide it.</summary>
    public abstract Truth Test(Answers answers, Func<string, Value> valueOf, ISet<string> missing);

    public sealed record All(ImmutableArray<Condition> Parts) : Condition
    {
        public override IEnumerable<string> Names => Parts.SelectMany(part => part.Names);

        public override IEnumerable<Condition> Atoms => Parts.SelectMany(part => part.Atoms);

        public override Truth Test(Answers answers, Func<string, Value> valueOf, ISet<string> missing) => Combine(Parts, Truth.False, answers, valueOf, missing);
    }

    public sealed record Any(ImmutableArray<Condition> Parts) : Condition
    {
        public override IEnumerable<string> Names => Parts.SelectMany(part => part.Names);

        public override IEnumerable<Condition> Atoms => Parts.SelectMany(part => part.Atoms);

        public override Truth Test(Answers answers, Func<string, Value> valueOf, ISet<string> missing) => Combine(Parts, Truth.True, answers, valueOf, missing);
    }

    public sealed record Not(Condition Part) : Condition
    {
        public override IEnumerable<string> Names => Part.Names;

        public override IEnumerable<Condition> Atoms => Part.Atoms;

        public override Truth Test(Answers answers, Func<string, Value> valueOf, ISet<string> missing) => (Truth)(Truth.True - Part.Test(answers, valueOf, missing));
    }

    /// <summary><c>employer is known</c>: never unknown itself.</summary>
    public sealed record IsKnown(string Slot) : Condition
    {
        public override IEnumerable<string> Names => [Slot];

        public override Truth Test(Answers answers, Func<string, Value> valueOf, ISet<string> missing) => answers.IsKnown(Slot) ? Truth.True : Truth.False;
    }

    /// <summary>A yes-no slot alone, or an option: <c>seat</c>, <c>contract in [cdi, cdd]</c>, <c>signing = not-yet</c>.</summary>
    public sealed record IsOneOf(string Slot, ImmutableArray<string> Options) : Condition
    {
        public override IEnumerable<string> Names => [Slot];

        public override Truth Test(Answers answers, Func<string, Value> valueOf, ISet<string> missing) => Given(Slot, answers, missing) switch
        {
            null => Truth.Unknown,
            Value.Option option => From(Options.Contains(option.Name, StringComparer.Ordinal)),
            Value.YesNo { Yes: var yes } => From(Options.Contains(yes ? "yes" : "no", StringComparer.Ordinal)),
            _ => Truth.False,
        };
    }

    /// <summary>A number or a date against a bound: <c>headcount &lt; 5000</c>, <c>signing &gt;= first-signing</c>.</summary>
    public sealed record Compare(string Slot, Comparison Comparison, Bound Bound) : Condition
    {
        public override IEnumerable<string> Names => [Slot];

        public override Truth Test(Answers answers, Func<string, Value> valueOf, ISet<string> missing)
        {
            return (Given(Slot, answers, missing), Bound.On(valueOf)) switch
            {
                (null, _) => Truth.Unknown,
                (Value.Number given, Value.Number limit) => Holds(given.Low, given.High, limit.Low),
                (Value.Day given, Value.Day limit) => Holds(given.From.DayNumber, given.Until.DayNumber, limit.From.DayNumber),
                _ => Truth.False,
            };
        }

        private Truth Holds(decimal low, decimal high, decimal limit) => Comparison switch
        {
            Comparison.Less => Interval(high < limit, low < limit),
            Comparison.LessOrEqual => Interval(high <= limit, low <= limit),
            Comparison.Greater => Interval(low > limit, high > limit),
            Comparison.GreaterOrEqual => Interval(low >= limit, high >= limit),
            Comparison.Equal => Interval(low == limit && high == limit, low <= limit && limit <= high),
            _ => throw new InvalidOperationException("unknown comparison"),
        };

        private static Truth Interval(bool always, bool sometimes) => always ? Truth.True : sometimes ? Truth.Unknown : Truth.False;
    }

    /// <summary>Another rule set's criteria, all of them: « vte-youth » in the rules of an aid that is for VTE only.</summary>
    public sealed record Meets(ImmutableArray<Criterion> Criteria) : Condition
    {
        public override IEnumerable<string> Names => Criteria.SelectMany(criterion => criterion.Names);

        public override IEnumerable<Condition> Atoms => Criteria.SelectMany(criterion => criterion.Conditions).SelectMany(condition => condition.Atoms);

        /// <summary>What stays open does so by a doubt of the sources alone, which no answer can close.</summary>
        public bool IsDoubtful(Answers answers, Func<string, Value> valueOf) =>
            Criteria.Select(criterion => Judging.StateOf(criterion, answers, valueOf)).All(judged => judged.State != State.Open || judged.IsDoubt);

        public override Truth Test(Answers answers, Func<string, Value> valueOf, ISet<string> missing)
        {
            var states = Criteria.Select(criterion => Judging.StateOf(criterion, answers, valueOf)).ToImmutableArray();
            if (states.Any(judged => judged.State == State.Unmet))
            {
                return Truth.False;
            }

            missing.UnionWith(states.SelectMany(judged => judged.Missing));
            return states.Any(judged => judged.State == State.Open) ? Truth.Unknown : Truth.True;
        }
    }

    private static Truth From(bool holds) => holds ? Truth.True : Truth.False;

    /// <summary>The value, or null when it is not known; a name that was never answered is added to the missing ones.</summary>
    private static Value? Given(string name, Answers answers, ISet<string> missing)
    {
        if (answers[name] is { } value)
        {
            return value is Value.Unknown ? null : value;
        }

        missing.Add(SlotTable.OwnerName(name));
        return null;
    }

    private static Truth Combine(ImmutableArray<Condition> parts, Truth winner, Answers answers, Func<string, Value> valueOf, ISet<string> missing)
    {
        var open = new HashSet<string>(StringComparer.Ordinal);
        var isOpen = false;
        foreach (var part in parts)
        {
            switch (part.Test(answers, valueOf, open))
            {
                case var truth when truth == winner:
                    return winner;
                case Truth.Unknown:
                    isOpen = true;
                    break;
            }
        }

        if (!isOpen)
        {
            return winner == Truth.False ? Truth.True : Truth.False;
        }

        missing.UnionWith(open);
        return Truth.Unknown;
    }
}

public enum Comparison
{
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
}

/// <summary>A number or a date written in the condition, or the name of a dated value of the rule set.</summary>
public sealed record Bound(Value? Literal, string? Name)
{
    /// <summary>The number or date itself, with the dated values of a day.</summary>
    public Value On(Func<string, Value> valueOf) => Name is null ? Literal! : valueOf(Name);
}
