namespace PackRebond.Bot.Core.Dialogs;

/// <summary>How a turn ended. Insights are counts of these.</summary>
public enum Outcome
{
    Nothing,
    Answered,
    Asked,
    Verdict,
    Repaired,
    Misunderstood,
    HandedOver,
    Failed,
}
