using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PackRebond.Bot.Content;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Tests.Places;

namespace PackRebond.Bot.Tests.Mistakes;

/// <summary>What an editor reads who made a mistake: which file, line and column, why, and what was probably meant.</summary>
public sealed partial class LoaderTests
{
    /// <summary>The lists of places have tests of their own beside them, the missing folder one here, an unused source among the contradictions, a file
    /// of no kind among the slips.</summary>
    private static readonly string[] TestedElsewhere =
    [
        "TER001", "TER002", "TER003", "TER004", "TER005", "SIT001", "SIT002", "SIT003", "SIT004", "SIT005", "SIT006", "SIT007", "HOT001", "SRC002", "LIB005",
    ];

    public static TheoryData<string, int> Small => [.. Breaks.All.Select((one, index) => (one.Code, index))];

    public static TheoryData<string, int> InCases => [.. Breaks.InCases.Select((one, index) => (one.Code, index))];

    [Theory]
    [MemberData(nameof(Small))]
    public void One_mistake_is_reported_once_where_it_is_in_French(string code, int index) => AssertOnly(code, Breaks.All[index].Says, Breaks.All[index].Break, ThinContent.WithoutPlaces, "GEO001", "GEO002");

    [Theory]
    [MemberData(nameof(InCases))]
    public void A_mistake_that_the_cases_show_is_reported_once_where_it_is(string code, int index) => AssertOnly(code, Breaks.InCases[index].Says, Breaks.InCases[index].Break, ThinContent.All);

    [Fact]
    public void A_folder_that_is_not_there_is_an_error_and_no_exception()
    {
        var loaded = new ContentFolder("/nowhere/dialogs", "/nowhere/places", "/nowhere/intents.model").Load();

        Assert.Null(loaded.Library);
        Assert.Equal("HOT001", Assert.Single(loaded.Diagnostics).Code);
    }

    [Fact]
    public void Several_mistakes_are_all_reported_at_once_by_file_and_line()
    {
        string[] codes = ["SLO001", "RUL007", "RUL012", "SRC001", "YML002", "INT001", "YML003"];
        var (files, expected) = (ThinContent.WithoutPlaces, new List<(SourcePosition At, string Code)>());
        foreach (var one in codes.Select(code => Breaks.All.First(one => one.Code == code)).OrderBy(one => one.Code == "RUL012"))
        {
            (files, var at) = one.Break.Make(files);
            expected.Add((at, one.Code));
        }

        var found = Library.Load(files).Diagnostics.Where(diagnostic => diagnostic.Code != "GEO001").ToList();

        Assert.Equal(expected.OrderBy(one => one.At.File, StringComparer.Ordinal).ThenBy(one => one.At.Line).Select(one => one.Code), found.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void What_is_found_does_not_depend_on_which_part_is_read_first()
    {
        string[] wrong = ["dialogs/facts/ami.yml", "dialogs/places/sites.yml"];
        ImmutableArray<ContentFile> files = [.. Product.Files.Select(file => wrong.Contains(file.Path) ? file with { Text = "- [" } : file)];

        var found = Library.Load(files).Diagnostics;

        Assert.All(wrong, path => Assert.Contains(found, diagnostic => diagnostic.At.File == path && diagnostic.Code == "YML001"));
        Assert.Equal(found, Library.Load(files, both: (first, second) =>
        {
            second();
            first();
        }).Diagnostics);
    }

    [Fact]
    public void A_diagnostic_has_the_form_that_editors_and_build_servers_link() => Assert.Equal(
        "dialogs/rules/vte-company.yml(10,12): error RUL003: « efectif » n'existe pas.",
        new Diagnostic(new SourcePosition("dialogs/rules/vte-company.yml", 10, 12), IsError: true, "RUL003", "« efectif » n'existe pas.").ToString());

    [Fact]
    public void Every_code_of_the_program_has_a_mistake_that_shows_it() =>
        Assert.Equal(InSource(), Breaks.All.Concat(Breaks.InCases).Select(one => one.Code).Concat(TestedElsewhere).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_editors_page_explains_every_code_and_no_other()
    {
        var page = File.ReadAllText(Path.Combine(Country.Repository(), "dialogs", "README.md"));
        var rows = page.Split('\n').Where(line => line.StartsWith('|')).Select(line => line.Split('|')[1]);
        var explained = rows.SelectMany(cell => Range().Match(cell) is { Success: true } range
            ? Enumerable.Range(int.Parse(range.Groups["from"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(range.Groups["to"].ValueSpan, CultureInfo.InvariantCulture) - int.Parse(range.Groups["from"].ValueSpan, CultureInfo.InvariantCulture) + 1).Select(number => $"{range.Groups["kind"].Value}{number:000}")
            : Code().Matches(cell).Select(match => match.Value));

        Assert.Equal(InSource(), explained.Order(StringComparer.Ordinal));
    }

    private static void AssertOnly(string code, string says, Break mistake, ImmutableArray<ContentFile> content, params string[] beside)
    {
        var (files, at) = mistake.Make(content);

        var loaded = Library.Load(files);

        Assert.Null(loaded.Library);
        var found = Assert.Single(loaded.Diagnostics, diagnostic => diagnostic.Code == code || !beside.Contains(diagnostic.Code, StringComparer.Ordinal));
        Assert.Equal((code, at, true), (found.Code, found.At, found.IsError));
        Assert.Contains(says, found.Message, StringComparison.Ordinal);
        Assert.Matches(@"[.?]$", found.Message);
        Assert.DoesNotMatch(@"\.\.$|[a-z]Exception| the | is not ", found.Message);
    }

    private static IEnumerable<string> InSource() => Directory.EnumerateFiles(Path.Combine(Country.Repository(), "src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
        .SelectMany(file => Quoted().Matches(File.ReadAllText(file)).Select(match => match.Groups["code"].Value))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    [GeneratedRegex("\"(?<code>[A-Z]{3}[0-9]{3})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b[A-Z]{3}[0-9]{3}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<kind>[A-Z]{3})(?<from>[0-9]{3}) à \k<kind>(?<to>[0-9]{3})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Range();
}
