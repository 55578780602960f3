namespace PackRebond.Bot.Core.Language.Quantities;

/// <summary>« 1,5 M », « 12 k », « 3 millions »: so one writes sums of money, not how many people work somewhere.</summary>
internal static class Sums
{
    private const int LongestCue = 3;

    /// <param name="people">The words that make a number one of people: « 12 k salariés », « on est 12 k ».</param>
    public static bool Is(Tokens tokens, Quantity quantity, Phrases people) =>
        quantity.Kind == QuantityKind.Number && IsScaled(tokens, quantity.First, quantity.Next) && !IsOf(tokens, quantity, people);

    public static bool IsScaled(Tokens tokens) => IsScaled(tokens, 0, tokens.Count);

    private static bool IsScaled(Tokens tokens, int first, int next) => Enumerable.Range(first, next - first).Any(index => IsScale(tokens[index]));

    private static bool IsScale(string word) => word is "k" or "m" or "md" or "mds" or "mrd" or "mrds" or "million" or "millions" or "milliard" or "milliards";

    private static bool IsOf(Tokens tokens, Quantity quantity, Phrases people) =>
        people.At(tokens, tokens[quantity.Next] is "de" or "d" ? quantity.Next + 1 : quantity.Next) > 0
        || Enumerable.Range(1, LongestCue).Any(length => quantity.First >= length && people.At(tokens, quantity.First - length) == length);
}
