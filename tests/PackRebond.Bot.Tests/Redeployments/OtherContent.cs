using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Dialogs;

namespace PackRebond.Bot.Tests.Redeployments;

/// <summary>The product's content as an editor may have left it one day: whole, without a mistake, and another one.</summary>
internal static class OtherContent
{
    private const string Rules = "dialogs/rules/vte-company.yml";

    private const string Seat = "La commune du siège n'a pas d'importance. ";

    private static readonly Lazy<Library>
        LazyReread = Of(file => file.Path == Rules ? file with { Text = "# Relu par une autre personne.\n" + In(file.Text, "checked: 2026-11-23", "checked: 2026-11-24") } : file),
        LazyReworded = Of(file => file.Path == Rules ? file with { Text = In(file.Text, "rule: \"Le siège", $"rule: \"{Seat}Le siège") } : file),
        LazyQuestion = Of(file => file.Path == Rules ? file with { Text = WithCriterion(file.Text, "turnover <= eti-turnover", "turnover: 100", "turnover: 1600000000") } : file),
        LazyStricter = Of(file => file.Path == Rules ? file with { Text = WithCriterion(file.Text, "headcount < micro-headcount", "headcount: 5", "headcount: 80") } : file),
        LazyOption = Of(file => IsTalk(file) ? file with { Text = file.Text.Replace("bac5", "bac-cinq", StringComparison.Ordinal) } : file),
        LazyBounds = Of(file => file.Path == "dialogs/flows/vte-company.yml" ? file with { Text = In(file.Text, "type: count 1..10000000", "type: count 100..10000000") } : file),
        LazyRenamed = Of(file => IsTalk(file) ? file with { Text = file.Text.Replace("flow: vte-company\n", "flow: vte-entreprise\n", StringComparison.Ordinal).Replace("like: vte-company", "like: vte-entreprise", StringComparison.Ordinal) } : file);

    /// <summary>A person looked at the rules again and changed nothing that they say.</summary>
    public static Library Reread => LazyReread.Value;

    /// <summary>A criterion has other words.</summary>
    public static Library Reworded => LazyReworded.Value;

    /// <summary>A new criterion asks for the turnover of who offers a CDD.</summary>
    public static Library Question => LazyQuestion.Value;

    /// <summary>A new criterion admits a CDD in the smallest companies only.</summary>
    public static Library Stricter => LazyStricter.Value;

    /// <summary>« Bac+5 » has another name in the content.</summary>
    public static Library Option => LazyOption.Value;

    /// <summary>Below a hundred people is no answer any more.</summary>
    public static Library Bounds => LazyBounds.Value;

    /// <summary>The talk of the company has another name.</summary>
    public static Library Renamed => LazyRenamed.Value;

    private static Lazy<Library> Of(Func<ContentFile, ContentFile> change) => new(() =>
    {
        ImmutableArray<ContentFile> files = [.. Product.Files.Select(change)];
        Assert.NotEqual(Product.Files, files.AsEnumerable());
        var loaded = Library.Load(files);
        return loaded.Library ?? throw new InvalidOperationException(string.Join('\n', loaded.Diagnostics));
    });

    private static bool IsTalk(ContentFile file) => file.Path.StartsWith("dialogs/flows/", StringComparison.Ordinal) || file.Path.StartsWith("dialogs/rules/", StringComparison.Ordinal);

    private static string WithCriterion(string rules, string needs, string met, string unmet) => In(
        In(rules, "verdict: all of [", $$"""
                  newest:
                    label: "Condition nouvelle"
                    rule: "Une condition de plus vaut pour un CDD."
                    when: contract = cdd
                    needs: {{needs}}
                    met: "La condition nouvelle est remplie."
                    unmet: "La condition nouvelle n'est pas remplie."
                    open: "La condition nouvelle reste à préciser."
                    moot: "La condition nouvelle ne vaut que pour un CDD."
                    sources: [vte-1000]
                verdict: all of [newest, 
                """),
        "cases:\n",
        $$"""
        cases:
          - { name: condition nouvelle remplie, given: { contract: cdd, {{met}}, seat: no }, expect: unmet because seat }
          - { name: condition nouvelle non remplie, given: { contract: cdd, {{unmet}} }, expect: unmet because newest }

        """);

    private static string In(string text, string old, string changed) => text.Contains(old, StringComparison.Ordinal)
        ? text.Replace(old, changed, StringComparison.Ordinal)
        : throw new InvalidOperationException($"« {old} » is not in the content any more");
}
