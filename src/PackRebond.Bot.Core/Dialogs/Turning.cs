using System.Collections.Immutable;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>Turning points in words: « Date du diplôme, juin 2020 : rempli pour un contrat signé jusqu'au 31 mai 2022. »</summary>
internal static class Turning
{
    /// <summary>At most one line for each criterion, by its name.</summary>
    public static ImmutableDictionary<string, string> Lines(Verdict verdict, Flow flow, Func<string, Value?> valueOf, Scene scene)
    {
        var lines = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var sweeps = new Dictionary<string, Sweep>(StringComparer.Ordinal);
        foreach (var finding in verdict.Findings)
        {
            if (TurningPoint.Of(finding, flow, valueOf, scene.Today, SweepOf) is { } point)
            {
                lines.Add(finding.Criterion.Name, Line(point, finding.State, valueOf, scene.Library.Messages));
            }
        }

        return lines.ToImmutable();

        // Criteria that turn with the same slot are looked at along the same days.
        Sweep SweepOf(Slot varied, (int Low, int High) now) => sweeps.TryGetValue(varied.Name, out var known)
            ? known
            : sweeps[varied.Name] = new Sweep(varied, now, verdict, flow, valueOf, scene.Library, scene.Today);
    }

    private static string Line(TurningPoint point, State state, Func<string, Value?> valueOf, Messages messages)
    {
        var span = Span(point, messages);
        if (point.Varied.Type is SlotType.Months && state != State.Met)
        {
            return messages.Say(state == State.Unmet ? "turn-unmet" : "turn-open", ("answer", FrenchWords.Answer(point.Varied, valueOf(point.Varied.Name)!)), ("span", span));
        }

        var words = point.Varied.Span is { } own ? own.Replace("{}", span, StringComparison.Ordinal) : $"{FrenchWords.Inside(point.Varied.Label)} {span}";
        return point.Given is { } given && valueOf(given.Name) is { } value
            ? messages.Say("turn-given", ("label", given.Label), ("answer", FrenchWords.Answer(given, value)), ("span", words))
            : messages.Say("turn", ("span", words));
    }

    private static string Span(TurningPoint point, Messages messages)
    {
        var kind = point.Varied.Type is SlotType.Months ? "months" : "day";
        return point.Met switch
        {
            { From: { } from, Until: { } until } => messages.Say($"span-{kind}-between", ("from", Words(from)), ("until", Words(until))),
            { From: { } from } => messages.Say($"span-{kind}-from", ("from", Words(from))),
            { Until: { } until } => messages.Say($"span-{kind}-until", ("until", Words(until))),
            _ => throw new InvalidOperationException("a turning point has an end"),
        };

        string Words(int at) => kind == "months" ? FrenchWords.Months(at) : FrenchWords.Day(DateOnly.FromDayNumber(at));
    }
}
