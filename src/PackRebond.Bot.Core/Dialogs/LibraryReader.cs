using System.Collections.Frozen;
using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>Content files → library, with every mistake of every file.</summary>
internal sealed class LibraryReader
{
    private readonly Diagnostics diagnostics = new();
    private readonly ImmutableArray<ContentFile> files;

    private readonly ReadOnlyMemory<byte> model;

    private LibraryReader(ImmutableArray<ContentFile> files, ReadOnlyMemory<byte> model)
    {
        this.files = files;
        this.model = model;
    }

    public static LoadedLibrary Read(ImmutableArray<ContentFile> files, ReadOnlyMemory<byte> model, Both both)
    {
        var reader = new LibraryReader(files, model);
        var library = reader.Read(both);
        return new LoadedLibrary(reader.diagnostics.HasErrors ? null : library, Consequences.HoldBack(reader.diagnostics.All()));
    }

    /// <summary>What the content teaches of the language, without the rest.</summary>
    public static Taught Taught(ImmutableArray<ContentFile> files)
    {
        var reader = new LibraryReader(files, default);
        return reader.Teach(reader.Intents(), reader.Facts([.. reader.Nodes("facts/")]));
    }

    private Library? Read(Both both)
    {
        // The geography and the content are each about half of the work, and know nothing of each other.
        var (beside, geography, content) = (new Diagnostics(), default(Geography), default(Contents));
        both(() => geography = GeographyReader.Read(files, beside), () => content = ReadContents());
        diagnostics.Add(beside);
        var reader = geography is null ? null : new Reader(content!.Taught, content.Slots.All, geography.Gazetteer.Find, model);
        var library = default(Library);
        both(() => reader?.ReadShippedModel(), () => library = Checked(content!, geography, reader));
        return library;
    }

    private Contents ReadContents()
    {
        Strays.Check(files, diagnostics);
        var sources = Unique(Nodes("sources", "places/sources-").SelectMany(node => Source.Read(node, diagnostics)), source => source.Id, source => source.At, "La source");
        var flowNodes = Nodes("flows/").ToImmutableArray();
        var flows = SharedSlots.Resolve(Unique(flowNodes.Select(node => FlowReader.Read(node, diagnostics)).OfType<Flow>(), flow => flow.Name, flow => flow.At, "Le parcours"), diagnostics);

        // A word that answers several questions (« PME ») is read as the answer to the one that most talks put; a talk under way reads it as its own.
        var slots = new SlotTable([.. flows.SelectMany(flow => flow.Ask).GroupBy(slot => slot.Name, StringComparer.Ordinal).OrderByDescending(same => same.Count()).Select(same => same.First())]);
        var ruleNodes = Nodes("rules/").ToImmutableArray();
        var rules = Unique(
            RuleSetReader.ReadAll(ruleNodes, slots, diagnostics), rules => rules.Name, rules => rules.At, "L'ensemble de règles");
        var factNodes = Nodes("facts/").ToImmutableArray();
        var facts = Facts(factNodes);
        var talkNodes = Nodes("talk.yml").ToImmutableArray();
        var talks = Unique(talkNodes.SelectMany(node => Talk.Read(node, diagnostics)), talk => talk.Id, talk => talk.At, "La réplique");
        var intents = Intents();
        var messages = Nodes("messages.yml").Select(node => Messages.Read(node, diagnostics)).FirstOrDefault();
        var taught = Teach(intents, facts);
        if (messages is null || flows.IsEmpty || sources.IsEmpty)
        {
            diagnostics.Error(new SourcePosition("dialogs", 1, 1), "LIB001", "Il manque messages.yml, sources.yml ou un parcours dans flows/ : ce dossier n'est pas un contenu complet");
        }

        return new(
            sources.ToImmutableDictionary(source => source.Id, StringComparer.Ordinal), flows, slots, rules, facts, talks, intents, messages, taught,
            [.. flowNodes.OfType<Node.Map>()], [.. ruleNodes.OfType<Node.Map>()], [.. factNodes.OfType<Node.Sequence>()], [.. talkNodes.OfType<Node.Sequence>()]);
    }

    private Library? Checked(Contents content, Geography? geography, Reader? reader)
    {
        CrossCheck.All(content, diagnostics);
        Contradictions.Check(content, diagnostics);
        if (geography is not null)
        {
            CrossCheck.Places(geography, content.Sources, diagnostics);
        }

        if (diagnostics.HasErrors || geography is null)
        {
            return null;
        }

        var library = new Library(
            content.Messages!, content.Flows, content.Rules, content.Facts, content.Talks, content.Taught.Phrases.ToFrozenDictionary(StringComparer.Ordinal), content.Sources, geography, reader!, Fingerprint.Of(files.Where(file => ContentKind.IsText(file.Path))));
        CaseCheck.All(library, diagnostics);
        if (!diagnostics.HasErrors)
        {
            CrossCheck.UnusedSources(library, diagnostics);
        }

        return library;
    }

    private ImmutableArray<Fact> Facts(ImmutableArray<Node> nodes) =>
        Unique(nodes.SelectMany(node => FactReader.Read(node, diagnostics)), fact => fact.Id, fact => fact.At, "La réponse");

    private ImmutableArray<IntentFile> Intents() => Unique(IntentFile.ReadAll(Under("intents/", ".txt"), diagnostics), intent => intent.Name, intent => intent.At, "L'intention");

    private Taught Teach(ImmutableArray<IntentFile> intents, ImmutableArray<Fact> facts) =>
        Teaching.Read(intents, facts, [.. Nodes("abbreviations.yml")], [.. Nodes("synonyms.yml")], diagnostics);

    private IEnumerable<ContentFile> Under(string start, string extension) =>
        files.Where(file => file.Path.StartsWith("dialogs/" + start, StringComparison.Ordinal) && file.Path.EndsWith(extension, StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    private IEnumerable<Node> Nodes(params IEnumerable<string> starts) =>
        starts.SelectMany(start => Under(start, ".yml")).Select(file => Yaml.Read(file, diagnostics)).OfType<Node>();

    private ImmutableArray<T> Unique<T>(IEnumerable<T> all, Func<T, string> name, Func<T, SourcePosition> at, string what)
    {
        var unique = ImmutableArray.CreateBuilder<T>();
        var names = new Dictionary<string, SourcePosition>(StringComparer.Ordinal);
        foreach (var one in all)
        {
            if (names.TryAdd(name(one), at(one)))
            {
                unique.Add(one);
            }
            else
            {
                diagnostics.Error(at(one), "LIB002", $"{what} « {name(one)} » figure déjà dans {names[name(one)].File}, ligne {names[name(one)].Line} : renommez-en une, ou retirez-la");
            }
        }

        return unique.ToImmutable();
    }
}
