namespace PackRebond.Bot.Core.Language;

/// <summary>Reads French as people type it. Immutable, thread-safe; made once per loaded content.</summary>
public sealed class Reader
{
    /// <summary>Longer messages are cut, in characters.</summary>
    public const int LongestText = 500;
}
