using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Knowledge;

/// <summary>An answer of the knowledge base.</summary>
/// <param name="Answers">The intents that it answers.</param>
/// <param name="Title">The question as a heading.</param>
/// <param name="From">Since when the answer is true.</param>
/// <param name="Until">Until when, both days included; null when no end is known.</param>
/// <param name="Checked">When a person last compared it with its sources.</param>
/// <param name="RecheckDays">After so many days the answer says by itself that nobody looked again.</param>
/// <param name="Next">Questions that people ask next.</param>
public sealed record Fact(
    string Id,
    ImmutableArray<string> Answers,
    string Title,
    string Text,
    Period? Period,
    ImmutableArray<string> Sources,
    DateOnly From,
    DateOnly? Until,
    DateOnly Checked,
    int RecheckDays,
    ImmutableArray<string> Next,
    SourcePosition At)
{
    /// <summary>More buttons than that are no help.</summary>
    internal static readonly Shape NextShape = new Shape.Many(new Shape.Text(), AtMost: 3);

    /// <summary>The day after which the answer is due for a new look.</summary>
    public DateOnly RecheckOn => Checked.AddDays(RecheckDays);

    /// <summary>Both are true on some day.</summary>
    public bool Overlaps(Fact other) => From <= (other.Until ?? DateOnly.MaxValue) && other.From <= (Until ?? DateOnly.MaxValue);
}

/// <summary>An opening and a closing day, both included, and the sentence for each side of them.</summary>
public sealed record Period(DateOnly Opens, DateOnly Closes, string Before, string Open, string Closed)
{
    /// <summary>What its sentences may have in braces.</summary>
    public static ImmutableArray<string> Words { get; } = ["opens", "closes", "days-left"];

    /// <summary>How it stands on a day; the last day counts.</summary>
    public PeriodState At(DateOnly day) => day < Opens ? PeriodState.Before : day <= Closes ? PeriodState.Open : PeriodState.Closed;

    /// <summary>The sentence that is true today.</summary>
    public string On(DateOnly today)
    {
        var sentence = At(today) switch
        {
            PeriodState.Before => Before,
            PeriodState.Open => Open,
            PeriodState.Closed => Closed,
            var state => throw new InvalidOperationException($"unknown state {state}"),
        };
        return sentence
            .Replace("{opens}", FrenchWords.Day(Opens), StringComparison.Ordinal)
            .Replace("{closes}", FrenchWords.Day(Closes), StringComparison.Ordinal)
            .Replace("{days-left}", FrenchWords.Days(Closes.DayNumber - today.DayNumber + 1), StringComparison.Ordinal);
    }
}

public enum PeriodState
{
    /// <summary>Not open yet.</summary>
    Before,
    Open,
    Closed,
}
