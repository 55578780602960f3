using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>Something that a person should look at again: a fact, a rule set or a source.</summary>
/// <param name="What">How an editor calls it: « la réponse « vte.what » ».</param>
/// <param name="Since">The last day on which the former look was good enough.</param>
public sealed record Due(string What, DateOnly Checked, DateOnly Since, SourcePosition At)
{
    /// <summary>Rule sets have no delay of their own; most facts have this one.</summary>
    public const int RulesDays = 180;

    /// <summary>A document does not change, but its address dies; what is said of it is looked at with each fact.</summary>
    public const int SourceDays = 365;

    /// <summary>What is due on a day, longest overdue first; a look that is yet to come is a slip of the pen, and would never fall due.</summary>
    public static ImmutableArray<Due> On(Library library, DateOnly today) =>
    [
        .. Everything(library)
            .Where(due => today > due.Since || due.Checked > today)
            .OrderBy(due => due.Since)
            .ThenBy(due => due.At.File, StringComparer.Ordinal)
            .ThenBy(due => due.At.Line),
    ];

    private static IEnumerable<Due> Everything(Library library) =>
        library.Facts.Values.Select(fact => new Due($"la réponse « {fact.Id} »", fact.Checked, fact.RecheckOn, fact.At))
            .Concat(library.Rules.Values.Select(rules => new Due($"les règles « {rules.Name} »", rules.Checked, rules.Checked.AddDays(RulesDays), rules.At)))
            .Concat(library.Sources.Values.Select(source => new Due($"la source « {source.Id} »", source.Checked, source.Checked.AddDays(SourceDays), source.At)));
}
