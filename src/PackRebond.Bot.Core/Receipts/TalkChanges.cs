using System.Collections.Immutable;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Receipts;

/// <summary>What today's rules say otherwise than a receipt, for the same answers and the same day; a sentence each.</summary>
internal static class TalkChanges
{
    public static IEnumerable<string> Of(ReceiptTalk talk, DateOnly made, Library library)
    {
        if (!library.Flows.TryGetValue(talk.Flow, out var flow))
        {
            return [$"L'assistant ne propose plus « {talk.Title} » : le résultat ne peut pas être recalculé."];
        }

        var changes = new List<string>();
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var answer in talk.Answers)
        {
            if (flow.Slot(answer.Slot) is not { } slot)
            {
                changes.Add($"La question « {answer.Label} » n'existe plus : votre réponse ({answer.Words}) ne compte plus.");
            }
            else if (!Reopening.Takes(slot, answer.Value))
            {
                changes.Add($"« {answer.Words} » n'est plus une réponse possible à « {slot.Label} ».");
            }
            else
            {
                values[slot.Name] = answer.Value;
            }
        }

        var judged = Judged.Of(flow, values.GetValueOrDefault, library, made);
        foreach (var before in talk.Verdicts)
        {
            changes.AddRange(judged.Verdicts.FirstOrDefault(verdict => verdict.Rules.Name == before.Rules) is { } now
                ? Verdicts(before, now, judged, values, library)
                : [$"L'assistant ne donne plus de résultat pour « {before.Title} »."]);
        }

        return changes;
    }

    private static ImmutableArray<string> Verdicts(ReceiptVerdict before, Verdict now, Judged judged, Dictionary<string, Value> values, Library library)
    {
        var result = Judged.Title(now, library.Messages);
        ImmutableArray<string> changes =
        [
            .. result == before.Result ? [] : new[] { $"{before.Title} : « {before.Result} » est devenu « {result} »." },
            .. Criteria(before, now),
            .. Values(before, now.Rules, judged.On),
            .. now.Rules.From == before.From ? [] : new[] { $"Les règles valent depuis le {FrenchWords.Day(now.Rules.From)}, et non plus depuis le {FrenchWords.Day(before.From)}." },
        ];
        ImmutableArray<string> missing = [.. judged.Flow.Ask.Where(slot => slot.IsAsked && !slot.IsExtra && !values.ContainsKey(slot.Name) && now.Missing.Contains(slot.Name, StringComparer.Ordinal)).Select(slot => slot.Label)];
        if (!changes.IsEmpty && !missing.IsEmpty)
        {
            changes = changes.Add($"Il manque maintenant : {string.Join(", ", missing.Select(FrenchWords.Inside))}.");
        }

        return changes.IsEmpty && now.Rules.Version != before.Version
            ? [$"Le fichier des règles « {before.Title} » a été retouché (version {before.Version}, aujourd'hui {now.Rules.Version}) ; le résultat reste le même."]
            : changes;
    }

    private static IEnumerable<string> Criteria(ReceiptVerdict before, Verdict verdict)
    {
        foreach (var gone in before.Criteria.Where(one => verdict.Findings.All(finding => finding.Criterion.Name != one.Name)))
        {
            yield return $"Le critère « {gone.Label} » ne compte plus.";
        }

        foreach (var finding in verdict.Findings)
        {
            var now = Making.Criterion(finding);
            if (before.Criteria.FirstOrDefault(one => one.Name == now.Name) is not { } then)
            {
                yield return $"Critère nouveau : « {now.Label} », {Judged.Word(now.State)}. {now.Reason}";
                continue;
            }

            if (then.State != now.State)
            {
                yield return $"« {now.Label} » : {Judged.Word(now.State)}, et non plus {Judged.Word(then.State)}. {now.Reason}";
            }

            if (then.Rule != now.Rule)
            {
                yield return $"« {now.Label} » : la règle disait « {then.Rule} », elle dit « {now.Rule} »";
            }

            if (!then.Sources.Order(StringComparer.Ordinal).SequenceEqual(now.Sources.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            {
                yield return $"« {now.Label} » s'appuie sur d'autres sources : {string.Join(", ", now.Sources)} (auparavant {string.Join(", ", then.Sources)}).";
            }
        }
    }

    private static IEnumerable<string> Values(ReceiptVerdict before, RuleSet rules, DateOnly on)
    {
        var now = Making.Values(rules, on).ToDictionary(value => value.Name, value => value.Said, StringComparer.Ordinal);
        foreach (var value in before.Values)
        {
            if (!now.TryGetValue(value.Name, out var said))
            {
                yield return $"La valeur « {value.Name} » ({value.Said}) n'est plus dans les règles.";
            }
            else if (said != value.Said)
            {
                yield return $"La valeur « {value.Name} » est passée de {value.Said} à {said}.";
            }
        }
    }
}
