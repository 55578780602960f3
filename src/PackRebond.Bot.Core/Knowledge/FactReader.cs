using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;

namespace PackRebond.Bot.Core.Knowledge;

/// <summary>Reads a file of dialogs/facts: a list of answers.</summary>
public static class FactReader
{
    private static readonly Shape PeriodShape = new Shape.Keys(
        Key.Required("opens", new Shape.Day(), "le premier jour"),
        Key.Required("closes", new Shape.Day(), "le dernier jour, compris"),
        Key.Required("before", new Shape.Text(), "ce qu'on dit avant l'ouverture"),
        Key.Required("open", new Shape.Text(), "ce qu'on dit pendant"),
        Key.Required("closed", new Shape.Text(), "ce qu'on dit après"));

    public static Shape Shape { get; } = new Shape.Many(new Shape.Keys(
        Key.Required("fact", new Shape.Text(), "le nom de la réponse"),
        Key.Required("answers", new Shape.Many(new Shape.Text(), AtLeast: 1), "les intentions auxquelles elle répond"),
        Key.Required("title", new Shape.Text(), "la question, en titre"),
        Key.Required("text", new Shape.Text(), "la réponse"),
        Key.Optional("period", PeriodShape, "l'ouverture et la clôture"),
        Key.Required("sources", new Shape.Many(new Shape.Text(), AtLeast: 1), "au moins une source, par son nom dans sources.yml"),
        Key.Required("from", new Shape.Day(), "depuis quand c'est vrai"),
        Key.Optional("until", new Shape.Day(), "jusqu'à quand c'est vrai"),
        Key.Required("checked", new Shape.Day(), "quand une personne a relu les sources"),
        Key.Required("recheck", new Shape.Days(), "au bout de combien de jours relire"),
        Key.Optional("next", Fact.NextShape, "les questions qui viennent ensuite, trois au plus")));

    public static ImmutableArray<Fact> Read(Node node, Diagnostics diagnostics) =>
        Shape.Check(node, diagnostics) && node is Node.Sequence list
            ? [.. list.Items.OfType<Node.Map>().Select(map => Read(map, diagnostics))]
            : [];

    private static Fact Read(Node.Map map, Diagnostics diagnostics)
    {
        foreach (var (entry, text) in map.Entries.SelectMany(entry => entry.Value.Values.Select(text => (entry, text))))
        {
            Braces.Check(text, "FCT004", "Le mot entre accolades", name => entry.Key.Text == "period" && Period.Words.Contains(name, StringComparer.Ordinal), Period.Words, diagnostics);
        }

        var period = map["period"] is Node.Map dates ? new Period(Day(dates, "opens"), Day(dates, "closes"), dates.Text("before"), dates.Text("open"), dates.Text("closed")) : null;
        if (period is not null && period.Closes < period.Opens)
        {
            diagnostics.Error(map["period"]!.At, "FCT001", "La clôture vient avant l'ouverture : échangez ou corrigez « opens » et « closes »");
        }

        var (from, until) = (Day(map, "from"), map["until"] is null ? null : (DateOnly?)Day(map, "until"));
        if (until < from)
        {
            diagnostics.Error(map["until"]!.At, "FCT002", "« until » vient avant « from » : corrigez l'une des deux dates");
        }

        return new Fact(
            map.Text("fact"),
            map.Texts("answers"),
            map.Text("title"),
            map.Text("text").Trim(),
            period,
            map.Texts("sources"),
            from,
            until,
            Day(map, "checked"),
            Shape.IsDays(map.Text("recheck"), out var days) ? days : 0,
            map.Texts("next"),
            map.At);
    }

    private static DateOnly Day(Node.Map map, string key) => Shape.IsDay(map.Text(key), out var day) ? day : default;
}
