namespace PackRebond.Bot.Core.Knowledge;

/// <summary>The official codes that the lists of places are checked against.</summary>
/// <param name="Regions">Name by code.</param>
/// <param name="Departements">Région code by code.</param>
/// <param name="Commune">Name and département code by INSEE code; null when there is no such commune today.</param>
public sealed record OfficialCodes(
    IReadOnlyDictionary<string, string> Regions,
    IReadOnlyDictionary<string, string> Departements,
    Func<string, (string Name, string DepartementCode)?> Commune);
