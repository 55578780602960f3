using System.Collections.Immutable;
using System.Xml.Linq;
using PackRebond.Bot.Core.Dialogs;
using static PackRebond.Bot.Core.Maps.Svg;

namespace PackRebond.Bot.Core.Maps;

/// <summary>The words under the map: what was asked, each site by its number, what a point means and who drew the outlines.</summary>
internal static class SiteLegend
{
    private const double Left = 12;
    private const double Words = 42;
    private const double Size = 15;

    public static ImmutableArray<XElement> Write(SiteArea area, ImmutableArray<Marked> sites, Library library, Column column)
    {
        var written = ImmutableArray.CreateBuilder<XElement>();
        column.Skip(8);
        if (area.Departement is { } departement)
        {
            var place = area.Name == departement.Name ? $"{area.Name} ({departement.Code})" : $"{area.Name}, {departement.Name} ({departement.Code})";
            written.Add(Element("rect", With("x", Left + 1), With("y", column.Y + 3), With("width", 20d), With("height", 14d), With("fill", SiteMap.AskedColour)));
            written.Add(column.Write(Words, Size, library.Messages.Say("sites-map-asked", ("place", place))));
            column.Skip(6);
        }

        foreach (var site in sites)
        {
            written.AddRange(SiteMap.Disc(site.Number, Left + 11, column.Y + 11, site.Outline is null ? "#666666" : SiteMap.SiteColour));
            column.Skip(1);
            written.Add(column.Write(Words, Size, Line(site, library)));
            column.Skip(7);
        }

        written.Add(column.Write(Left, 13, library.Messages.Say("sites-map-note"), With("fill", "#3a3a3a")));
        written.Add(column.Write(Left, 13, library.Messages.Say("sites-map-credit"), With("fill", "#3a3a3a")));
        column.Skip(6);
        return written.ToImmutable();
    }

    private static string Line(Marked marked, Library library) => marked.Outline is null
        ? $"{marked.Site.Name} ({library.Messages.Say("sites-map-unplaced")})"
        : marked.Site.Commune is { } commune && !marked.Site.Name.Contains(commune, StringComparison.OrdinalIgnoreCase)
            ? $"{marked.Site.Name}, {commune}"
            : marked.Site.Name;
}
