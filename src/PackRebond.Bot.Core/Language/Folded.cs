using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PackRebond.Bot.Core.Language;

/// <summary>A folded word and where it stands: lower case, no marks, œ as oe.</summary>
/// <param name="Text">The folded word, or one of the signs that mean something: « ? », « + », « € », « % »…</param>
/// <param name="At">Offset in <see cref="Folded.Text"/>.</param>
/// <param name="Start">Offset in <see cref="Folded.Raw"/>.</param>
/// <param name="Length">Number of characters in <see cref="Folded.Raw"/>.</param>
public readonly record struct Word(string Text, int At, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>
/// A message as typed, and the same in the form that is compared: words in lower case without marks, one space between them.
/// Apostrophes, hyphens and other punctuation part words; every word keeps its place in the text as typed.
/// </summary>
public sealed class Folded
{
    // « < > ~ » carry bounds (« < 250 », « ~80 »); the others carry meaning of their own.
    private const string Signs = "?+€%<>~≤≥";

    private Folded(string raw, ImmutableArray<Word> words, string text)
    {
        Raw = raw;
        Words = words;
        Text = text;
    }

    /// <summary>The text as typed.</summary>
    public string Raw { get; }

    /// <summary>The folded words, parted by one space.</summary>
    public string Text { get; }

    public ImmutableArray<Word> Words { get; }

    public static Folded Of(string raw)
    {
        var found = new List<(string Text, int Start, int Length)>();
        var word = new StringBuilder();
        int start = 0, end = 0, at = 0;
        foreach (var rune in raw.EnumerateRunes())
        {
            // A lone surrogate is enumerated as U+FFFD, one character too: it parts words like any punctuation.
            var length = rune.Utf16SequenceLength;
            switch (Kind(rune))
            {
                case RuneKind.Mark:
                    end = word.Length > 0 ? at + length : end;
                    break;
                case RuneKind.InWord:
                    start = word.Length == 0 ? at : start;
                    Append(word, rune);
                    end = at + length;
                    break;
                case RuneKind.Sign:
                    Flush();
                    found.Add((rune.ToString(), at, length));
                    break;
                default:
                    Flush();
                    break;
            }

            at += length;
        }

        Flush();
        return Join(raw, found);

        void Flush()
        {
            if (word.Length > 0)
            {
                Shorten(word);
                found.Add((word.ToString(), start, end - start));
                word.Clear();
            }
        }
    }

    /// <summary>Replaces abbreviations (« jsp ») by the words they stand for; those words keep the place of the abbreviation.</summary>
    /// <param name="abbreviations">Folded words, one to three, parted by one space, and what they stand for.</param>
    public Folded Expand(IReadOnlyDictionary<string, string> abbreviations)
    {
        if (abbreviations.Count == 0)
        {
            return this;
        }

        var found = new List<(string Text, int Start, int Length)>(Words.Length + 8);
        for (var i = 0; i < Words.Length;)
        {
            var taken = 0;
            for (var count = Math.Min(3, Words.Length - i); count > 0 && taken == 0; count--)
            {
                var from = Words[i];
                var to = Words[i + count - 1];
                var key = count == 1 ? from.Text : Text[from.At..(to.At + to.Text.Length)];
                if (abbreviations.TryGetValue(key, out var meaning))
                {
                    found.AddRange(Of(meaning).Words.Select(word => (word.Text, from.Start, to.End - from.Start)));
                    taken = count;
                }
            }

            if (taken == 0)
            {
                found.Add((Words[i].Text, Words[i].Start, Words[i].Length));
                taken = 1;
            }

            i += taken;
        }

        return Join(Raw, found);
    }

    private static Folded Join(string raw, List<(string Text, int Start, int Length)> found)
    {
        var text = new StringBuilder(raw.Length);
        var words = ImmutableArray.CreateBuilder<Word>(found.Count);
        foreach (var (word, start, length) in found)
        {
            if (text.Length > 0)
            {
                text.Append(' ');
            }

            words.Add(new Word(word, text.Length, start, length));
            text.Append(word);
        }

        return new Folded(raw, words.MoveToImmutable(), text.ToString());
    }

    private enum RuneKind
    {
        Other,
        InWord,
        Mark,
        Sign,
    }

    private static RuneKind Kind(Rune rune)
    {
        if (rune.IsAscii)
        {
            return char.IsAsciiLetterOrDigit((char)rune.Value) ? RuneKind.InWord
                : Signs.Contains((char)rune.Value, StringComparison.Ordinal) ? RuneKind.Sign
                : RuneKind.Other;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            // Some keyboards type this letter for an apostrophe.
            _ when rune.Value == 'ʼ' => RuneKind.Other,
            // Soft hyphens and zero-width joiners come with pasted text; they must not cut a word.
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format
                => RuneKind.Mark,
            // « m² »
            _ when rune.Value is '²' or '³' => RuneKind.InWord,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber => RuneKind.InWord,
            // « 👍 » and « 👎 » are answers.
            UnicodeCategory.OtherSymbol when !rune.IsBmp => RuneKind.Sign,
            UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol when Signs.Contains(rune.ToString(), StringComparison.Ordinal) => RuneKind.Sign,
            _ => RuneKind.Other,
        };
    }

    // « ouiiii », « stpppp », « veuuux »: letters drawn out, at the end or in vowels. Two of a consonant inside, mistyped as three, are a typing
    // error like others; « créée » has three « e » by right, and Faaa is a town.
    private static void Shorten(StringBuilder word)
    {
        for (var last = word.Length - 1; last >= 2; last--)
        {
            var first = last;
            while (first > 0 && word[first - 1] == word[last])
            {
                first--;
            }

            var isDrawn = word[last] is 'a' or 'e' ? last - first >= 3
                : word[last] is >= 'a' and <= 'z' && last - first >= 2 && (last == word.Length - 1 || word[last] is 'i' or 'o' or 'u' or 'y');
            if (isDrawn)
            {
                word.Remove(first + 1, last - first);
            }

            last = first;
        }
    }

    private static void Append(StringBuilder word, Rune rune)
    {
        if (rune.IsAscii)
        {
            word.Append(char.ToLowerInvariant((char)rune.Value));
            return;
        }

        switch (rune.Value)
        {
            case 'œ' or 'Œ':
                word.Append("oe");
                return;
            case 'æ' or 'Æ':
                word.Append("ae");
                return;
            case 'ß':
                word.Append("ss");
                return;
            default:
                foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD))
                {
                    if (char.IsLetterOrDigit(part) || char.IsSurrogate(part))
                    {
                        word.Append(char.ToLowerInvariant(part));
                    }
                }

                return;
        }
    }
}
