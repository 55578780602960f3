using System.Collections.Immutable;
using System.Xml.Linq;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Knowledge;
using static PackRebond.Bot.Core.Maps.Svg;

namespace PackRebond.Bot.Core.Maps;

/// <summary>The map of the turnkey sites that are known around a place: the same sites as the list of the card, in the same order.</summary>
public static class SiteMap
{
    internal const string SiteColour = "#000091";
    internal const string AskedColour = "#8fa8e6";

    // As wide as a card on a phone, so that its words stay readable there.
    private const double Width = 400;
    private const double Edge = 12;
    private const double Highest = 340;
    private const double Radius = 11;

    /// <summary>An SVG document, or null when there is no such place or nothing to draw there.</summary>
    /// <param name="kind">« region », « departement » or « commune ».</param>
    /// <param name="code">Its official code; INSEE's for a commune.</param>
    public static string? Draw(string kind, string code, Library library) =>
        SiteArea.Of(kind, code, library) is { } area && area.HasMap(library) ? Draw(area, library) : null;

    private static string Draw(SiteArea area, Library library)
    {
        var sites = area.Search.Sites.Select((site, at) => new Marked(at + 1, site, library.Outlines.Of(site.DepartementCode))).ToImmutableArray();
        var own = library.Gazetteer.Departements.Where(one => one.RegionCode == area.Region.Code).Select(one => library.Outlines.Of(one.Code)).OfType<Outline>().ToImmutableArray();
        var frame = Frame.Around([.. own, .. sites.Select(site => site.Outline).OfType<Outline>()], Width - (2 * Edge), Highest);
        var says = library.Messages;
        var title = says.Say("sites-title", ("place", area.Name));
        var legend = new Column(Edge + frame.Height, Width - (2 * Edge));
        var below = SiteLegend.Write(area, sites, library, legend);
        var height = legend.Y + 2;
        return Element(
            "svg",
            With("viewBox", $"0 0 {Number(Width)} {Number(height)}"),
            With("width", Width),
            With("height", height),
            With("role", "img"),
            With("aria-labelledby", "title desc"),
            new XAttribute(XNamespace.Xml + "lang", "fr"),
            With("font-family", "system-ui, Arial, sans-serif"),
            With("fill", "#161616"),
            Element("title", With("id", "title"), title),
            Element("desc", With("id", "desc"), area.Picture(says).Alt),

            // Its own paper: the picture reads the same on a light and on a dark page.
            Element("rect", With("width", Width), With("height", height), With("rx", 6d), With("fill", "#ffffff")),
            Element("g", With("transform", $"translate({Number(Edge)} {Number(Edge)})"), Country(area, own, frame, library), Markers(sites, frame)),
            below).ToString(SaveOptions.DisableFormatting);
    }

    private static IEnumerable<XElement> Country(SiteArea area, ImmutableArray<Outline> own, Frame frame, Library library)
    {
        yield return Element("clipPath", With("id", "frame"), Element("rect", With("width", frame.Width), With("height", frame.Height), With("rx", 4d)));
        yield return Element("rect", With("width", frame.Width), With("height", frame.Height), With("rx", 4d), With("fill", "#f5f8fb"));
        yield return Element(
            "g",
            With("clip-path", "url(#frame)"),
            Element(
                "g",
                With("transform", frame.Transform),
                With("stroke", "#ffffff"),
                With("stroke-width", 1.2 / frame.Scale),
                With("stroke-linejoin", "round"),
                With("fill", "#dfe3ea"),
                library.Outlines.All.Where(outline => frame.Shows(outline) && !own.Contains(outline)).Select(Shape),

                // The border of the région is what shows of a thick line under its départements, each of which is written once.
                Element("defs", Element("g", With("id", "own"), own.Select(Shape))),
                Use("own", With("fill", "none"), With("stroke", "#5b6b9a"), With("stroke-width", 4 / frame.Scale)),
                Use("own", With("fill", "#cdd8f3")),
                own.Where(outline => outline.Departement == area.Departement?.Code).Select(outline => Use(Id(outline), With("fill", AskedColour)))));
    }

    private static XElement Shape(Outline outline) => Element("path", With("id", Id(outline)), With("d", outline.Path));

    private static XElement Use(string id, params object?[] more) => Element("use", With("href", $"#{id}"), more);

    private static string Id(Outline outline) => $"d{outline.Departement}";

    private static IEnumerable<XElement> Markers(ImmutableArray<Marked> sites, Frame frame)
    {
        var placed = sites.Where(site => site.Outline is not null).ToImmutableArray();
        var points = frame.Spread([.. placed.Select(site => frame.Centre(site.Outline!))], (2 * Radius) + 2);
        return placed.Zip(points, (site, point) => Element(
            "g", With("class", "site"), Element("title", site.Site.Name), Disc(site.Number, point.X, point.Y)));
    }

    internal static IEnumerable<XElement> Disc(int number, double x, double y, string colour = SiteColour) =>
    [
        Element("circle", With("cx", x), With("cy", y), With("r", Radius), With("fill", colour), With("stroke", "#ffffff"), With("stroke-width", 1.5)),
        Svg.Text(x, y + 4.5, 13, $"{number}", With("text-anchor", "middle"), With("font-weight", "bold"), With("fill", "#ffffff")),
    ];
}

/// <summary>A site with its number on the map.</summary>
/// <param name="Outline">Null when nobody says in which département the site lies.</param>
internal sealed record Marked(int Number, Site Site, Outline? Outline);
