using System.Collections.Immutable;
using System.Globalization;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Boundaries;

/// <summary>A date of the content, and where it stands.</summary>
/// <param name="What">« fact », or the rule value: « vte-company.first-signing ».</param>
internal sealed record ContentDate(string Kind, string What, DateOnly Date);

/// <summary>Every date that the content holds, and the table of what is expected around each.</summary>
internal static class ContentDates
{
    public static ImmutableArray<ContentDate> All => [.. Facts().Concat(Rules()).Distinct()];

    public static ImmutableArray<(ContentDate Date, string Before, string On, string After)> Table { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Boundaries", "content-dates.csv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Skip(1)
            .Select(line => line.Split(',', StringSplitOptions.TrimEntries))
            .Select(cells => (new ContentDate(cells[0], cells[1], DateOnly.ParseExact(cells[2], "yyyy-MM-dd", CultureInfo.InvariantCulture)), cells[3], cells[4], cells[5])),
    ];

    private static IEnumerable<ContentDate> Facts() => Product.Library.Facts.Values.SelectMany(fact => new (string Kind, DateOnly? Date)[]
        {
            ("from", fact.From), ("until", fact.Until), ("opens", fact.Period?.Opens), ("closes", fact.Period?.Closes),
        })
        .Where(one => one.Date is not null)
        .Select(one => new ContentDate(one.Kind, "fact", one.Date!.Value));

    private static IEnumerable<ContentDate> Rules()
    {
        foreach (var rules in Product.Library.Rules.Values)
        {
            foreach (var value in rules.Values.Values)
            {
                foreach (var step in value.Steps)
                {
                    yield return new ContentDate("since", $"{rules.Name}.{value.Name}", step.From);
                    if (step.Value is Value.Day day)
                    {
                        yield return new ContentDate("bound", $"{rules.Name}.{value.Name}", day.From);
                    }
                }
            }

            foreach (var day in Compared(rules).Select(atom => atom.Bound.Literal).OfType<Value.Day>())
            {
                yield return new ContentDate("bound", rules.Name, day.From);
            }
        }
    }

    public static IEnumerable<Condition.Compare> Compared(RuleSet rules) =>
        rules.Criteria.SelectMany(criterion => criterion.Conditions).SelectMany(condition => condition.Atoms).OfType<Condition.Compare>();
}
