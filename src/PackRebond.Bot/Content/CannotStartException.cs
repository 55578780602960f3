using System.Collections.Immutable;

namespace PackRebond.Bot.Content;

/// <summary>The program refuses to start, or a command to go on; each line says why to the operator or editor.</summary>
public sealed class CannotStartException(ImmutableArray<string> lines, Exception? cause = null) : Exception(string.Join('\n', lines), cause)
{
    public ImmutableArray<string> Lines => lines;
}
