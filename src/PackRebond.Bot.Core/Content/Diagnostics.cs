using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Content;

/// <summary>Collects every mistake of one reading of the content.</summary>
public sealed class Diagnostics
{
    private readonly List<Diagnostic> found = [];

    public bool HasErrors => Errors > 0;

    /// <summary>How many so far; a reader compares before and after to know whether its own file is sound.</summary>
    public int Errors => found.Count(diagnostic => diagnostic.IsError);

    public void Error(SourcePosition at, string code, string message) => Add(new Diagnostic(at, IsError: true, code, Sentence(message)));

    public void Warning(SourcePosition at, string code, string message) => Add(new Diagnostic(at, IsError: false, code, Sentence(message)));

    /// <summary>An unknown name, with the nearest known one as a suggestion.</summary>
    public void UnknownName(SourcePosition at, string code, string what, string name, IEnumerable<string> known) =>
        Error(at, code, $"{what} « {name} » n'existe pas{(Suggestion.For(name, known) is { Length: > 0 } nearest ? nearest : " : vérifiez l'orthographe")}");

    /// <summary>All of them, by file, then line.</summary>
    public ImmutableArray<Diagnostic> All() =>
        [.. found.OrderBy(diagnostic => diagnostic.At.File, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.At.Line).ThenBy(diagnostic => diagnostic.At.Column)];

    /// <summary>What was found by a reading beside this one.</summary>
    public void Add(Diagnostics others)
    {
        foreach (var diagnostic in others.found)
        {
            Add(diagnostic);
        }
    }

    /// <summary>Two rule sets that share a value find the same slip in a fact; the editor mends it once.</summary>
    private void Add(Diagnostic diagnostic)
    {
        if (!found.Contains(diagnostic))
        {
            found.Add(diagnostic);
        }
    }

    private static string Sentence(string message) => message.EndsWith('.') || message.EndsWith('?') ? message : message + ".";
}
