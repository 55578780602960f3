namespace PackRebond.Bot.Core.Turns;

/// <summary>What came in, free of any channel.</summary>
public abstract record Input
{
    private Input()
    {
    }

    /// <summary>The person typed this, or pressed a button that types it. <paramref name="IsMasked"/>: personal data was masked in it.</summary>
    public sealed record Said(string Text, bool IsMasked = false) : Input;

    /// <summary>The person pressed a card's button. It says what typed words would; <paramref name="Turn"/> is the turn that showed the card.</summary>
    public sealed record Chose(string Say, int Turn) : Input;

    /// <summary>A person came in: the conversation starts.</summary>
    public sealed record Joined : Input;

    /// <summary>The person left.</summary>
    public sealed record Left : Input;
}
