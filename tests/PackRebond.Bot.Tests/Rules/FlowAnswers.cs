using System.Collections.Immutable;
using System.Globalization;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Rules;

/// <summary>Answers to the questions of a flow, written in short, and the verdicts on them.</summary>
internal static class FlowAnswers
{
    private const decimal Million = 1_000_000;

    /// <summary>« 80 », « 200..300 », « 2021-06-01 », « ? », an option, « inside »; null for « - ». Turnover and balance in millions.</summary>
    public static Value? Read(Flow flow, string slot, string text) => (text, flow.Slot(slot)!.Type) switch
    {
        ("-", _) => null,
        ("?", _) => new Value.Unknown(),
        (_, SlotType.YesNo) => new Value.YesNo(text == "yes"),
        (_, SlotType.Choice) => new Value.Option(text),
        (_, SlotType.Place) => Commune(text),
        (_, SlotType.Euros) when char.IsAsciiDigit(text[0]) => Number(text, slot == "salary" ? 1 : Million),
        (_, SlotType.Count or SlotType.Months) => Number(text, 1),
        (_, SlotType.Date) when char.IsAsciiDigit(text[0]) => Split(text, Day) is var (from, until) ? new Value.Day(from, until) : null,
        (_, SlotType.Date or SlotType.Euros) => new Value.Option(text),
        var (_, type) => throw new NotSupportedException(type.ToString()),
    };

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The verdict of each rule set that the flow decides.</summary>
    public static ImmutableArray<Verdict> Judge(Flow flow, Func<string, Value?> valueOf, DateOnly today) => [.. flow.Decides.Select(rules => Judge(flow, Product.Library.Rules[rules], valueOf, today))];

    public static Verdict Judge(Flow flow, RuleSet rules, Func<string, Value?> valueOf, DateOnly today) =>
        Judging.Judge(rules, Known.Of(flow, valueOf, Product.Library, today), Known.On(flow, valueOf, today).Day.From);

    private static Value.Commune Commune(string standing)
    {
        var wanted = standing switch { "inside" => Standing.In, "outside" => Standing.Out, _ => Standing.Uncertain };
        var found = Product.Library.Gazetteer.Communes.First(commune => Product.Library.Territoires.Of(commune.Insee).In2020.Standing == wanted);
        return new Value.Commune(found.Insee, found.Name);
    }

    private static Value.Number Number(string text, decimal unit)
    {
        var (low, high) = Split(text, part => decimal.Parse(part, CultureInfo.InvariantCulture) * unit);
        return new Value.Number(low, high);
    }

    private static (T From, T Until) Split<T>(string text, Func<string, T> parse) => text.Split("..") is [var from, var until] ? (parse(from), parse(until)) : (parse(text), parse(text));
}
