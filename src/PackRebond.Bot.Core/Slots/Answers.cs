using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Slots;

/// <summary>What is known, by slot or attribute name, and how to say it.</summary>
public sealed class Answers
{
    private readonly ImmutableDictionary<string, Value> values;
    private readonly ImmutableDictionary<string, string> words;

    private Answers(ImmutableDictionary<string, Value> values, ImmutableDictionary<string, string> words)
    {
        this.values = values;
        this.words = words;
    }

    public static Answers Empty { get; } = new(ImmutableDictionary.Create<string, Value>(StringComparer.Ordinal), ImmutableDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The value, or null when it was never given.</summary>
    public Value? this[string name] => values.GetValueOrDefault(name);

    /// <summary>True when the person gave a value; « je ne sais pas » is not one.</summary>
    public bool IsKnown(string name) => values.GetValueOrDefault(name) is { } value and not Value.Unknown;

    public Answers With(string name, Value value, string said) => new(values.SetItem(name, value), words.SetItem(name, said));

    /// <summary>Words that a text may use without a value behind them: « {place.territoire-2020.words} ».</summary>
    public Answers WithWords(string name, string said) => new(values, words.SetItem(name, said));

    /// <summary>How a sentence says this answer; null when there is none.</summary>
    public string? Words(string name) => words.GetValueOrDefault(name);
}
