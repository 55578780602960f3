using System.Buffers;
using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Language.Places;

/// <summary>What in a message speaks for or against a name being a place: a cue, a capital, a question that is open, the size of the town.</summary>
internal sealed class PlaceEvidence
{
    // Towns that most people of France know; their names are read anywhere.
    private const int KnownToAll = 20_000;
    private const int Known = 5_000;
    private const int ShortAnswer = 3;

    private static readonly SearchValues<char> Stops = SearchValues.Create(",;:!()\n\"«»");

    private readonly Folded text;
    private readonly bool expected;
    private readonly bool hasCase;

    // Words that could be part of a name: neither small words nor ordinary ones.
    private readonly int telling;

    public PlaceEvidence(Folded text, bool expected)
    {
        this.text = text;
        this.expected = expected;
        hasCase = text.Raw.Any(char.IsLower);
        telling = text.Words.Count(word => IsWord(word.Text) && !PlaceWords.IsOrdinary(word.Text));
    }

    /// <summary>A sign or a stop stands before this word: no name goes across.</summary>
    public bool IsParted(int at)
    {
        if (!IsWord(text.Words[at].Text) || !IsWord(text.Words[at - 1].Text))
        {
            return true;
        }

        var between = text.Raw.AsSpan(text.Words[at - 1].End, Math.Max(0, text.Words[at].Start - text.Words[at - 1].End));
        return between.IndexOfAny(Stops) >= 0 || (between.Contains('.') && text.Words[at - 1].Text.Length > 3);
    }

    public bool HasSmallWord(int first, int last) =>
        last - first > 1 && Enumerable.Range(first, last - first).Any(i => PlaceWords.IsFunction(text.Words[i].Text));

    public bool LooksGlued(int at) => text.Words[at].Text is { Length: > 5 } word && word.StartsWith("st", StringComparison.Ordinal);

    /// <summary>« commune de Bretagne » is not the région.</summary>
    public bool SaysCommune(int at) =>
        at > 1 && text.Words[at - 1].Text is "de" or "d" && text.Words[at - 2].Text is "commune" or "ville" or "mairie" or "maire" or "village" or "bourg";

    /// <summary>« la Vienne » and « en Vienne » are the département, « à Vienne » is the town.</summary>
    public bool SaysDepartement(int at) =>
        at > 0 && (text.Words[at - 1].Text is "le" or "la" or "les" or "l" or "en" or "du" or "des" or "dans" || PlaceWords.IsDepartementWord(text.Words[at - 1].Text)
            || (at > 1 && text.Words[at - 1].Text is "de" or "d" && PlaceWords.IsDepartementWord(text.Words[at - 2].Text)));

    public bool AllowsDivision(int first, int last)
    {
        const int LongName = 3;
        if (last - first >= LongName || (!IsAllOrdinary(first, last) && text.Words[first].Text is not ("aura" or "reunion" or "provence")))
        {
            return true;
        }

        // « le Lot », « dans le nord », « au Grand Est » against « le lot de documents », « c'est cher », « il aura ».
        return IsCapital(first)
            || (expected && first <= 1 && last == text.Words.Length && (first == 0 || PlaceKey.IsArticle(text.Words[0].Text)))
            || (first > 1 && text.Words[first - 1].Text is "le" or "la" or "les" or "l" && text.Words[first - 2].Text is "dans")
            || (first > 1 && text.Words[first - 1].Text is "de" or "du" or "la" or "d" or "des" or "l"
                && text.Words.AsSpan()[Math.Max(0, first - 3)..first].ToArray().Any(word => PlaceWords.IsDepartementWord(word.Text) || word.Text is "region"));
    }

    public bool AllowsExact(int first, int last, NamedCommunes named)
    {
        var head = Head(first, last);
        var single = last - head == 1;
        var word = text.Words[head].Text;
        var cue = PlaceWords.Before(text, first);
        var people = named.People;
        if (IsInCompound(first, last) && !IsTypedUpper(head) && !(expected && (people >= KnownToAll || IsWhole(first, last))))
        {
            // « garde-boue », « prêt-à-porter ».
            return false;
        }

        if (single && (PlaceWords.IsFunction(word) || word.Length < 2))
        {
            return word.Length == 1 && expected && IsWhole(first, last);
        }

        if (!single && !IsAllOrdinary(head, last))
        {
            return true;
        }

        if (PlaceWords.IsOrdinary(word) && IsAllOrdinary(head, last))
        {
            return (IsWhole(first, last) && (expected || (people >= Known && IsTypedUpper(head))))
                || (cue == Cue.Clear && (people >= KnownToAll || IsCapital(head)))
                || (cue == Cue.Likely && expected && people >= KnownToAll)
                || (cue > Cue.None && people >= KnownToAll && IsCapital(head));
        }

        return expected
            || (IsCapital(head) && (!named.IsFormer || cue > Cue.None))
            || cue == Cue.Clear
            || (cue == Cue.Likely && word.Length > 2)
            || (cue == Cue.Weak && people >= Known)
            || (people >= KnownToAll && Gazetteer.Choose("", named.Communes) is Place.Commune)
            || (IsWhole(first, last) && (people >= KnownToAll || IsTypedUpper(head)));
    }

    /// <summary>A near name is looked for only where a place is announced or asked for, or a capital stands inside a sentence.</summary>
    public bool MayBeMisspelt(int at) => expected || PlaceWords.Before(text, at) >= Cue.Likely;

    /// <summary>« en bretgane », « dans les pyrenees atlantique »: what follows may be a misspelt département or région, though hardly a commune.</summary>
    public bool AnnouncesDivision(int at) =>
        at == 0 || text.Words[at - 1].Text is "en" or "dans" or "region" || (at > 1 && PlaceKey.IsArticle(text.Words[at - 1].Text) && text.Words[at - 2].Text is "dans");

    public bool MayBeMisspelt(int first, int last)
    {
        var isAnswer = expected && first == 0 && last == text.Words.Length && last > 1;
        var end = text.Words[last - 1].Text;
        if (!IsWord(text.Words[first].Text) || end.Length < 2 || IsInCompound(first, last))
        {
            return false;
        }

        if (isAnswer && last - Head(first, last) > 1 && PlaceWords.CanBegin(text.Words[first].Text))
        {
            return true;
        }

        if (!PlaceWords.CanBegin(text.Words[first].Text) || PlaceWords.IsFunction(end) || IsAllOrdinary(first, last))
        {
            return false;
        }

        // Without a cue, an answer « chatelerault » or « je suis à coté de mourenx »: but not any long sentence.
        return PlaceWords.Before(text, first) >= Cue.Likely || IsCapital(Head(first, last)) || Enumerable.Range(first, last - first).Count(i => !PlaceWords.IsOrdinary(text.Words[i].Text)) >= Math.Min(telling, 3);
    }

    public bool AllowsNear(int first, int last, int errors, Place.Commune commune)
    {
        var length = Letters(first, last);
        var cue = PlaceWords.Before(text, first);
        if (length < 4 && !(expected && commune.Population >= Known && last - first == text.Words.Length))
        {
            return false;
        }

        if (errors > 1 && length < 9 && commune.Population < KnownToAll)
        {
            return false;
        }

        // An answer is a name, perhaps with a few small words; a longer sentence is read as any other.
        if (expected && (cue >= Cue.Likely || text.Words.Length <= last - first + ShortAnswer))
        {
            return errors == 1 || commune.Population >= 1_000;
        }

        var fewest = errors > 1 ? KnownToAll : IsCapital(Head(first, last)) ? 1_000 : cue == Cue.Clear && length >= 7 ? Known : 2 * Known;
        return cue >= Cue.Likely && length >= 5 && HasSameInitial(first, commune.Name) && commune.Population >= fewest;
    }

    public bool HasSameInitial(int first, string name)
    {
        var typed = PlaceKey.HiddenArticle(text.Words[first].Text) ?? text.Words[first].Text;
        var meant = PlaceKey.Words(name);
        return meant[0][0] == typed[0] || (PlaceKey.IsArticle(meant[0]) && meant.Count > 1 && meant[1][0] == typed[0]);
    }

    public bool AllowsNearDivision(int first, int last, int errors) =>
        Letters(first, last) >= 6 + (2 * errors);

    /// <summary>Two names are near word by word, or the typed one runs its words together.</summary>
    public bool HasSameWords(int first, int last, int errors, string name)
    {
        // In a long name a single error is proof enough, be it in a link that was lost: « Saint-Georges-'Orques ».
        const int LongName = 10;
        if (last - first == 1 || (errors == 1 && Letters(first, last) >= LongName))
        {
            return true;
        }

        var words = PlaceKey.Words(name);
        if (words.Count != last - first)
        {
            return false;
        }

        for (var i = 0; i < words.Count; i++)
        {
            var typed = i > 0 ? PlaceKey.WrittenOutInside(text.Words[first + i].Text) : PlaceKey.HiddenArticle(text.Words[first].Text) ?? PlaceKey.WrittenOut(text.Words[first].Text);
            var meant = words[i];
            if (NearNames.Distance(typed, meant, 2) > (meant.Length > 3 ? errors : errors == 1 ? 1 : 0))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first word that is not the article of the name.</summary>
    private int Head(int first, int last) =>
        last - first > 1 && (PlaceKey.IsArticle(text.Words[first].Text) || PlaceKey.HiddenArticle(text.Words[first].Text) is not null) ? first + 1 : first;

    /// <summary>Nothing else of the message tells anything.</summary>
    private bool IsWhole(int first, int last) =>
        Enumerable.Range(0, text.Words.Length).All(i => (i >= first && i < last) || !IsWord(text.Words[i].Text) || PlaceWords.IsFunction(text.Words[i].Text));

    public bool IsAllOrdinary(int first, int last) => Enumerable.Range(first, last - first).All(i => PlaceWords.IsOrdinary(text.Words[i].Text));

    private int Letters(int first, int last) => Enumerable.Range(first, last - first).Sum(i => text.Words[i].Text.Length);

    /// <summary>A hyphen ties the words to others: « wagon-salon ».</summary>
    private bool IsInCompound(int first, int last)
    {
        var (start, end) = (text.Words[first].Start, text.Words[last - 1].End);
        return (start > 1 && text.Raw[start - 1] == '-' && char.IsLetter(text.Raw[start - 2]))
            || (end + 1 < text.Raw.Length && text.Raw[end] == '-' && char.IsLetter(text.Raw[end + 1]));
    }

    /// <summary>Who types « Vire » with a capital means the accents: not Viré. « l'étranger » is not Le Tranger.</summary>
    public NamedCommunes Carefully(int first, int last, NamedCommunes named)
    {
        var word = text.Words[first].Text;
        var article = PlaceKey.HiddenArticle(word) ?? (PlaceKey.IsArticle(word) ? word : null);
        var communes = last - first == 1 || article is null
            ? named.Communes
            : [.. named.Communes.Where(commune => PlaceKey.Words(commune.Name)[0] is var own && (!PlaceKey.IsArticle(own) || own == article))];
        var head = Head(first, last);
        if (communes.Length > 1 && IsTypedUpper(head))
        {
            var typed = LettersOf(text.Raw[text.Words[head].Start..text.Words[last - 1].End]);
            var same = communes.Where(commune => LettersOf(commune.Name).Contains(typed, StringComparison.OrdinalIgnoreCase)).ToImmutableArray();
            communes = same.IsEmpty ? communes : same;
        }

        return named with { Communes = communes };

        static string LettersOf(string name) => string.Concat(name.Where(char.IsLetter));
    }

    private bool IsTypedUpper(int at) => hasCase && char.IsUpper(text.Raw[text.Words[at].Start]);

    // The capital that begins a sentence says nothing.
    private bool IsCapital(int at)
    {
        var start = text.Words[at].Start;
        if (at == 0 || !IsTypedUpper(at))
        {
            return false;
        }

        var before = text.Raw.AsSpan(0, start).TrimEnd();
        return before.Length > 0 && before[^1] is not ('.' or '!' or '?' or ':' or '\n' or '«' or '"');
    }

    private static bool IsWord(string word) => char.IsLetterOrDigit(word[0]);
}
