using System.Collections.Immutable;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Language;

/// <summary>What was read in one message. Everything may be empty; nothing throws.</summary>
/// <param name="Text">The message as typed, cut at <see cref="Reader.LongestText"/>.</param>
/// <param name="Intents">What the message may want, best first, with scores from 0 to 1. Empty when nothing comes near.</param>
/// <param name="Entities">In the order of the text, not overlapping.</param>
/// <param name="Answer">The answer to the open question, when the message is one.</param>
/// <param name="Today">The day it was read on: « il y a 18 mois » is counted from it.</param>
public sealed record Recognition(
    string Text,
    ImmutableArray<ScoredIntent> Intents,
    ImmutableArray<Entity> Entities,
    AnswerReading Answer,
    DateOnly Today)
{
    public string? TopIntent => Intents.IsDefaultOrEmpty ? null : Intents[0].Name;
}

/// <param name="Name">The intent's name in the content: « vte.company.eligible ».</param>
/// <param name="Score">0 to 1; an intent below the reader's threshold is not listed.</param>
/// <param name="IsSure">The message is (almost) a phrase of the content, or a strong match: it may interrupt an open question.</param>
public sealed record ScoredIntent(string Name, double Score, bool IsSure);

/// <summary>How a message reads as an answer to the open question.</summary>
public abstract record AnswerReading
{
    private AnswerReading()
    {
    }

    /// <summary>No question was open, or the message does not look like an answer to it.</summary>
    public sealed record None : AnswerReading;

    /// <summary>An answer. <paramref name="IsWhole"/>: it covers almost every word of the message, nothing else was said.</summary>
    public sealed record Given(Value Value, bool IsWhole) : AnswerReading;

    /// <summary>« je ne sais pas », « jsp », « aucune idée »…</summary>
    public sealed record DontKnow : AnswerReading;

    /// <summary>An answer of the right kind that cannot be: 0 people, a date that does not exist, 12 billion people.</summary>
    public sealed record OutOfRange(Value Value) : AnswerReading;

    /// <summary>A place name or postal code that several communes share.</summary>
    public sealed record Ambiguous(Places.Place.Several Places) : AnswerReading;
}
