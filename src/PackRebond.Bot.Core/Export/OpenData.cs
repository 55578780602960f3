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
    ImmutableArray<OpenFlow> Flows,
    ImmutableArray<OpenRules> Rules,
    OpenSites Sites,
    ImmutableArray<OpenPhase> Territoires,
    ImmutableArray<OpenTalk> Talk,
    ImmutableArray<OpenIntent> Intents,
    ImmutableArray<OpenSource> Sources);

/// <param name="Intents">The intents that it answers; « intents » holds the other wordings of the question.</param>
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
/// <param name="Before">What it says on each side of the dates; « {opens} », « {closes} » and « {days-left} » stand for what they name.</param>
public sealed record OpenPeriod(DateOnly Opens, DateOnly Closes, string Status, string StatusText, string Before, string Open, string Closed);

/// <summary>A guided talk.</summary>
/// <param name="Decides">The rules whose verdicts it gives.</param>
/// <param name="Shows">sites or territoire, for a talk that ends with a list.</param>
/// <param name="AreaIntents">What its list answers too when a whole région or département is named.</param>
/// <param name="DateQuestion">The question whose answer is the day of the verdict; else it is today.</param>
/// <param name="Questions">By priority: those that can no longer change a verdict are left out.</param>
public sealed record OpenFlow(
    string Id,
    string Title,
    ImmutableArray<string> Intents,
    string? Intro,
    ImmutableArray<string> Decides,
    string? Shows,
    ImmutableArray<string> AreaIntents,
    string? DateQuestion,
    ImmutableArray<OpenQuestion> Questions);

/// <param name="Kind">count, euros, months, date, choice, yes-no, place or area.</param>
/// <param name="Range">The bounds in words, where there are any.</param>
/// <param name="Hint">Said when an answer was not understood.</param>
/// <param name="Asked">always, if-wanted (after the verdict) or never (it counts when it is given).</param>
/// <param name="SharedWith">The talk that declares the answers: what was answered there counts here.</param>
public sealed record OpenQuestion(
    string Id, string Label, string Question, string Kind, string? Range, string Why, string Hint, string Asked, string? SharedWith, ImmutableArray<OpenOption> Options);

/// <param name="OtherWords">What people type instead.</param>
public sealed record OpenOption(string Id, string Label, ImmutableArray<string> OtherWords);

/// <param name="Version">Changes with anything that the rules say.</param>
/// <param name="TodayFact">The fact that says what is known of the aid today.</param>
/// <param name="BuildsOn">The rules that one criterion here takes as a whole.</param>
/// <param name="Contact">Who can say what the sources leave open.</param>
/// <param name="IsScale">The first criterion that is met names a class; otherwise all must be met.</param>
public sealed record OpenRules(
    string Id,
    string Title,
    string Basis,
    string Version,
    DateOnly From,
    DateOnly Checked,
    DateOnly RecheckAfter,
    string? TodayFact,
    string? BuildsOn,
    string? Contact,
    bool IsScale,
    ImmutableArray<OpenCriterion> Criteria,
    ImmutableArray<OpenValue> Values,
    ImmutableArray<OpenNote> Notes,
    ImmutableArray<OpenNote> Conditions,
    ImmutableArray<OpenCase> Cases);

/// <param name="Rule">The rule as its editor words it, with the values of the day of the export; « [effectif] » stands for what a person answers.</param>
/// <param name="When">When the criterion counts, told from the condition that is computed.</param>
/// <param name="Needs">What is computed, told from the condition itself: whoever signs the rules compares it with <paramref name="Rule"/>.</param>
/// <param name="Doubt">Where the sources leave room.</param>
public sealed record OpenCriterion(
    string Id, string Label, string Rule, string? When, string Needs, string Met, string? Unmet, string Open, string? Moot, OpenDoubt? Doubt, ImmutableArray<string> Sources);

/// <param name="When">The case, told from the condition that is computed.</param>
public sealed record OpenDoubt(string When, string Says);

public sealed record OpenValue(string Id, ImmutableArray<OpenStep> Steps);

/// <param name="Value">A number without spaces, or an ISO date.</param>
public sealed record OpenStep(DateOnly From, string Value, string InWords, string Source);

/// <param name="When">When it is said; always when there is none.</param>
public sealed record OpenNote(string? When, string Says, ImmutableArray<string> Sources);

/// <summary>A worked case, which the program's check plays.</summary>
/// <param name="Day">The day that it plays on; any day when there is none.</param>
/// <param name="Because">The criterion that decides.</param>
public sealed record OpenCase(string Name, DateOnly? Day, ImmutableArray<OpenAnswer> Given, string Verdict, string? Because);

/// <param name="Answer">The identifier of an option, a number, an ISO date or an INSEE code.</param>
public sealed record OpenAnswer(string Question, string Answer);

/// <param name="AnnouncedInJanuary">For the whole of France; the list is known to be incomplete.</param>
public sealed record OpenSites(int AnnouncedInJanuary, int AnnouncedInJuly, int Known, ImmutableArray<OpenCoverage> Coverage, ImmutableArray<OpenSite> List);

/// <param name="July">Null where nobody published a number, as for the other numbers.</param>
public sealed record OpenCoverage(OpenArea Region, int? January, int? July, int? Year, int Known, bool IsComplete, string? Note, ImmutableArray<string> Sources);

/// <param name="Wave">2020-01 or 2020-07.</param>
/// <param name="Measures">total, the whole site, or free, what was free when the source was written; null when no source says it.</param>
/// <param name="Confidence">official, press, deduced or seed.</param>
public sealed record OpenSite(
    string Name, string? Commune, string? Insee, OpenArea? Departement, OpenArea Region, string Wave, decimal? Hectares, string? Measures, string Confidence, string? Note, ImmutableArray<string> Sources);

/// <summary>A région or a département.</summary>
public sealed record OpenArea(string Code, string Name);

/// <param name="Phase">2018-2022 or 2023-2027.</param>
public sealed record OpenPhase(string Phase, ImmutableArray<string> Sources, ImmutableArray<OpenTerritoire> List);

/// <param name="Communes">INSEE codes of single communes in it, beside the intercommunalités.</param>
public sealed record OpenTerritoire(
    string Id, string Name, OpenArea Region, ImmutableArray<string> Also, ImmutableArray<OpenEpci> Epci, ImmutableArray<string> Communes, OpenUncertainty? Uncertain);

/// <summary>An intercommunalité: all its communes, or only some, or all except some, by INSEE code.</summary>
public sealed record OpenEpci(string Siren, ImmutableArray<string> Only, ImmutableArray<string> Except);

/// <summary>What cannot be said to be in the territoire or not.</summary>
public sealed record OpenUncertainty(string Why, ImmutableArray<OpenEpci> Epci, ImmutableArray<string> Communes);

public sealed record OpenTalk(string Id, ImmutableArray<string> Intents, string Text, ImmutableArray<string> Next);

public sealed record OpenIntent(string Id, ImmutableArray<string> Phrases);

/// <param name="Date">The source's own date as its publisher gives it.</param>
public sealed record OpenSource(string Id, string Title, string Publisher, string? Date, string DateInWords, Uri? Url, DateOnly Checked, DateOnly RecheckAfter);
