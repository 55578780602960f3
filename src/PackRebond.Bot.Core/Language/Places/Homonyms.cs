namespace PackRebond.Bot.Core.Language.Places;

/// <summary>Lets the places of one message settle each other: « Saint-Denis dans le 93 », « 64150 Mourenx », « Pau, Pyrénées-Atlantiques ».</summary>
internal static class Homonyms
{
    // « Saint-Denis, dans le département du 93 »: this many small words may stand between a name and what situates it.
    private const int WidestGap = 4;

    public static List<PlaceMatch> Settle(Folded text, List<PlaceMatch> matches)
    {
        var settled = new List<PlaceMatch>(matches.Count);
        foreach (var match in matches)
        {
            if (settled.Count > 0 && Joined(text, settled[^1], match) is { } joined)
            {
                settled[^1] = joined;
            }
            else if (settled.Count > 0 && IsQuarter(text, settled[^1], match))
            {
                continue;
            }
            else
            {
                settled.Add(match);
            }
        }

        for (var i = 0; i < settled.Count; i++)
        {
            settled[i] = Narrowed(settled[i], matches);
        }

        return settled;
    }

    // « Brive Laroche », « Paris Bercy »: a much smaller name just behind a town's is a place in it. « Lille Roubaix » are two.
    private static bool IsQuarter(Folded text, PlaceMatch town, PlaceMatch behind)
    {
        const int muchSmaller = 3;
        if (behind.First != town.Last || town.Communes.IsEmpty || behind.Communes.IsEmpty || town.IsPostalCode || behind.IsPostalCode)
        {
            return false;
        }

        var gap = text.Raw[text.Words[town.Last - 1].End..text.Words[behind.First].Start];
        return gap.Trim() is "" or "-" && town.Communes[0].Population > muchSmaller * behind.Communes[0].Population;
    }

    /// <summary>Two neighbours that say one place: the narrower of the two, standing where both stood.</summary>
    private static PlaceMatch? Joined(Folded text, PlaceMatch before, PlaceMatch after)
    {
        if (after.First - before.Last > WidestGap || !Enumerable.Range(before.Last, after.First - before.Last).All(i => IsBetween(text.Words[i].Text)))
        {
            return null;
        }

        var (name, situation) = after.Division is null && (before.Division is not null || before.IsPostalCode) ? (after, before) : (before, after);
        if (name.Division is not null || (name.IsPostalCode == situation.IsPostalCode && situation.Division is null))
        {
            return null;
        }

        var inside = name.Inside(situation);
        if (inside.IsEmpty && name == before && after.First == before.Last + 1 && text.Words[before.Last].Text is "en")
        {
            // Saint-Quentin-en-Yvelines is no commune, and not the one of Picardie: the département is all that is sure.
            return after with { First = before.First };
        }

        return inside.IsEmpty ? null : name with { First = before.First, Last = after.Last, Communes = inside };
    }

    /// <summary>A département or région said anywhere picks among homonyms when it leaves any.</summary>
    private static PlaceMatch Narrowed(PlaceMatch match, List<PlaceMatch> all)
    {
        if (match.Communes.Length < 2 || match.IsPostalCode)
        {
            return match;
        }

        foreach (var other in all.Where(other => other.Division is not null || other.IsPostalCode))
        {
            var inside = match.Inside(other);
            if (!inside.IsEmpty)
            {
                return match with { Communes = inside };
            }
        }

        return match;
    }

    private static bool IsBetween(string word) =>
        PlaceWords.IsDepartementWord(word) || word is "a" or "dans" or "le" or "la" or "les" or "l" or "en" or "de" or "du" or "d" or "des" or "code" or "postal" or "cp" or "region";
}
