using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Language.Places;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Language;

/// <summary>The slots that the spec files name, and a reader over them with a handful of places.</summary>
internal static class SpokenSlots
{
    public static readonly ImmutableDictionary<string, Slot> All = new[]
    {
        Make("headcount", new SlotType.Count(1, 1_000_000), [], "salariés", "personnes", "employés"),
        Make("turnover", new SlotType.Euros(0, 100_000_000_000_000), [], "chiffre d'affaires", "CA"),
        Make("length", new SlotType.Months(1, 120), [], "contrat", "durée"),
        Make("diploma", new SlotType.Date(), [new("preparing", "Diplôme en préparation", ["pas encore diplômé", "en cours d'études"])], "diplôme", "diplômé"),
        Make("seat", new SlotType.YesNo(), [], "siège"),
        Make("signing", new SlotType.Date(), [new("not-yet", "Pas encore signé", ["pas signé", "pas encore"])], "signature"),
        Make("place", new SlotType.Place(), [], "commune"),
        Make(
            "contract",
            new SlotType.Choice(),
            [
                new("cdi", "CDI", ["contrat à durée indéterminée"]),
                new("cdd", "CDD", ["contrat à durée déterminée"]),
                new("apprenticeship", "Apprentissage", ["contrat d'apprentissage", "apprenti"]),
                new("internship", "Stage", ["stagiaire"]),
            ]),
    }.ToImmutableDictionary(slot => slot.Name, StringComparer.Ordinal);

    public static readonly ImmutableDictionary<string, string> Abbreviations = ImmutableDictionary<string, string>.Empty
        .Add("jsp", "je ne sais pas").Add("pk", "pourquoi").Add("c koi", "c'est quoi").Add("svp", "s'il vous plaît");

    private static readonly Place.Commune Mourenx = new("Mourenx", "64410", "64", "75", 5683, ["64150"]);
    private static readonly Place.Commune Lacq = new("Lacq", "64300", "64", "75", 1700, ["64170"]);
    private static readonly Place.Commune Artix = new("Artix", "64061", "64", "75", 3500, ["64170"]);

    private static readonly (string Said, Place Place)[] KnownPlaces =
    [
        ("Mourenx", Mourenx), ("Lacq", Lacq), ("64170", new Place.Several("64170", [Artix, Lacq])), ("Bretagne", new Place.Region("Bretagne", "53")),
    ];

    public static Reader Reader(IReadOnlyDictionary<string, ImmutableArray<string>>? phrases = null) =>
        new(new Taught(phrases ?? ImmutableDictionary<string, ImmutableArray<string>>.Empty, Abbreviations, ImmutableDictionary<string, string>.Empty), All.Values, Find);

    private static ImmutableArray<Entity.Place> Find(string text, bool expected) =>
    [
        .. KnownPlaces.Select(known => (known, At: text.IndexOf(known.Said, StringComparison.OrdinalIgnoreCase))).Where(found => found.At >= 0)
            .Select(found => new Entity.Place(found.At, found.known.Said.Length, found.known.Place)),
    ];

    private static Slot Make(string name, SlotType type, ImmutableArray<SlotOption> options, params ImmutableArray<string> cues) =>
        new(name, type, name, "?", "", "", "{}", options, cues);
}
