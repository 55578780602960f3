using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;

namespace PackRebond.Bot.Core.Knowledge;

/// <summary>One phase of the programme, as places/territoires.yml lists it.</summary>
/// <param name="Sources">Where the list comes from.</param>
public sealed record TerritoirePhase(ImmutableArray<string> Sources, ImmutableArray<Territoire> Territoires);

/// <summary>A territoire d'industrie of one phase.</summary>
/// <param name="RegionCode">Its lead région.</param>
/// <param name="Also">Other names that it goes by.</param>
/// <param name="Epci">The intercommunalités in it, whole or in part.</param>
/// <param name="Communes">INSEE codes of single communes in it.</param>
/// <param name="Uncertain">What cannot be said to be in it or not.</param>
public sealed record Territoire(
    string Id,
    string Name,
    string RegionCode,
    ImmutableArray<string> Also,
    ImmutableArray<EpciPart> Epci,
    ImmutableArray<PlaceCode> Communes,
    UncertainPart? Uncertain,
    SourcePosition At);

/// <summary>An intercommunalité by its SIREN number: all of it, only some communes, or all but some.</summary>
public sealed record EpciPart(PlaceCode Siren, ImmutableArray<PlaceCode> Only, ImmutableArray<PlaceCode> Except)
{
    public bool Holds(string insee) =>
        (Only.IsEmpty || Only.Any(code => string.Equals(code.Text, insee, StringComparison.Ordinal)))
        && !Except.Any(code => string.Equals(code.Text, insee, StringComparison.Ordinal));
}

/// <param name="Why">What is uncertain, as a French sentence.</param>
public sealed record UncertainPart(string Why, ImmutableArray<EpciPart> Epci, ImmutableArray<PlaceCode> Communes);

/// <summary>A SIREN or INSEE code of the list, and where it stands.</summary>
public sealed record PlaceCode(string Text, SourcePosition At);
