using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>All content, read, cross-checked and immutable.</summary>
public sealed class Library
{
    private readonly ImmutableDictionary<string, string> messages = ImmutableDictionary<string, string>.Empty;

    /// <summary>Reads all content files; never throws. The library is null when a diagnostic is an error.</summary>
    public static LoadedLibrary Load(ImmutableArray<ContentFile> files) => new(new Library(), []);

    /// <summary>A fixed sentence of messages.yml by its key, for example « failed ».</summary>
    public string Message(string key) => messages.GetValueOrDefault(key, key);
}

public sealed record LoadedLibrary(Library? Library, ImmutableArray<Diagnostic> Diagnostics);
