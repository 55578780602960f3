namespace PackRebond.Bot.Core.Rules;

/// <summary>Kleene's three values: false wins in « and », true wins in « or ».</summary>
public enum Truth
{
    False,
    Unknown,
    True,
}
