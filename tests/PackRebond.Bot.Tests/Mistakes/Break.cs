using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;

namespace PackRebond.Bot.Tests.Mistakes;

/// <summary>
/// One mistake made in the real content. In the new text <c>¦</c> marks where the loader must point at; without a mark it points at the first
/// character of the file.
/// </summary>
internal sealed record Break(string Path, Func<string?, string?> Change, string? At = null)
{
    private const char Mark = '¦';

    /// <summary>Replaces the first occurrence of each text.</summary>
    public static Break In(string path, params (string Old, string New)[] changes) => new(path, text => changes.Aggregate(text ?? throw new InvalidOperationException($"{path} is not there"), Replace));

    public static Break Whole(string path, string text) => new(path, _ => text);

    public static Break Append(string path, string text) => new(path, before => before + text);

    /// <param name="at">Where the loader points at, when it is not the file itself.</param>
    public static Break Remove(string path, string? at = null) => new(path, _ => null, at);

    /// <summary>The content with the mistake, and where it is.</summary>
    public (ImmutableArray<ContentFile> Files, SourcePosition At) Make(ImmutableArray<ContentFile> files)
    {
        var changed = Change(files.FirstOrDefault(file => file.Path == Path)?.Text);
        var others = files.Where(file => file.Path != Path);
        if (changed is null)
        {
            return ([.. others], new SourcePosition(At ?? Path, 1, 1));
        }

        var mark = Math.Max(0, changed.IndexOf(Mark, StringComparison.Ordinal));
        var before = changed[..mark].Split('\n');
        return ([.. others, new ContentFile(Path, changed.Replace(Mark.ToString(), "", StringComparison.Ordinal))], new SourcePosition(Path, before.Length, before[^1].Length + 1));
    }

    private static string Replace(string text, (string Old, string New) change)
    {
        var at = text.IndexOf(change.Old, StringComparison.Ordinal);
        return at < 0 ? throw new InvalidOperationException($"« {change.Old} » is not in the content any more") : text[..at] + change.New + text[(at + change.Old.Length)..];
    }
}
