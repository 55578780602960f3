using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>Names that lead nowhere, each told where the editor wrote it: a source, an intent, an answer, a question to offer next.</summary>
internal static class LooseNames
{
    public static void Check(Contents content, Diagnostics diagnostics)
    {
        Node[] sourced = [.. content.FactNodes, .. content.RuleNodes];
        foreach (var source in sourced.SelectMany(node => Under(node, "sources").Concat(Under(node, "source"))).Where(source => !content.Sources.ContainsKey(source.Text)))
        {
            if (source.Text.Contains(' ', StringComparison.Ordinal))
            {
                diagnostics.Error(source.At, "SRC001", $"La source « {source.Text} » n'existe pas : son nom n'a pas d'espace, et plusieurs sources se séparent par des virgules");
            }
            else
            {
                diagnostics.UnknownName(source.At, "SRC001", "La source", source.Text, content.Sources.Keys);
            }
        }

        var answering = content.FlowNodes.SelectMany(flow => flow.Scalars("opens").Concat(flow.Scalars("areas")))
            .Concat(content.FactNodes.Concat(content.TalkNodes).SelectMany(node => Under(node, "answers")));
        var intents = content.Intents.Select(intent => intent.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var intent in answering.Where(intent => !intents.Contains(intent.Text)))
        {
            diagnostics.Error(intent.At, "INT003", $"L'intention « {intent.Text} » n'a pas de fichier dialogs/intents/{intent.Text}.txt{Suggestion.For(intent.Text, intents)}");
        }

        foreach (var today in content.RuleNodes.Select(node => node["today"]).OfType<Node.Scalar>().Where(today => content.Facts.All(fact => fact.Id != today.Text)))
        {
            diagnostics.UnknownName(today.At, "RUL016", "La réponse", today.Text, content.Facts.Select(fact => fact.Id));
        }

        CheckNext([.. content.FactNodes, .. content.TalkNodes], content, diagnostics);
    }

    /// <summary>A button says what a person could have typed: a phrase that was taught, or the title of an answer, so that it surely leads there.</summary>
    private static void CheckNext(ImmutableArray<Node.Sequence> nodes, Contents content, Diagnostics diagnostics)
    {
        var phrases = content.Intents.SelectMany(intent => intent.Phrases).ToImmutableArray();
        var known = phrases.Select(phrase => phrase.Key).Concat(content.Facts.Select(fact => IntentFile.Key(fact.Title))).ToHashSet(StringComparer.Ordinal);
        foreach (var next in nodes.SelectMany(node => Under(node, "next")).Where(next => !known.Contains(IntentFile.Key(next.Text))))
        {
            var nearest = Suggestion.For(next.Text, phrases.Select(phrase => phrase.Text).Concat(content.Facts.Select(fact => fact.Title)));
            diagnostics.Error(next.At, "FCT005", $"La question « {next.Text} » ne mène à aucune réponse{(nearest.Length > 0 ? nearest : " : reprenez une phrase d'un fichier de intents/, ou le titre d'une réponse")}");
        }
    }

    /// <summary>The values under a key, however deep the key; of an empty one the shape has spoken.</summary>
    private static IEnumerable<Node.Scalar> Under(Node node, string key) => node switch
    {
        Node.Map map => map.Scalars(key).Where(value => value.Text.Length > 0).Concat(map.Entries.Where(entry => entry.Key.Text != key).SelectMany(entry => Under(entry.Value, key))),
        Node.Sequence list => list.Items.SelectMany(item => Under(item, key)),
        _ => [],
    };
}
