namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>A word as it was meant.</summary>
/// <param name="Typed">What was typed for it, when one word was typed for one other; else nothing.</param>
/// <param name="Cost">How unlikely people are to type it so, as a negative logarithm.</param>
internal readonly record struct Mended(string Word, string? Typed, double Cost);
