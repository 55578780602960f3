using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Slots;

/// <summary>One thing to know, and the French words to ask it. Declared under <c>ask:</c> in a flow; the name is shared by every flow and rule.</summary>
/// <param name="Name">The slot's name in the content: « headcount ».</param>
/// <param name="Label">How a summary calls it: « Effectif ».</param>
/// <param name="Say">The question.</param>
/// <param name="Why">Why it is asked, in one sentence.</param>
/// <param name="Hint">How to answer, said when an answer was not understood.</param>
/// <param name="Shown">The answer in words, with <c>{}</c> for the value, and the plural after a bar: « {} personne | {} personnes ».</param>
/// <param name="Options">Named answers beside or instead of the type: « Pas encore signé ».</param>
/// <param name="Cues">Words that tie a number or a date in a free sentence to this slot: « salariés ».</param>
public sealed record Slot(
    string Name,
    SlotType Type,
    string Label,
    string Say,
    string Why,
    string Hint,
    string Shown,
    ImmutableArray<SlotOption> Options,
    ImmutableArray<string> Cues)
{
    /// <summary>Other words that name it when it is to be corrected: « le nombre de salariés ».</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>Why an answer beyond the bounds of the type cannot be; empty when the bounds say enough.</summary>
    public string Limits { get; init; } = "";

    /// <summary>False for an answer that counts when it is given, and is never asked for.</summary>
    public bool IsAsked { get; init; } = true;

    /// <summary>Asked only of who wants to settle everything after the verdict.</summary>
    public bool IsExtra { get; init; }

    /// <summary>The flow that declares what is answered; null when this declaration does. Only the words to ask are its own.</summary>
    public string? Like { get; init; }

    /// <summary>How a sentence says days of it, with <c>{}</c> for « jusqu'au 31 mai 2022 »: « pour un contrat signé {} »; null for its label.</summary>
    public string? Span { get; init; }

    public SlotOption? Option(string name) => Options.FirstOrDefault(option => option.Name == name);
}

/// <summary>A named answer: its button, and other words for it.</summary>
public sealed record SlotOption(string Name, string Label, ImmutableArray<string> Also);
