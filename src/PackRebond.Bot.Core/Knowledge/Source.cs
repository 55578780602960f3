using System.Collections.Immutable;
using System.Globalization;
using PackRebond.Bot.Core.Content;

namespace PackRebond.Bot.Core.Knowledge;

/// <summary>Where a statement comes from.</summary>
/// <param name="Link">https address, when the source is on the web.</param>
/// <param name="Date">The source's own date as its publisher gives it: a day, a month, a year, or words; null when it has none.</param>
/// <param name="Checked">When a person last looked at it.</param>
public sealed record Source(string Id, string Title, string Publisher, Uri? Link, string? Date, DateOnly Checked, SourcePosition At)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The date in French: « 30 octobre 2023 », « juillet 2020 », « été 2020 », « sans date ».</summary>
    public string DateInWords
    {
        get
        {
            if (Date is null)
            {
                return "sans date";
            }

            if (Shape.IsDay(Date, out var day))
            {
                return Slots.FrenchWords.Day(day);
            }

            return DateOnly.TryParseExact(Date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.ToString("MMMM yyyy", French) : Date;
        }
    }

    /// <summary>How a sentence names it: « VTE France (Bpifrance), été 2020 ».</summary>
    public string Cited => Date is null ? $"{Publisher}, « {Title} » (sans date)" : $"{Publisher}, {DateInWords}";

    public static Shape Shape { get; } = new Shape.Named(new Shape.Keys(
        Key.Required("title", new Shape.Text(), "le titre du document"),
        Key.Required("publisher", new Shape.Text(), "qui le publie"),
        Key.Optional("url", new Shape.Link(), "son adresse"),
        Key.Optional("date", new Shape.Text(), "sa date : \"2023-10-30\", \"2020-07\", \"2019\" ou quelques mots"),
        Key.Required("checked", new Shape.Day(), "quand une personne l'a relu")));

    /// <summary>The sources of one file; mistakes are reported and left out.</summary>
    public static ImmutableArray<Source> Read(Node node, Diagnostics diagnostics)
    {
        if (!Shape.Check(node, diagnostics) || node is not Node.Map file)
        {
            return [];
        }

        return
        [
            .. file.Entries.Select(entry =>
            {
                var map = (Node.Map)entry.Value;
                return new Source(
                    entry.Key.Text,
                    map.Text("title"),
                    map.Text("publisher"),
                    map["url"] is null ? null : new Uri(map.Text("url")),
                    map["date"] is null ? null : map.Text("date"),
                    Shape.IsDay(map.Text("checked"), out var day) ? day : default,
                    entry.Key.At);
            }),
        ];
    }
}
