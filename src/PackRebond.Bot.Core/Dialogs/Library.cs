using System.Collections.Frozen;
using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Language.Places;
using PackRebond.Bot.Core.Rules;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>All content, read, cross-checked and immutable.</summary>
public sealed class Library
{
    private readonly FrozenDictionary<string, Flow> flowsByIntent;
    private readonly FrozenDictionary<string, ImmutableArray<Fact>> factsByIntent;
    private readonly FrozenDictionary<string, Talk> talksByIntent;

    internal Library(
        Messages messages,
        IEnumerable<Flow> flows,
        IEnumerable<RuleSet> rules,
        IEnumerable<Fact> facts,
        ImmutableArray<Talk> talks,
        FrozenDictionary<string, ImmutableArray<string>> phrases,
        ImmutableDictionary<string, Source> sources,
        Geography geography,
        Reader reader,
        string contentHash)
    {
        Messages = messages;
        Flows = flows.ToFrozenDictionary(flow => flow.Name, StringComparer.Ordinal);
        Rules = rules.ToFrozenDictionary(set => set.Name, StringComparer.Ordinal);
        Facts = facts.ToFrozenDictionary(fact => fact.Id, StringComparer.Ordinal);
        Talks = talks;
        Phrases = phrases;
        Sources = sources;
        Gazetteer = geography.Gazetteer;
        Territoires = geography.Territoires;
        Sites = geography.Sites;
        Outlines = geography.Outlines;
        Reader = reader;
        ContentHash = contentHash;
        flowsByIntent = ByIntent(Flows.Values, flow => flow.Opens);
        factsByIntent = Facts.Values.SelectMany(fact => fact.Answers.Select(intent => (intent, fact)))
            .GroupBy(pair => pair.intent, pair => pair.fact, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderBy(fact => fact.From).ToImmutableArray(), StringComparer.Ordinal);
        talksByIntent = ByIntent(talks, talk => talk.Answers);
    }

    public Messages Messages { get; }

    public FrozenDictionary<string, Flow> Flows { get; }

    public FrozenDictionary<string, RuleSet> Rules { get; }

    public FrozenDictionary<string, Fact> Facts { get; }

    public ImmutableArray<Talk> Talks { get; }

    /// <summary>The phrases that show each intent; the titles of facts are among them.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Phrases { get; }

    public ImmutableDictionary<string, Source> Sources { get; }

    public Gazetteer Gazetteer { get; }

    public Territoires Territoires { get; }

    public SiteList Sites { get; }

    public Outlines Outlines { get; }

    public Reader Reader { get; }

    /// <summary>Same content, same hash, whatever the day and the machine.</summary>
    public string ContentHash { get; }

    /// <summary>Reads all content files; never throws. The library is null when a diagnostic is an error.</summary>
    /// <param name="model">An intent model of this content, to spare the training; of another content it is not used.</param>
    /// <param name="both">How two parts of the work are done; one after the other by default.</param>
    public static LoadedLibrary Load(ImmutableArray<ContentFile> files, ReadOnlyMemory<byte> model = default, Both? both = null) => LibraryReader.Read(files, model, both ?? OneByOne);

    /// <summary>What content files teach of the language; mistakes in them are passed over.</summary>
    public static Taught Teach(ImmutableArray<ContentFile> files) => LibraryReader.Taught(files);

    /// <summary>A fixed sentence of messages.yml by its key, for example « failed ».</summary>
    public string Message(string key) => Messages.Say(key);

    public Flow? FlowOpenedBy(string intent) => flowsByIntent.GetValueOrDefault(intent);

    public bool HasFact(string intent) => factsByIntent.ContainsKey(intent);

    /// <summary>Of the facts that answer an intent one after the other, the one that is true today; they leave no day between them (FCT003).</summary>
    public Fact? FactAnswering(string intent, DateOnly today) => factsByIntent.TryGetValue(intent, out var facts)
        ? facts.LastOrDefault(fact => fact.From <= today) ?? facts[0]
        : null;

    public Talk? TalkAnswering(string intent) => talksByIntent.GetValueOrDefault(intent);

    /// <summary>What an intent is about, in words that a button may carry.</summary>
    public string? TitleOf(string intent, DateOnly today) => FactAnswering(intent, today)?.Title ?? (FlowOpenedBy(intent) is { Title: [var first, .. var rest] } ? char.ToUpperInvariant(first) + rest : null);

    private static void OneByOne(Action first, Action second)
    {
        first();
        second();
    }

    private static FrozenDictionary<string, T> ByIntent<T>(IEnumerable<T> all, Func<T, ImmutableArray<string>> intents) =>
        all.SelectMany(one => intents(one).Select(intent => (intent, one)))
            .DistinctBy(pair => pair.intent, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.intent, pair => pair.one, StringComparer.Ordinal);
}

/// <summary>Does two pieces of work that know nothing of each other, in any order or at once: whoever has two cores may use them.</summary>
public delegate void Both(Action first, Action second);

/// <summary>Everything about places.</summary>
public sealed record Geography(Gazetteer Gazetteer, Territoires Territoires, SiteList Sites, Outlines Outlines);

public sealed record LoadedLibrary(Library? Library, ImmutableArray<Diagnostic> Diagnostics);
