using PackRebond.Bot.Core.Dialogs;

namespace PackRebond.Bot.Content;

/// <summary>The library that serves now. It is swapped whole: a turn works with the one it took.</summary>
public sealed class CurrentLibrary
{
    private volatile Library? library;

    public bool IsLoaded => library is not null;

    /// <exception cref="InvalidOperationException">Nothing was loaded: the host had no start.</exception>
    public Library Value
    {
        get => library ?? throw new InvalidOperationException("No content was loaded.");
        set => library = value;
    }
}
