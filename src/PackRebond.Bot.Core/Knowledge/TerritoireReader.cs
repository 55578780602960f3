using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;

namespace PackRebond.Bot.Core.Knowledge;

/// <summary>Reads places/territoires.yml: both phases of the programme.</summary>
public static class TerritoireReader
{
    private static readonly Shape Communes = new Shape.Named(new Shape.Text());

    private static readonly Shape Epci = new Shape.Named(new Shape.Either(new Shape.Text(), new Shape.Keys(
        Key.Required("name", new Shape.Text(), "le nom de l'intercommunalité"),
        Key.Optional("only", Communes, "les seules communes qui en font partie"),
        Key.Optional("except", Communes, "les communes qui n'en font pas partie"))));

    private static readonly Shape Phase = new Shape.Keys(
        Key.Required("sources", new Shape.Many(new Shape.Text(), AtLeast: 1), "les sources de la liste"),
        Key.Required("territoires", new Shape.Many(new Shape.Keys(
            Key.Required("id", new Shape.Text(), "l'identifiant du territoire"),
            Key.Required("name", new Shape.Text(), "son nom"),
            Key.Required("region", new Shape.Text(), "le code de sa région"),
            Key.Optional("also", new Shape.Many(new Shape.Text()), "ses autres noms"),
            Key.Optional("epci", Epci, "ses intercommunalités"),
            Key.Optional("communes", Communes, "des communes une par une"),
            Key.Optional("uncertain", new Shape.Keys(
                Key.Required("why", new Shape.Text(), "ce qui n'est pas sûr, en une phrase"),
                Key.Optional("epci", Epci, "des intercommunalités"),
                Key.Optional("communes", Communes, "des communes")), "ce qu'on ne peut pas affirmer")), AtLeast: 1), "la liste des territoires"));

    public static Shape Shape { get; } = new Shape.Keys(
        Key.Required("phase-2018-2022", Phase, "les territoires du Pack rebond"),
        Key.Required("phase-2023-2027", Phase, "les territoires de la seconde phase"));

    /// <summary>Null when the file does not have the shape; what is wrong is in the diagnostics.</summary>
    public static (TerritoirePhase In2020, TerritoirePhase In2023)? Read(Node node, Diagnostics diagnostics)
    {
        if (!Shape.Check(node, diagnostics) || node is not Node.Map file)
        {
            return null;
        }

        var (first, second) = (ReadPhase((Node.Map)file["phase-2018-2022"]!), ReadPhase((Node.Map)file["phase-2023-2027"]!));
        foreach (var twice in first.Territoires.Concat(second.Territoires).GroupBy(territoire => territoire.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            diagnostics.Error(twice.Last().At, "TER001", $"L'identifiant « {twice.Key} » est déjà pris par « {twice.First().Name} » : donnez-en un autre, ou supprimez ce double");
        }

        return (first, second);
    }

    private static TerritoirePhase ReadPhase(Node.Map phase) => new(phase.Texts("sources"), [.. phase.Maps("territoires").Select(ReadTerritoire)]);

    private static Territoire ReadTerritoire(Node.Map map) => new(
        map.Text("id"),
        map.Text("name"),
        map.Text("region"),
        map.Texts("also"),
        ReadEpci(map),
        Codes(map, "communes"),
        map["uncertain"] is Node.Map uncertain ? new UncertainPart(uncertain.Text("why"), ReadEpci(uncertain), Codes(uncertain, "communes")) : null,
        map.At);

    private static ImmutableArray<EpciPart> ReadEpci(Node.Map map) =>
        [.. map.Under("epci").Select(entry => new EpciPart(
            new PlaceCode(entry.Key.Text, entry.Key.At),
            entry.Value is Node.Map some ? Codes(some, "only") : [],
            entry.Value is Node.Map most ? Codes(most, "except") : []))];

    private static ImmutableArray<PlaceCode> Codes(Node.Map map, string key) => [.. map.Under(key).Select(entry => new PlaceCode(entry.Key.Text, entry.Key.At))];
}
