using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Rules;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>A kind of YAML file under the content folder.</summary>
/// <param name="Name">Of its schema's file: « facts ».</param>
/// <param name="Files">Which files are of the kind, from the content folder: « facts/*.yml ».</param>
/// <param name="Title">What it is, in French.</param>
public sealed record ContentKind(string Name, string Files, string Title, Shape Shape)
{
    internal static readonly Shape Abbreviations = new Shape.Keys(
        Key.Required("abbreviations", new Shape.Named(new Shape.Text()), "ce que la personne tape, puis les mots compris"));

    internal static readonly Shape Synonyms = new Shape.Keys(
        Key.Required("synonyms", new Shape.Named(new Shape.Text()), "le nom de la famille, puis ses mots, séparés par des virgules"));

    public static ImmutableArray<ContentKind> All { get; } =
    [
        new("abbreviations", "abbreviations.yml", "Les abréviations des messages courts", Abbreviations),
        new("facts", "facts/*.yml", "Des réponses, avec leurs sources et leurs dates", FactReader.Shape),
        new("flows", "flows/*.yml", "Un parcours guidé", FlowReader.Shape),
        new("messages", "messages.yml", "Les phrases fixes du robot", Messages.Shape),
        new("rules", "rules/*.yml", "Les conditions d'une aide", RuleSetReader.Shape),
        new("sites", "places/sites.yml", "Les sites clés en main", SiteListReader.Shape),
        new("sources", "sources.yml", "Les sources", Source.Shape),
        new("sources-places", "places/sources-places.yml", "Les sources des listes de lieux", Source.Shape),
        new("synonyms", "synonyms.yml", "Les familles de mots compris de la même façon", Synonyms),
        new("talk", "talk.yml", "Les politesses et les sujets voisins", Talk.Shape),
        new("territoires", "places/territoires.yml", "Les territoires d'industrie", TerritoireReader.Shape),
        new("voisins", "places/departements-voisins.yml", "Les départements qui se touchent", SiteListReader.NeighbourShape),
    ];

    private static readonly string[] Endings = [".yml", ".yaml", ".txt", ".tsv"];

    /// <summary>Whether a file's name ends as content does; « .yaml » too, for the loader to say that it is not read.</summary>
    public static bool IsText(string path) => Endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal));

    /// <param name="path">As content files name it: « dialogs/facts/vte.yml ».</param>
    public bool Holds(string path)
    {
        var parts = $"dialogs/{Files}".Split('*');
        return parts.Length == 1 ? path == parts[0] : path.StartsWith(parts[0], StringComparison.Ordinal) && path.EndsWith(parts[1], StringComparison.Ordinal);
    }

    public string Schema() => JsonSchema.Of(Shape, Title);
}
