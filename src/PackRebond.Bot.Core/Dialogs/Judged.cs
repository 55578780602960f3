using System.Collections.Immutable;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>The verdicts of a talk on what is known, and what they were made from.</summary>
/// <param name="On">The day that the verdicts are for.</param>
public sealed record Judged(Flow Flow, Answers Answers, DateOnly On, ImmutableArray<Verdict> Verdicts)
{
    /// <param name="today">The day it is in Paris; the verdicts' own when no answer names another.</param>
    public static Judged Of(Flow flow, Func<string, Value?> valueOf, Library library, DateOnly today)
    {
        var answers = Known.Of(flow, valueOf, library, today);
        var on = Known.On(flow, valueOf, today).Day.From;
        return new Judged(flow, answers, on, [.. flow.Decides.Select(name => Judging.Judge(library.Rules[name], answers, on))]);
    }

    /// <summary>What a verdict is called: « Conditions remplies », or the class that a scale gives.</summary>
    public static string Title(Verdict verdict, Messages messages) =>
        verdict.Class?.Label ?? messages.Say(verdict.State switch { State.Met => "verdict-met", State.Unmet => "verdict-unmet", _ => "verdict-open" });

    /// <summary>The state of a criterion in a sentence.</summary>
    public static string Word(State state) => state switch
    {
        State.Met => "rempli",
        State.Unmet => "non rempli",
        State.Open => "à vérifier",
        State.Moot => "sans objet",
    };
}
