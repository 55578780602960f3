namespace PackRebond.Bot.Benchmarks.Reading;

/// <summary>A word as fingers miss it: a letter lost, doubled, swapped with the next, hit beside on the keyboard, or one too many. Always the same for the same word.</summary>
internal static class TypingErrors
{
    // Rows of a French keyboard.
    private static readonly string[] Rows = ["azertyuiop", "qsdfghjklm", "wxcvbn"];

    /// <param name="text">In lower case.</param>
    /// <param name="count">How many places of the word are hit, spread evenly.</param>
    public static IEnumerable<string> Of(string text, int count)
    {
        var letters = Enumerable.Range(0, text.Length).Where(at => char.IsLetter(text[at])).ToArray();
        for (var each = 0; each < count && each < letters.Length; each++)
        {
            var at = letters[each * letters.Length / Math.Min(count, letters.Length)];
            yield return text.Remove(at, 1);
            yield return text.Insert(at, text[at].ToString());
            if (at + 1 < text.Length && char.IsLetter(text[at + 1]) && text[at] != text[at + 1])
            {
                yield return text[..at] + text[at + 1] + text[at] + text[(at + 2)..];
            }

            if (Beside(text[at]) is { } beside)
            {
                yield return text[..at] + beside + text[(at + 1)..];
                yield return text.Insert(at, beside.ToString());
            }
        }
    }

    private static char? Beside(char letter)
    {
        var row = Array.Find(Rows, row => row.Contains(letter, StringComparison.Ordinal));
        return row is null ? null : row.IndexOf(letter, StringComparison.Ordinal) is var at && at + 1 < row.Length ? row[at + 1] : row[at - 1];
    }
}
