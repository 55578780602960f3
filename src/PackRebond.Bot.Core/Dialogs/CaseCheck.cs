using System.Globalization;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>Plays the worked cases of each rule set; a rule that no case meets, or no case fails, is a mistake too.</summary>
internal static class CaseCheck
{
    public static void All(Library library, Diagnostics diagnostics)
    {
        foreach (var (flow, rules) in library.Flows.Values.SelectMany(flow => flow.Decides.Select(name => (flow, library.Rules[name]))))
        {
            var before = diagnostics.Errors;
            var seen = rules.Cases.SelectMany(example => Play(example, rules, flow, library, diagnostics)).ToHashSet();
            if (diagnostics.Errors > before)
            {
                // A case that fails shows nothing; what it would have shown is not missing.
                continue;
            }

            foreach (var criterion in rules.Criteria)
            {
                foreach (var state in new[] { State.Met, criterion.Unmet.Length > 0 ? State.Unmet : State.Open }.Where(state => !seen.Contains((criterion.Name, state))))
                {
                    diagnostics.Error(criterion.At, "RUL014", $"Aucun cas ne montre le critère « {criterion.Name} » {state switch { State.Met => "rempli", State.Unmet => "non rempli", _ => "à vérifier" }} : ajoutez-en un sous « cases »");
                }
            }
        }
    }

    private static IEnumerable<(string Criterion, State State)> Play(Case example, RuleSet rules, Flow flow, Library library, Diagnostics diagnostics)
    {
        var given = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var answer in example.Given)
        {
            if (flow.Slot(answer.Slot) is { } slot && Read(slot, answer.Text, library) is { } value)
            {
                given[slot.Name] = value;
            }
            else
            {
                diagnostics.Error(answer.At, "RUL018", $"« {answer.Text} » n'est pas une réponse possible à « {answer.Slot} » : donnez une option, un nombre, une date AAAA-MM-JJ ou un code INSEE, selon la question");
                return [];
            }
        }

        var today = example.Today ?? rules.Checked;
        var answers = Known.Of(flow, given.GetValueOrDefault, library, today);
        var verdict = Judging.Judge(rules, answers, Known.On(flow, given.GetValueOrDefault, today).Day.From);
        if (verdict.State != example.Expected || (example.Because is { } because && (verdict.Findings.First(finding => finding.Criterion.Name == because).State != example.Expected || (verdict.Class is { } found && found.Name != because))))
        {
            var judged = verdict.Findings.Where(finding => finding.State == verdict.State).Select(finding => finding.Criterion.Name);
            diagnostics.Error(example.At, "RUL019", $"Le cas « {example.Name} » donne {Word(verdict.State)} ({string.Join(", ", judged)}), on attendait {Word(example.Expected)}{(example.Because is null ? "" : $" ({example.Because})")} : corrigez la règle ou ce qu'attend le cas");
        }

        return verdict.Findings.Select(finding => (finding.Criterion.Name, finding.State));
    }

    private static string Word(State state) => state.ToString().ToLowerInvariant();

    /// <summary>An answer as an editor writes it: a number, a day, « yes », an option's name, an INSEE code.</summary>
    internal static Value? Read(Slot slot, string text, Library library)
    {
        if (slot.Option(text) is not null)
        {
            return new Value.Option(text);
        }

        return slot.Type switch
        {
            SlotType.YesNo when text is "yes" or "no" => new Value.YesNo(text == "yes"),
            SlotType.Date when Shape.IsDay(text, out var day) => new Value.Day(day),
            SlotType.Place when library.Gazetteer.Commune(text) is { } commune => new Value.Commune(commune.Insee, commune.Name),
            SlotType.Count or SlotType.Euros or SlotType.Months when decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => new Value.Number(number),
            _ => null,
        };
    }
}
