using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>
/// Prose that contradicts a dated value: in the rules themselves, in the questions of their flow, and in the facts that cite a source of the value.
/// Hints are left out, for they give examples; so are numbers without a bound's word (« moins de », « à partir du »), except amounts beside their noun.
/// </summary>
internal static class Contradictions
{
    /// <summary>The value that an editor has just changed may not be the nearest one.</summary>
    private const int MostNamed = 2;

    private static readonly string[] RuleProse = ["label", "rule", "met", "unmet", "open", "moot", "says"];
    private static readonly string[] FlowProse = ["title", "intro"];
    private static readonly string[] SlotProse = ["say", "why"];
    private static readonly string[] FactProse = ["title", "text", "before", "open", "closed"];

    public static void Check(Contents content, Diagnostics diagnostics)
    {
        foreach (var set in content.Rules)
        {
            var thresholds = Threshold.Of(set, content.Flows.OrderBy(flow => !flow.Decides.Contains(set.Name, StringComparer.Ordinal)).SelectMany(flow => flow.Ask));
            foreach (var text in content.RuleNodes.Where(node => node.Text("rules") == set.Name).SelectMany(node => Prose(node, RuleProse)))
            {
                Check(text, thresholds, about: null, diagnostics);
            }

            foreach (var flow in content.FlowNodes.Where(node => node.Texts("decides").Contains(set.Name, StringComparer.Ordinal)))
            {
                CheckFlow(flow, thresholds, diagnostics);
            }

            foreach (var fact in content.FactNodes.SelectMany(file => file.Items).OfType<Node.Map>())
            {
                var sources = fact.Texts("sources");
                var shared = thresholds.Where(threshold => threshold.Sources.Intersect(sources, StringComparer.Ordinal).Any()).ToImmutableArray();
                // Most facts cite no source of a rule's value: their prose is spared the reading, once for each set of rules.
                foreach (var text in shared.IsEmpty ? [] : Prose(fact, FactProse))
                {
                    Check(text, shared, about: null, diagnostics);
                }
            }
        }
    }

    private static void CheckFlow(Node.Map flow, ImmutableArray<Threshold> thresholds, Diagnostics diagnostics)
    {
        foreach (var text in FlowProse.Select(key => flow[key]).OfType<Node.Scalar>())
        {
            Check(text, thresholds, about: null, diagnostics);
        }

        foreach (var entry in flow.Under("ask"))
        {
            var about = thresholds.Select(threshold => threshold.Slot).FirstOrDefault(slot => slot.Name == entry.Key.Text);
            foreach (var text in Prose(entry.Value, SlotProse))
            {
                Check(text, thresholds, about, diagnostics);
            }
        }
    }

    private static void Check(Node.Scalar text, ImmutableArray<Threshold> thresholds, Slot? about, Diagnostics diagnostics)
    {
        var statements = Statement.In(text.Text).ToImmutableArray();
        foreach (var statement in statements)
        {
            var meant = thresholds.Where(threshold => threshold.IsMeant(statement, about)).ToImmutableArray();
            if (meant.Any(threshold => threshold.Agrees(statement) || IsHistory(threshold, statement, statements, text.Text)))
            {
                continue;
            }

            var near = meant.Where(threshold => threshold.IsNear(statement)).OrderBy(threshold => Math.Abs(Threshold.Number(threshold.Last) - statement.Value)).Take(MostNamed).ToImmutableArray();
            if (!near.IsEmpty)
            {
                var values = string.Join(", et ", near.Select(threshold => $"« {threshold.Name} », qui vaut {threshold.Last.Said}"));
                diagnostics.Error(text.At, statement.Kind == StatementKind.Day ? "RUL023" : "RUL022", $"« {statement.Words} » contredit {values} dans les règles : corrigez l'un ou l'autre");
            }
        }
    }

    /// <summary>An older value may be told as long as today's stands beside it.</summary>
    private static bool IsHistory(Threshold threshold, Statement statement, ImmutableArray<Statement> all, string text) =>
        threshold.Value.Steps.Any(step => Threshold.Number(step) == statement.Value)
        && (text.Contains($"{{{threshold.Name}}}", StringComparison.Ordinal) || all.Any(other => other.Kind == statement.Kind && other.Value == Threshold.Number(threshold.Last)));

    /// <summary>The texts under these keys, however deep.</summary>
    private static IEnumerable<Node.Scalar> Prose(Node node, string[] keys) => node switch
    {
        Node.Map map => map.Entries.SelectMany(entry => entry.Value is Node.Scalar scalar ? keys.Contains(entry.Key.Text, StringComparer.Ordinal) ? [scalar] : [] : Prose(entry.Value, keys)),
        Node.Sequence list => list.Items.SelectMany(item => Prose(item, keys)),
        _ => [],
    };
}
