using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Language.Places;

/// <summary>A place found in a message before homonyms are settled: words <paramref name="First"/> to <paramref name="Last"/> (not included) of the text.</summary>
/// <param name="Name">What to call it while several communes are possible.</param>
/// <param name="Communes">The communes that may be meant, biggest first; empty for a département or région.</param>
/// <param name="Division">The département or région.</param>
/// <param name="IsPostalCode">All its communes are meant alike, the small ones too.</param>
internal sealed record PlaceMatch(int First, int Last, string Name, ImmutableArray<Place.Commune> Communes, Place? Division, bool IsPostalCode)
{
    public static PlaceMatch Of(int first, int last, Place division) => new(first, last, division.Name, [], division, false);

    public static PlaceMatch Of(int first, int last, string name, ImmutableArray<Place.Commune> communes) => new(first, last, name, communes, null, false);

    /// <summary>The communes that also lie in the other place.</summary>
    public ImmutableArray<Place.Commune> Inside(PlaceMatch other) => other.Division switch
    {
        Place.Departement departement => [.. Communes.Where(commune => string.Equals(commune.DepartementCode, departement.Code, StringComparison.Ordinal))],
        Place.Region region => [.. Communes.Where(commune => string.Equals(commune.RegionCode, region.Code, StringComparison.Ordinal))],
        _ => [.. Communes.Where(other.Communes.Contains)],
    };

    /// <summary>A village bears the name that a town is short for: both are meant alike.</summary>
    public bool IsShared { get; init; }

    public Place Settle() => Division
        ?? ((IsPostalCode || IsShared) && Communes.Length > 1 ? new Place.Several(Name, Communes) : Gazetteer.Choose(Name, Communes));
}
