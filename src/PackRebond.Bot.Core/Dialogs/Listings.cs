using System.Collections.Immutable;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Language.Places;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>What the flows without rules end with: the territoires of a commune, the turnkey sites of an area.</summary>
public static class Listings
{
    public static Reply Of(Showing showing, Value value, Library library) => showing switch
    {
        Showing.Sites => Sites(value, library),
        Showing.Territoire => Territoire(value, library),
    };

    public static Reply Territoire(Value value, Library library)
    {
        if (value is not Value.Commune commune)
        {
            return Unknown(library);
        }

        var (in2020, in2023) = library.Territoires.Of(commune.Insee);
        return new Reply.Listing(
            library.Messages.Say("territoire-title", ("commune", commune.Name)),
            "",
            [Line("territoire-2020", in2020), Line("territoire-2023", in2023)],
            null,
            Judgements.Cited(OfTerritoires(library), library),
            [.. library.Messages.List("start-choices").Take(1)]);

        Line Line(string key, Membership membership)
        {
            var says = membership.Standing switch
            {
                Standing.In => "territoire-line-in",
                Standing.Out => "territoire-line-out",
                _ => "territoire-line-uncertain",
            };
            var words = library.Messages.Say(says, ("commune", commune.Name), ("name", membership.Name ?? ""), ("region", membership.Region ?? ""), ("why", membership.Why ?? ""));
            return new Line(library.Messages.Say(key), words);
        }
    }

    /// <summary>The territoires of a whole région or département.</summary>
    public static Reply Territoires(Place area, Library library)
    {
        var messages = library.Messages;
        var (in2020, in2023) = area is Place.Region region ? library.Territoires.OfRegion(region.Code) : library.Territoires.OfDepartement(((Place.Departement)area).Code);
        return new Reply.Listing(
            messages.Say("territoires-title", ("place", area.Name)),
            "",
            [Line("territoire-2020", in2020), Line("territoire-2023", in2023)],
            messages.Say(area is Place.Region ? "territoires-of-region" : "territoires-of-departement"),
            Judgements.Cited(OfTerritoires(library), library),
            messages.List("territoires-choices"));

        Line Line(string key, ImmutableArray<string> names) => new(
            messages.Say(key),
            names.IsEmpty ? messages.Say("territoires-none") : messages.Say("territoires-list", ("count", FrenchWords.Number(names.Length)), ("names", string.Join(", ", names.Select(name => $"« {name} »")))));
    }

    /// <summary>The known sites of a place, or else those of the next wider circle, and how complete the list of its région is.</summary>
    public static Reply Sites(Value value, Library library)
    {
        if (SiteArea.Of(value, library) is not { } area)
        {
            return Unknown(library);
        }

        var (place, region, search) = (area.Name, area.Region, area.Search);
        var lead = search.Circle switch
        {
            SiteCircle.None => library.Messages.Say("sites-none", ("place", place)),
            _ when search.Circle == area.OwnCircle => library.Messages.Say("sites-found", ("count", area.Count), ("place", place)),
            _ => library.Messages.Say("sites-nearest", ("place", place)),
        };
        var known = library.Sites.InRegion(region.Code).Length;
        return new Reply.Listing(
            library.Messages.Say("sites-title", ("place", place)),
            lead,
            [.. search.Sites.Select(site => new Line(site.Name, Detail(site, library)))],
            Remark(search.Coverage, region.Name, known, library.Messages),
            Judgements.Cited(OfSites(area), library),
            [])
        {
            Picture = area.HasMap(library) ? area.Picture(library.Messages) : null,
        };
    }

    /// <summary>The sources of the list that was shown of a place, or of a whole area.</summary>
    public static ImmutableArray<string> Sources(Showing showing, Value? place, Library library) => showing switch
    {
        Showing.Territoire => OfTerritoires(library),
        Showing.Sites => place is not null && SiteArea.Of(place, library) is { } area ? OfSites(area) : [],
    };

    private static ImmutableArray<string> OfTerritoires(Library library) => [.. library.Territoires.First.Sources.Concat(library.Territoires.Second.Sources).Distinct(StringComparer.Ordinal)];

    private static ImmutableArray<string> OfSites(SiteArea area) => [.. area.Search.Sites.SelectMany(site => site.Sources).Concat(area.Search.Coverage?.Sources ?? []).Distinct(StringComparer.Ordinal)];

    private static string Detail(Site site, Library library)
    {
        var departement = site.DepartementCode is { } code ? $"{library.Gazetteer.Departement(code)?.Name ?? code} ({code})" : null;
        var parts = new[]
        {
            site.Commune,
            departement,
            site.Wave == SiteWave.January2020 ? "annoncé en janvier 2020" : "annoncé en juillet 2020",
            site.Hectares is { } hectares ? library.Messages.Say(Surface(site.Measures), ("count", FrenchWords.Number(hectares))) : null,
            library.Messages.Say(site.Confidence switch
            {
                SiteConfidence.Official => "sites-by-official",
                SiteConfidence.Press => "sites-by-press",
                SiteConfidence.Deduced => "sites-by-deduction",
                _ => "sites-by-seed",
            }),
        };
        return string.Join(", ", parts.Where(part => part is not null)) + ".";
    }

    private static string Surface(SiteMeasure? measures) => measures switch
    {
        SiteMeasure.Total => "sites-hectares-total",
        SiteMeasure.Free => "sites-hectares-free",
        null => "sites-hectares",
    };

    private static string Remark(SiteCoverage? coverage, string region, int known, Messages messages) => coverage switch
    {
        { IsComplete: true, Year: { } year } => messages.Say("sites-complete", ("region", region), ("announced", Count(year))),
        { Year: { } year } => messages.Say("sites-incomplete", ("region", region), ("announced", Count(year)), ("known", FrenchWords.Number(known))),
        _ => messages.Say("sites-unknown-total", ("region", region)),
    };

    private static string Count(int sites) => $"{FrenchWords.Number(sites)} {FrenchWords.Plural(sites, "site avait été annoncé", "sites avaient été annoncés")}";

    private static Reply.Sentences Unknown(Library library) => new(library.Messages.Say("unknown-commune"), [.. library.Messages.List("start-choices").Take(3)]);
}
