using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>What no single file can know: names that lead nowhere, things that nothing uses, intents with two answers.</summary>
internal static class CrossCheck
{
    public static void All(Contents content, Diagnostics diagnostics)
    {
        CheckIntents(content.Flows, content.Facts, content.Talks, content.Intents, diagnostics);
        CheckRules(content.Flows, content.Rules, [.. content.RuleNodes.Select(map => map.Text("rules"))], diagnostics);
        SharedSlots.Check(content.Flows, diagnostics);
        LooseNames.Check(content, diagnostics);
    }

    /// <summary>The sources that the lists of places name.</summary>
    public static void Places(Geography geography, ImmutableDictionary<string, Source> sources, Diagnostics diagnostics)
    {
        foreach (var site in geography.Sites.Sites)
        {
            CheckSources(site.Sources, site.At, sources, diagnostics);
        }

        foreach (var coverage in geography.Sites.Coverage)
        {
            CheckSources(coverage.Sources, coverage.At, sources, diagnostics);
        }

        foreach (var phase in new[] { geography.Territoires.First, geography.Territoires.Second })
        {
            CheckSources(phase.Sources, phase.Territoires[0].At, sources, diagnostics);
        }
    }

    /// <summary>Sources that nothing cites. They do no harm: whoever removes the last citation may still need the source.</summary>
    public static void UnusedSources(Library library, Diagnostics diagnostics)
    {
        var rules = library.Rules.Values;
        var cited = library.Facts.Values.SelectMany(fact => fact.Sources)
            .Concat(rules.SelectMany(set => set.Criteria.SelectMany(criterion => criterion.Sources)))
            .Concat(rules.SelectMany(set => set.Values.Values.SelectMany(value => value.Steps.Select(step => step.Source))))
            .Concat(rules.SelectMany(set => set.Notes.Concat(set.Conditions).SelectMany(note => note.Sources)))
            .Concat(library.Sites.Sites.SelectMany(site => site.Sources))
            .Concat(library.Sites.Coverage.SelectMany(coverage => coverage.Sources))
            .Concat(library.Territoires.First.Sources)
            .Concat(library.Territoires.Second.Sources)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var source in library.Sources.Values.Where(source => !cited.Contains(source.Id)))
        {
            diagnostics.Warning(source.At, "SRC002", $"Rien ne cite la source « {source.Id} » : citez-la, ou retirez-la");
        }
    }

    private static void CheckIntents(ImmutableArray<Flow> flows, ImmutableArray<Fact> facts, ImmutableArray<Talk> talks, ImmutableArray<IntentFile> intents, Diagnostics diagnostics)
    {
        var answered = new Dictionary<string, (SourcePosition At, Fact? Fact)>(StringComparer.Ordinal);
        var uses = flows.SelectMany(flow => flow.Opens.Select(intent => (intent, flow.At, fact: (Fact?)null)))
            .Concat(facts.OrderBy(fact => fact.From).SelectMany(fact => fact.Answers.Select(intent => (intent, fact.At, fact: (Fact?)fact))))
            .Concat(talks.SelectMany(talk => talk.Answers.Select(intent => (intent, talk.At, fact: (Fact?)null))));
        foreach (var (intent, at, fact) in uses)
        {
            if (answered.TryAdd(intent, (at, fact)))
            {
                continue;
            }

            var (first, other) = answered[intent];
            if (fact is null || other is null)
            {
                diagnostics.Error(at, "INT004", $"L'intention « {intent} » a déjà une réponse dans {first.File}, ligne {first.Line} : gardez-en une");
            }
            else if (fact.Overlaps(other))
            {
                diagnostics.Error(at, "INT004", $"L'intention « {intent} » a déjà une réponse dans {first.File}, ligne {first.Line}, vraie les mêmes jours : gardez-en une, ou faites finir l'une (until) avant que l'autre ne commence (from)");
            }
            else
            {
                if (other.Until is { } until && fact.From > until.AddDays(1))
                {
                    diagnostics.Error(at, "FCT003", $"Rien ne répond à « {intent} » entre le {FrenchWords.Day(until)} et le {FrenchWords.Day(fact.From)} : faites commencer (from) cette réponse le lendemain de la fin (until) de l'autre");
                }

                // Facts come by their first day: the next one can only meet the last.
                answered[intent] = (at, fact);
            }
        }

        foreach (var unused in intents.Where(intent => !answered.ContainsKey(intent.Name) && !Repairing.Intents.Contains(intent.Name, StringComparer.Ordinal)))
        {
            diagnostics.Error(unused.At, "INT005", $"Rien ne répond à l'intention « {unused.Name} » : ajoutez une réponse, ou retirez le fichier");
        }

        foreach (var missing in Repairing.Intents.Except(intents.Select(intent => intent.Name), StringComparer.Ordinal))
        {
            diagnostics.Error(new SourcePosition($"dialogs/intents/{missing}.txt", 1, 1), "INT006", $"Il manque les phrases de « {missing} »");
        }
    }

    private static void CheckRules(ImmutableArray<Flow> flows, ImmutableArray<RuleSet> rules, ImmutableArray<string> ruleNames, Diagnostics diagnostics)
    {
        foreach (var (flow, unknown) in flows.SelectMany(flow => flow.Decides.Where(name => !ruleNames.Contains(name, StringComparer.Ordinal)).Select(name => (flow, name))))
        {
            diagnostics.UnknownName(flow.At, "FLW002", "L'ensemble de règles", unknown, ruleNames);
        }

        foreach (var flow in flows.Where(flow => flow.On is not null && flow.Slot(flow.On) is not { Type: SlotType.Date }))
        {
            diagnostics.Error(flow.At, "FLW003", $"« on: {flow.On} » doit nommer une question de type date du même parcours : choisissez-en une sous « ask: », ou supprimez la ligne");
        }

        foreach (var set in rules)
        {
            var asked = flows.FirstOrDefault(flow => flow.Decides.Contains(set.Name, StringComparer.Ordinal));
            if (asked is null)
            {
                diagnostics.Error(set.At, "RUL015", $"Aucun parcours ne décide de « {set.Name} » : ajoutez « decides: {set.Name} » à un parcours, ou supprimez ces règles");
            }

            foreach (var criterion in set.Criteria)
            {
                foreach (var slot in criterion.Names.Where(name => asked is not null && asked.Slot(name) is null))
                {
                    diagnostics.Error(criterion.At, "RUL017", $"Le critère « {criterion.Name} » dépend de « {slot} », que le parcours « {asked!.Name} » ne demande pas : ajoutez cette question sous « ask: », ou corrigez le nom");
                }
            }
        }
    }

    private static void CheckSources(IEnumerable<string> ids, SourcePosition at, ImmutableDictionary<string, Source> sources, Diagnostics diagnostics)
    {
        foreach (var unknown in ids.Where(id => !sources.ContainsKey(id)).Distinct(StringComparer.Ordinal))
        {
            diagnostics.UnknownName(at, "SRC001", "La source", unknown, sources.Keys);
        }
    }
}
