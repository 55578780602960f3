using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Dialogs;

namespace PackRebond.Bot.Tests.Mistakes;

/// <summary>Files as a slip of the hand leaves them: loading gives a library or says what is wrong, and never throws.</summary>
public sealed class MutationTests
{
    /// <summary>What YAML gives a meaning to, and what it does not expect.</summary>
    private static readonly string[] Inserted =
    [
        ":", ": ", "- ", "\n", "\n\n", "  ", "\t", "\"", "'", "[", "]", "{", "}", ",", "#", "&a ", "*a", "!x ", "%", "@", "`", "|", ">", "? ", "---\n", "...\n", "~", "null", "0", "9999-12-31", "0001-01-01", "-1", "é", "👍", "\0", "\u0085", "\uFEFF",
    ];

    private static readonly ImmutableArray<string> Small = [.. ThinContent.WithoutPlaces.Select(file => file.Path).Where(path => path.EndsWith(".yml", StringComparison.Ordinal) && !path.StartsWith("dialogs/places/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Property(MaxTest = 100)]
    public Property A_slip_in_any_file_is_reported_or_harmless() => Prop.ForAll(Slips(Small), slip =>
    {
        var loaded = Library.Load(Make(ThinContent.WithoutPlaces, slip));
        return loaded.Library is null && loaded.Diagnostics.Any(diagnostic => diagnostic.Code == "GEO001") && loaded.Diagnostics.All(diagnostic => diagnostic.At is { Line: > 0, Column: > 0 });
    });

    /// <summary>With the geography a slip that leaves the content sound goes all the way: the cases are played, the reader is taught.</summary>
    [Property(MaxTest = 5)]
    public Property A_slip_in_the_rules_or_the_places_gives_a_library_or_an_error() => Prop.ForAll(Slips(["dialogs/rules/vte-company.yml", "dialogs/places/sites.yml", "dialogs/places/territoires.yml"]), slip =>
    {
        var loaded = Library.Load(Make(ThinContent.All, slip));
        return loaded.Library is null == loaded.Diagnostics.Any(diagnostic => diagnostic.IsError);
    });

    private static Arbitrary<(string Path, ImmutableArray<Slip> Slips)> Slips(ImmutableArray<string> paths)
    {
        var slip = Gen.Choose(0, 1_000_000).Zip(Gen.Choose(0, 4)).Zip(Gen.OneOf(Gen.Constant(""), Gen.Elements(Inserted)), (at, inserted) => new Slip(at.Item1, at.Item2, inserted));
        return Gen.Elements<string>(paths).Zip(slip.NonEmptyListOf(), (path, slips) => (path, slips.Take(4).ToImmutableArray())).ToArbitrary();
    }

    private static ImmutableArray<ContentFile> Make(ImmutableArray<ContentFile> files, (string Path, ImmutableArray<Slip> Slips) change) =>
        [.. files.Select(file => file.Path == change.Path ? file with { Text = change.Slips.Aggregate(file.Text, (text, slip) => slip.In(text)) } : file)];

    /// <param name="At">Where, in millionths of the text.</param>
    /// <param name="Deleted">How many characters go.</param>
    private sealed record Slip(int At, int Deleted, string Inserted)
    {
        public string In(string text)
        {
            var at = (int)((long)At * text.Length / 1_000_001);
            return text[..at] + Inserted + text[Math.Min(text.Length, at + Deleted)..];
        }
    }
}
