using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace PackRebond.Bot.Core.Knowledge;

/// <summary>The shape of a département on the map, in the units of places/outlines.tsv.</summary>
/// <param name="Path">An SVG path.</param>
public sealed record Outline(string Departement, double Left, double Top, double Right, double Bottom, double CentreX, double CentreY, string Path);

/// <summary>The outlines of places/outlines.tsv, whose columns are described in Places/Build/outlines.mjs. Départements overseas have none.</summary>
public sealed class Outlines
{
    private readonly FrozenDictionary<string, Outline> byDepartement;

    private Outlines(ImmutableArray<Outline> all)
    {
        All = all;
        byDepartement = all.ToFrozenDictionary(outline => outline.Departement, StringComparer.Ordinal);
    }

    public ImmutableArray<Outline> All { get; }

    public static Outlines Read(string tsv) => new(
        [.. tsv.Split('\n').Select(line => line.TrimEnd('\r').Split('\t')).Where(columns => columns.Length == 8).Select(Read).DistinctBy(outline => outline.Departement, StringComparer.Ordinal)]);

    public Outline? Of(string? departement) => departement is null ? null : byDepartement.GetValueOrDefault(departement);

    private static Outline Read(string[] columns) =>
        new(columns[0], Number(columns[1]), Number(columns[2]), Number(columns[3]), Number(columns[4]), Number(columns[5]), Number(columns[6]), columns[7]);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
