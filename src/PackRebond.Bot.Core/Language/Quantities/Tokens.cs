using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Language.Quantities;

/// <summary>The words of a message, cut once more where digits meet letters: « 60k€ » is 60, k, €. Reading outside gives the empty word.</summary>
internal sealed class Tokens
{
    private readonly string raw;

    private Tokens(string raw, ImmutableArray<Word> words)
    {
        this.raw = raw;
        Words = words;
    }

    public ImmutableArray<Word> Words { get; }

    public int Count => Words.Length;

    public string this[int index] => index >= 0 && index < Words.Length ? Words[index].Text : "";

    public static Tokens Of(Folded folded)
    {
        var tokens = ImmutableArray.CreateBuilder<Word>(folded.Words.Length + 8);
        foreach (var word in folded.Words)
        {
            var from = 0;
            for (var i = 1; i <= word.Text.Length; i++)
            {
                if (i == word.Text.Length || char.IsAsciiDigit(word.Text[i]) != char.IsAsciiDigit(word.Text[i - 1]))
                {
                    tokens.Add(Part(word, from, i));
                    from = i;
                }
            }
        }

        return new Tokens(folded.Raw, tokens.ToImmutable());
    }

    public bool IsDigits(int index) => this[index] is { Length: > 0 } text && char.IsAsciiDigit(text[0]);

    /// <summary>What was typed between this token and the one before: nothing when they touch.</summary>
    public ReadOnlySpan<char> Gap(int index)
    {
        if (index <= 0 || index >= Words.Length)
        {
            return " ";
        }

        var from = Words[index - 1].End;
        var to = Words[index].Start;
        return to >= from ? raw.AsSpan(from, to - from) : " ";
    }

    public bool Touches(int index) => Gap(index).IsEmpty;

    /// <summary>A minus stands before this token and touches nothing else: « -5 », but not « bac-5 » nor « - 5 ».</summary>
    public bool HasMinus(int index)
    {
        var at = Words[index].Start - 1;
        return at >= 0 && raw[at] is ('-' or '\u2212') && (at == 0 || char.IsWhiteSpace(raw[at - 1]));
    }

    /// <summary>A minus stands before this token and stands alone: « - de 250 », but not « Saint-Denis ».</summary>
    public bool HasLooseMinus(int index)
    {
        var at = Words[index].Start - 1;
        while (at >= 0 && char.IsWhiteSpace(raw[at]))
        {
            at--;
        }

        return at >= 0 && raw[at] is ('-' or '\u2212') && (at == 0 || char.IsWhiteSpace(raw[at - 1]));
    }

    /// <summary>The token's first character as typed, to tell M (millions) from m.</summary>
    public char Typed(int index) => index >= 0 && index < Words.Length ? raw[Words[index].Start] : '\0';

    private static Word Part(Word word, int from, int to)
    {
        if (from == 0 && to == word.Text.Length)
        {
            return word;
        }

        // « œ » folds to two letters: when the lengths differ every part keeps the place of the whole word.
        var text = word.Text[from..to];
        return word.Text.Length == word.Length
            ? new Word(text, word.At + from, word.Start + from, to - from)
            : new Word(text, word.At + from, word.Start, word.Length);
    }
}
