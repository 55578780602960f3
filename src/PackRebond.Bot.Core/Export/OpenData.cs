using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Export;

/// <summary>The whole knowledge base as packrebond.json holds it; the names of the members are the keys of the file.</summary>
/// <param name="Exported">The day of the export; every status in the file is that of this day.</param>
/// <param name="ContentHash">Same content, same hash, whatever the day.</param>
public sealed record OpenData(
    string Title,
    DateOnly Exported,
    string ContentHash,
    ImmutableArray<OpenFact> Facts,
    ImmutableArray<OpenRules> Rules,
    OpenSites Sites,
    ImmutableArray<OpenPhase> Territoires,
    ImmutableArray<OpenTalk> Talk,
    ImmutableArray<OpenIntent> Intents,
    ImmutableArray<OpenSource> Sources);

/// <param name="Intents">The intents that it answers.</param>
/// <param name="Sources">Identifiers of sources, here and everywhere.</param>
/// <param name="RecheckAfter">The last day on which the answer does not say that nobody looked again.</param>
public sealed record OpenFact(
    string Id,
    string Title,
    ImmutableArray<string> Intents,
    string Text,
    OpenPeriod? Period,
    ImmutableArray<string> Sources,
    DateOnly From,
    DateOnly? Until,
    DateOnly Checked,
    DateOnly RecheckAfter,
    ImmutableArray<string> Next);

/// <param name="Status">before, open or closed.</param>
/// <param name="StatusText">What the assistant says of it on the day of the export.</param>
public sealed record OpenPeriod(DateOnly Opens, DateOnly Closes, string Status, string StatusText);

/// <param name="TodayFact">The fact that says what is known of the aid today.</param>
/// <param name="IsScale">The first criterion that is met names a class; otherwise all must be met.</param>
public sealed record OpenRules(
    string Id,
    string Title,
    string Basis,
    DateOnly From,
    DateOnly Checked,
    DateOnly RecheckAfter,
    string? TodayFact,
    bool IsScale,
    ImmutableArray<OpenCriterion> Criteria,
    ImmutableArray<OpenValue> Values,
    ImmutableArray<OpenNote> Notes,
    ImmutableArray<OpenNote> Conditions);

/// <param name="Rule">The rule in words, with the values of the day of the export; « [effectif] » stands for what a person answers.</param>
/// <param name="Doubt">What is said where the sources leave room.</param>
public sealed record OpenCriterion(string Id, string Label, string Rule, string Met, string? Unmet, string Open, string? Moot, string? Doubt, ImmutableArray<string> Sources);

public sealed record OpenValue(string Id, ImmutableArray<OpenStep> Steps);

/// <param name="Value">A number without spaces, or an ISO date.</param>
public sealed record OpenStep(DateOnly From, string Value, string InWords, string Source);

public sealed record OpenNote(string Says, ImmutableArray<string> Sources);

/// <param name="AnnouncedInJanuary">For the whole of France; the list is known to be incomplete.</param>
public sealed record OpenSites(int AnnouncedInJanuary, int AnnouncedInJuly, int Known, ImmutableArray<OpenCoverage> Coverage, ImmutableArray<OpenSite> List);

/// <param name="July">Null where nobody published a number, as for the other numbers.</param>
public sealed record OpenCoverage(OpenArea Region, int? January, int? July, int? Year, int Known, bool IsComplete, string? Note, ImmutableArray<string> Sources);

/// <param name="Wave">2020-01 or 2020-07.</param>
/// <param name="Confidence">official, press, deduced or seed.</param>
public sealed record OpenSite(
    string Name, string? Commune, string? Insee, OpenArea? Departement, OpenArea Region, string Wave, decimal? Hectares, string Confidence, string? Note, ImmutableArray<string> Sources);

/// <summary>A région or a département.</summary>
public sealed record OpenArea(string Code, string Name);

/// <param name="Phase">2018-2022 or 2023-2027.</param>
public sealed record OpenPhase(string Phase, ImmutableArray<string> Sources, ImmutableArray<OpenTerritoire> List);

public sealed record OpenTerritoire(string Id, string Name, OpenArea Region, ImmutableArray<string> Also, string? Uncertain);

public sealed record OpenTalk(string Id, ImmutableArray<string> Intents, string Text, ImmutableArray<string> Next);

public sealed record OpenIntent(string Id, ImmutableArray<string> Phrases);

/// <param name="Date">The source's own date as its publisher gives it.</param>
public sealed record OpenSource(string Id, string Title, string Publisher, string? Date, string DateInWords, Uri? Url, DateOnly Checked, DateOnly RecheckAfter);
