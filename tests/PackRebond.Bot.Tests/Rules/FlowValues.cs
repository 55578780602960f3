using System.Collections.Immutable;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Rules;

/// <summary>For each guided talk about rules, answers on each side of each boundary, and vague ones across it.</summary>
internal static class FlowValues
{
    private static readonly ImmutableDictionary<string, string[]> Company = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["headcount"] = ["?", "1", "249", "250", "4999", "5000", "0..249", "200..300", "4000..6000"],
        ["turnover"] = ["?", "10", "1500", "1500.01", "1000..2000"],
        ["balance"] = ["?", "10", "2000", "2000.01", "1000..3000"],
        ["seat"] = ["?", "yes", "no"],
        ["place"] = ["?", "inside", "outside", "uncertain"],
        ["contract"] = ["?", "cdi", "cdd", "alternance", "internship"],
        ["length"] = ["?", "9", "10", "11", "12", "10..14"],
        ["signing"] = ["?", "not-yet", "2019-12-31", "2020-01-01", "2021-06-01", "2019-12-01..2020-01-31"],
        ["diploma"] = ["?", "bac", "bac2", "doctorate"],
        ["graduation"] = ["?", "preparing", "2019-05-31", "2019-06-01", "2019-06-02", "2020-06-30", "2019-01-01..2019-12-31"],
        ["employer"] = ["?", "company", "association"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly Lazy<ImmutableDictionary<Flow, ImmutableSortedDictionary<string, ImmutableArray<Value>>>> Read = new(() =>
        Product.Library.Flows.Values.Where(flow => !flow.Decides.IsEmpty).ToImmutableDictionary(flow => flow, flow => Texts(flow)
            .ToImmutableSortedDictionary(one => one.Slot, one => one.Texts.Distinct(StringComparer.Ordinal).Select(text => FlowAnswers.Read(flow, one.Slot, text)).OfType<Value>().ToImmutableArray(), StringComparer.Ordinal)));

    /// <summary>The flows that decide, each with its questions and the values to answer them with.</summary>
    public static ImmutableDictionary<Flow, ImmutableSortedDictionary<string, ImmutableArray<Value>>> All => Read.Value;

    /// <summary>The tables of decisions hold them; the company's table is one of whole cases.</summary>
    private static IEnumerable<(string Slot, IEnumerable<string> Texts)> Texts(Flow flow) => flow.Name == "vte-company"
        ? Company.Select(pair => (pair.Key, pair.Value.AsEnumerable()))
        : flow.Decides.SelectMany(rules => CriterionTable.Read(rules).Answers).Where(tried => tried.Slot != CriterionTable.Today)
            .GroupBy(tried => tried.Slot, StringComparer.Ordinal).Select(tried => (tried.Key, tried.SelectMany(one => one.All)));
}
