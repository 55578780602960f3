using System.Collections.Immutable;

namespace PackRebond.Bot.Content;

/// <summary>The host refuses to start; each line says why to the operator or editor.</summary>
public sealed class CannotStartException(ImmutableArray<string> lines, Exception? cause = null) : Exception(string.Join('\n', lines), cause)
{
    public ImmutableArray<string> Lines => lines;
}
