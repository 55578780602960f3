using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Language.Places;

/// <summary>One reading of one message. Every position is looked at once with a bounded number of windows, so the time grows with the text and no faster.</summary>
internal sealed class PlaceScan(Gazetteer gazetteer, Folded text, bool expected)
{
    // « Saint-Germain-de-Tallevende-la-Lande-Vaumont » has seven words, a few have nine.
    private const int WidestExact = 9;
    private const int WidestNear = 6;

    // Somebody who mistypes a name means the known town: a village one letter away is not worth a question.
    private const int Known = Gazetteer.ClearlyBigger;

    // Each search of near names passes over all signatures; a message of normal speech needs a handful.
    private int searchesLeft = 48;

    private readonly PlaceEvidence evidence = new(text, expected);

    public ImmutableArray<Entity.Place> Run()
    {
        var matches = new List<PlaceMatch>();
        for (var at = 0; at < text.Words.Length;)
        {
            var match = NumberedPlaces.PostalCode(gazetteer, text, at, expected) ?? NumberedPlaces.Departement(gazetteer, text, at, expected) ?? Named(at);
            if (match is not null)
            {
                match = NumberedPlaces.After(gazetteer, text, match) ?? match;
                matches.Add(match);
            }

            at = match?.Last ?? at + 1;
        }

        return [.. Homonyms.Settle(text, matches).Select(match =>
        {
            var start = text.Words[match.First].Start;
            return new Entity.Place(start, text.Words[match.Last - 1].End - start, match.Settle());
        })];
    }

    private PlaceMatch? Named(int at)
    {
        var exact = Exact(at);
        var onlyDivisions = !evidence.MayBeMisspelt(at);
        return !onlyDivisions || exact?.Division is not null || evidence.AnnouncesDivision(at)
            ? Near(at, exact is null ? 1 : exact.Last - at + 1, onlyDivisions) ?? exact
            : exact;
    }

    private PlaceMatch? Exact(int at)
    {
        Span<char> key = stackalloc char[PlaceKey.Longest];
        Span<int> ends = stackalloc int[WidestExact];
        // « pas » begins the Pas-de-Calais, and no misspelt name.
        var widest = Math.Min(Glue(at, key, ends), PlaceWords.CanBegin(text.Words[at].Text) || text.Words[at].Text is "pas" ? WidestExact : 1);
        for (var words = widest; words > 0; words--)
        {
            var match = Judge(at, at + words, key[..ends[words - 1]], evidence);
            if (match is not null)
            {
                return match;
            }
        }

        return evidence.LooksGlued(at) ? Glued(at) : null;
    }

    /// <summary>« stetienne », « stefoylagrande ».</summary>
    private PlaceMatch? Glued(int at)
    {
        var word = text.Words[at].Text;
        return (word.StartsWith("ste", StringComparison.Ordinal) ? Judge(at, at + 1, "sainte" + word[3..], evidence) : null)
            ?? Judge(at, at + 1, "saint" + word[2..], evidence);
    }

    /// <summary>Writes the words from <paramref name="at"/> on as one key and notes where each ends in it; returns how many fit.</summary>
    private int Glue(int at, Span<char> key, Span<int> ends)
    {
        var length = 0;
        for (var words = 0; words < ends.Length && at + words < text.Words.Length; words++)
        {
            var word = text.Words[at + words].Text;
            if (words > 0 && evidence.IsParted(at + words))
            {
                return words;
            }

            var written = words > 0 ? PlaceKey.WrittenOutInside(word) : PlaceKey.HiddenArticle(word) ?? PlaceKey.WrittenOut(word);
            if (length + written.Length > key.Length)
            {
                return words;
            }

            written.CopyTo(key[length..]);
            length += written.Length;
            ends[words] = length;
        }

        return Math.Min(ends.Length, text.Words.Length - at);
    }

    private PlaceMatch? Judge(int first, int last, ReadOnlySpan<char> key, PlaceEvidence evidence)
    {
        // « au » is not part of « Le Havre », though it hides its article.
        var start = last - first > 1 && PlaceKey.HiddenArticle(text.Words[first].Text) is not null ? first + 1 : first;
        var name = key.ToString();
        var onlyCommune = evidence.SaysCommune(first);
        if (!onlyCommune && gazetteer.Divisions.Region(name) is { } region && !IsAlsoCommune(region, key) && evidence.AllowsDivision(start, last))
        {
            return PlaceMatch.Of(start, last, region);
        }

        // « à Brest » is not Abrest, nor « la val » Laval, « ville moyenne » Villemoyenne: such words are not run into a name.
        var named = evidence.Carefully(first, last, gazetteer.Names.Find(key, last - first, evidence.HasSmallWord(first, last) || evidence.IsAllOrdinary(first, last)));
        var communes = named.Communes;
        if (!onlyCommune && gazetteer.Divisions.DepartementNamed(name) is { } departement
            && (communes.IsEmpty || evidence.SaysDepartement(first)) && evidence.AllowsDivision(start, last))
        {
            return PlaceMatch.Of(start, last, departement);
        }

        return !communes.IsEmpty && (evidence.AllowsExact(first, last, named) || NumberedPlaces.Situates(text, last, communes)) ? PlaceMatch.Of(start, last, Said(start, last, name, communes), communes) with { IsShared = named.IsShared && expected } : null;
    }

    /// <summary>The name that the communes share, or the short form as it was typed.</summary>
    private string Said(int first, int last, string key, ImmutableArray<Place.Commune> communes) =>
        communes.FirstOrDefault(commune => string.Equals(PlaceKey.Of(commune.Name), key, StringComparison.Ordinal))?.Name
        ?? text.Raw[text.Words[first].Start..text.Words[last - 1].End];

    // Saint-Martin and Saint-Barthélemy are collectivités of one commune; other communes bear their names.
    private bool IsAlsoCommune(Place.Region region, ReadOnlySpan<char> key) =>
        gazetteer.Names.Find(key).Communes.Any(commune => string.Equals(commune.RegionCode, region.Code, StringComparison.Ordinal) && commune.RegionCode.Length == 3);

    private PlaceMatch? Near(int at, int fewestWords, bool onlyDivisions)
    {
        Span<char> key = stackalloc char[PlaceKey.Longest];
        Span<int> ends = stackalloc int[WidestNear];
        for (var words = Glue(at, key, ends); words >= fewestWords && searchesLeft > 0; words--)
        {
            // « la Nouvelle-Aquitaine a-t-elle »: a small word at the end is no error of a name that stands there without it.
            if (words == fewestWords && fewestWords > 1 && PlaceWords.IsFunction(text.Words[at + words - 1].Text))
            {
                continue;
            }

            if (onlyDivisions ? evidence.IsAllOrdinary(at, at + words) || !PlaceWords.CanBegin(text.Words[at].Text) : !evidence.MayBeMisspelt(at, at + words))
            {
                continue;
            }

            searchesLeft--;
            var (errors, names) = gazetteer.Near.Find(key[..ends[words - 1]]);
            if (names.Count > 0 && Best(at, at + words, errors, names, onlyDivisions) is { } match)
            {
                return match;
            }
        }

        return null;
    }

    private PlaceMatch? Best(int first, int last, int errors, IReadOnlyList<string> names, bool onlyDivisions)
    {
        foreach (var name in names)
        {
            if (gazetteer.Divisions.Find(name) is var (said, division) && evidence.HasSameWords(first, last, errors, said) && evidence.AllowsNearDivision(first, last, errors) && evidence.AllowsDivision(first, last))
            {
                return PlaceMatch.Of(first, last, division);
            }
        }

        if (onlyDivisions)
        {
            return null;
        }

        var typed = TypedKey(first, last);
        var communes = names.SelectMany(name => gazetteer.Names.Find(name).Communes.Select(commune => (Commune: commune, Weight: Weight(commune, name, typed, first))))
            .Where(near => evidence.HasSameWords(first, last, errors, near.Commune.Name))
            .DistinctBy(near => near.Commune)
            .OrderByDescending(near => near.Weight)
            .ToImmutableArray();
        return !communes.IsEmpty && evidence.AllowsNear(first, last, errors, communes[0].Commune)
            ? Meant([.. communes.Where(near => near.Weight * Known >= communes[0].Weight).Select(near => near.Commune)])
            : null;

        // Several names are near: which one was mistyped is asked by what was typed.
        PlaceMatch Meant(ImmutableArray<Place.Commune> near) => PlaceMatch.Of(
            first,
            last,
            near.All(commune => commune.Name == near[0].Name) ? near[0].Name : text.Raw[text.Words[first].Start..text.Words[last - 1].End],
            near);
    }

    private string TypedKey(int first, int last)
    {
        Span<char> key = stackalloc char[PlaceKey.Longest];
        Span<int> ends = stackalloc int[WidestNear];
        return last - first <= Glue(first, key, ends) ? key[..ends[last - first - 1]].ToString() : "";
    }

    // Few people mistype the first letter of a town, and fingers err by habits of their own.
    private long Weight(Place.Commune commune, string name, string typed, int first) =>
        (long)(commune.Population + 1) * (evidence.HasSameInitial(first, commune.Name) ? 8 : 1) * TypingSlip.Likelihood(name, typed);
}
