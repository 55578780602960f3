using System.Collections.Immutable;
using System.Globalization;

namespace PackRebond.Bot.Core.Language.Places;

/// <summary>Places said by a number: « 64150 », « dans le 64 », « (2A) ». Most numbers of a message are amounts and counts, so each needs a sign that it is a place.</summary>
internal static class NumberedPlaces
{
    // « le 12 » may be a day; « le 64 » may not.
    private const int LastDay = 31;

    public static PlaceMatch? PostalCode(Gazetteer gazetteer, Folded text, int at, bool expected)
    {
        var code = text.Words[at].Text;
        var last = at + 1;
        if (expected && code.Length == 2 && text.Words.Length == 2 && text.Words[1].Text.Length == 3)
        {
            // « 64 150 », as some people space it.
            code += text.Words[1].Text;
            last++;
        }

        if (code.Length != 5 || !IsNumber(code[2..]) || IsCounted(text, last))
        {
            return null;
        }

        // « 35000 » alone is Rennes or an amount: a round number needs a sign that it is a place.
        var isRound = code.EndsWith("000", StringComparison.Ordinal);
        if (isRound && !expected && text.Words.Length > 1 && PlaceWords.Before(text, at) < Cue.Likely && !IsBracketed(text, at) && !IsNamed(gazetteer, text, last, code))
        {
            return null;
        }

        var communes = gazetteer.WithPostalCode(code);
        if (!communes.IsEmpty)
        {
            return new PlaceMatch(at, last, code, communes, null, IsPostalCode: true);
        }

        // CEDEX codes and « 69000 » belong to no commune, but say the département.
        var number = code.StartsWith("97", StringComparison.Ordinal) ? code[..3] : code.StartsWith("20", StringComparison.Ordinal) ? null : code[..2];
        return number is not null && (expected || PlaceWords.Before(text, at) >= Cue.Likely) && gazetteer.Divisions.DepartementNumbered(number) is { } departement
            ? PlaceMatch.Of(at, last, departement)
            : null;
    }

    public static PlaceMatch? Departement(Gazetteer gazetteer, Folded text, int at, bool expected)
    {
        var number = text.Words[at].Text;
        if (number.Length is 0 or > 3 || !char.IsAsciiDigit(number[0]) || IsCounted(text, at + 1)
            || gazetteer.Divisions.DepartementNumbered(number) is not { } departement)
        {
            return null;
        }

        var before = at > 0 ? text.Words[at - 1].Text : "";
        var earlier = at > 1 ? text.Words[at - 2].Text : "";
        var isDay = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= LastDay;
        var isSaid = PlaceWords.IsDepartementWord(before)
            || IsBracketed(text, at)
            || (before is "le" or "du" && (earlier is "dans" || PlaceWords.IsDepartementWord(earlier) || !isDay))
            || (expected && (text.Words.Length == 1 || before is "le" or "du" or "en"));
        return isSaid ? PlaceMatch.Of(at, at + 1, departement) : null;
    }

    /// <summary>The number of a département just after a name: « Pau 64 », « Saint-Denis (93) ».</summary>
    public static PlaceMatch? After(Gazetteer gazetteer, Folded text, PlaceMatch name)
    {
        if (name.Last >= text.Words.Length || name.Communes.IsEmpty || name.IsPostalCode || IsCounted(text, name.Last + 1)
            || text.Words[name.Last].Text is not { Length: 2 or 3 } number
            || gazetteer.Divisions.DepartementNumbered(number) is not { } departement)
        {
            return null;
        }

        var inside = name.Inside(PlaceMatch.Of(0, 0, departement));
        return inside.IsEmpty ? null : name with { Last = name.Last + 1, Communes = inside };
    }

    /// <summary>The postal code of one of the communes stands just after its name: « Mourenx (64150) ».</summary>
    public static bool Situates(Folded text, int after, ImmutableArray<Place.Commune> communes) =>
        after < text.Words.Length && text.Words[after].Text is { Length: 5 } code && communes.Any(commune => commune.PostalCodes.Contains(code, StringComparer.Ordinal));

    private static bool IsNamed(Gazetteer gazetteer, Folded text, int at, string code) =>
        at < text.Words.Length && gazetteer.WithPostalCode(code).Any(commune => PlaceKey.Of(commune.Name).StartsWith(PlaceKey.WrittenOut(text.Words[at].Text), StringComparison.Ordinal));

    private static bool IsCounted(Folded text, int after) =>
        after < text.Words.Length && (PlaceWords.IsUnit(text.Words[after].Text) || PlaceWords.IsMonthOrCount(text.Words[after].Text));

    private static bool IsBracketed(Folded text, int at)
    {
        var word = text.Words[at];
        return word.Start > 0 && text.Raw[word.Start - 1] == '(' && word.End < text.Raw.Length && text.Raw[word.End] == ')';
    }

    private static bool IsNumber(string word) => word.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
}
