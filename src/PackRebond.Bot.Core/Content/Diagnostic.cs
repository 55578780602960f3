namespace PackRebond.Bot.Core.Content;

/// <summary>A content file as it was read: its path from the content folder's parent (« dialogs/rules/vte-company.yml ») and its whole text.</summary>
public sealed record ContentFile(string Path, string Text);

/// <summary>Where something stands in a content file; lines and columns count from 1.</summary>
public sealed record SourcePosition(string File, int Line, int Column);

/// <summary>A mistake in the content, in French, for the person who edits it.</summary>
/// <param name="Code">Stable code, explained in dialogs/README.md: « RUL003 ».</param>
public sealed record Diagnostic(SourcePosition At, bool IsError, string Code, string Message)
{
    /// <summary>MSBuild's form, which editors and CI systems turn into links.</summary>
    public override string ToString() => $"{At.File}({At.Line},{At.Column}): {(IsError ? "error" : "warning")} {Code}: {Message}";
}
