using System.Collections.Immutable;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Rules;

/// <summary>Answers to the questions of « vte-company », written in short, and their verdict.</summary>
internal static class CompanyAnswers
{
    public static Flow Flow => Product.Library.Flows["vte-company"];

    public static RuleSet Rules => Product.Library.Rules["vte-company"];

    public static Value? Read(string slot, string text) => FlowAnswers.Read(Flow, slot, text);

    public static Verdict Judge(IReadOnlyDictionary<string, Value?> given, DateOnly today) => Judge(slot => given.GetValueOrDefault(slot), today);

    public static Verdict Judge(Func<string, Value?> valueOf, DateOnly today) =>
        Judging.Judge(Rules, Known.Of(Flow, valueOf, Product.Library, today), Known.On(Flow, valueOf, today).Day.From);

    public static ImmutableArray<string> In(Verdict verdict, State state) => [.. verdict.Findings.Where(finding => finding.State == state).Select(finding => finding.Criterion.Name)];
}
