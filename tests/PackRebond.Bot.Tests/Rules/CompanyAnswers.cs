using System.Collections.Immutable;
using System.Globalization;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Rules;

/// <summary>Answers to the questions of « vte-company », written in short, and their verdict.</summary>
internal static class CompanyAnswers
{
    private const decimal Million = 1_000_000;

    public static Flow Flow => Product.Library.Flows["vte-company"];

    public static RuleSet Rules => Product.Library.Rules["vte-company"];

    /// <summary>« 80 », « 200..300 », « 2021-06-01 », « ? », an option, « inside »; null for « - ».</summary>
    public static Value? Read(string slot, string text) => (text, Flow.Slot(slot)!.Type) switch
    {
        ("-", _) => null,
        ("?", _) => new Value.Unknown(),
        (_, SlotType.YesNo) => new Value.YesNo(text == "yes"),
        (_, SlotType.Choice) => new Value.Option(text),
        (_, SlotType.Place) => Commune(text),
        (_, SlotType.Euros) => Number(text, Million),
        (_, SlotType.Count or SlotType.Months) => Number(text, 1),
        (_, SlotType.Date) when char.IsAsciiDigit(text[0]) => Split(text, part => DateOnly.ParseExact(part, "yyyy-MM-dd", CultureInfo.InvariantCulture)) is var (from, until) ? new Value.Day(from, until) : null,
        (_, SlotType.Date) => new Value.Option(text),
        var (_, type) => throw new NotSupportedException(type.ToString()),
    };

    public static Verdict Judge(IReadOnlyDictionary<string, Value?> given, DateOnly today) => Judge(slot => given.GetValueOrDefault(slot), today);

    public static Verdict Judge(Func<string, Value?> valueOf, DateOnly today) =>
        Judging.Judge(Rules, Known.Of(Flow, valueOf, Product.Library, today), Known.On(Flow, valueOf, today).Day.From);

    public static ImmutableArray<string> In(Verdict verdict, State state) => [.. verdict.Findings.Where(finding => finding.State == state).Select(finding => finding.Criterion.Name)];

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
