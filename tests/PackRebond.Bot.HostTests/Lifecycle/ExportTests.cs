using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using PackRebond.Bot.Core.Slots;
using PackRebond.Bot.HostTests.Hosting;

namespace PackRebond.Bot.HostTests.Lifecycle;

/// <summary>The command « export », run as operators run it.</summary>
public sealed partial class ExportTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_fact_source_and_site_is_in_both_files()
    {
        var (exitCode, _, errors) = await HostProcess.RunAsync(folder, "export", "sortie");

        Assert.Equal((0, ""), (exitCode, errors));
        using var json = JsonDocument.Parse(await ReadAsync("sortie/packrebond.json"));
        var page = await ReadAsync("sortie/packrebond.html");
        var library = RealContent.Library;
        var facts = library.Facts.Keys.Order(StringComparer.Ordinal).ToList();
        Assert.Equal(facts, Sorted(Texts(json.RootElement.GetProperty("facts"), "id")));
        Assert.Equal(facts, Sorted(ArticleId().Matches(page).Select(match => match.Groups["id"].Value)));

        var links = Sorted(library.Sources.Values.Where(source => source.Link is not null).Select(source => source.Link!.AbsoluteUri));
        Assert.Equal(links, Sorted(Texts(json.RootElement.GetProperty("sources"), "url").Select(url => new Uri(url).AbsoluteUri)));
        Assert.Equal(links, Sorted(Href().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups["url"].Value))));

        var sites = Sorted(library.Sites.Sites.Select(site => site.Name));
        Assert.Equal(sites, Sorted(Texts(json.RootElement.GetProperty("sites").GetProperty("list"), "name")));
        var rows = RowHeading().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups["name"].Value)).ToHashSet(StringComparer.Ordinal);
        Assert.All(sites, site => Assert.Contains(FrenchSpacing.Of(site), rows));
    }

    [Fact]
    public async Task Every_talk_rule_and_wording_is_in_both_files()
    {
        await HostProcess.RunAsync(folder, "export");

        using var json = JsonDocument.Parse(await ReadAsync("packrebond.json"));
        var page = WebUtility.HtmlDecode(await ReadAsync("packrebond.html"));
        var library = RealContent.Library;
        var questions = library.Flows.Values.SelectMany(flow => flow.Ask.Select(slot => (Id: $"{flow.Name} {slot.Name}", slot.Say, slot.Why, slot.Hint))).OrderBy(one => one.Id, StringComparer.Ordinal).ToList();
        Assert.Equal(questions, [.. json.RootElement.GetProperty("flows").EnumerateArray().SelectMany(flow => flow.GetProperty("questions").EnumerateArray()
            .Select(question => (Id: $"{Text(flow, "id")} {Text(question, "id")}", Text(question, "question"), Text(question, "why"), Text(question, "hint")))).OrderBy(one => one.Id, StringComparer.Ordinal)]);
        Assert.All(questions.SelectMany(one => new[] { one.Say, one.Why, one.Hint }), text => Assert.Contains(FrenchSpacing.Of(text), page, StringComparison.Ordinal));

        var rules = json.RootElement.GetProperty("rules").EnumerateArray().ToDictionary(one => Text(one, "id"), StringComparer.Ordinal);
        Assert.All(library.Rules.Values, set =>
        {
            Assert.Equal(set.Criteria.Select(criterion => criterion.Name), Texts(rules[set.Name].GetProperty("criteria"), "id"));
            Assert.Equal(set.Cases.Select(one => one.Name), Texts(rules[set.Name].GetProperty("cases"), "name"));
            Assert.Equal((set.Version, set.Conditions.Length), (Text(rules[set.Name], "version"), rules[set.Name].GetProperty("conditions").GetArrayLength()));
        });
        Assert.All(rules.Values.SelectMany(set => Texts(set.GetProperty("criteria"), "needs")), needs => Assert.Contains(FrenchSpacing.Of(needs), page, StringComparison.Ordinal));

        Assert.All(library.Facts.Values.SelectMany(fact => fact.Answers).SelectMany(intent => library.Phrases[intent]), phrase => Assert.Contains(FrenchSpacing.Of(phrase), page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_exports_of_one_content_are_the_same_to_the_byte()
    {
        await HostProcess.RunAsync(folder, "export", "un", "--environment=Development", "--Conversation:Today=2026-11-23");
        await HostProcess.RunAsync(folder, "export", "deux", "--environment=Development", "--Conversation:Today=2026-11-23");

        Assert.Equal(await ReadAsync("un/packrebond.json"), await ReadAsync("deux/packrebond.json"));
        Assert.Equal(await ReadAsync("un/packrebond.html"), await ReadAsync("deux/packrebond.html"));
    }

    [Theory]
    [InlineData("2020-07-19", "before")]
    [InlineData("2021-06-25", "open")]
    [InlineData("2021-06-26", "closed")]
    public async Task The_status_of_what_opens_and_closes_is_that_of_today(string today, string expected)
    {
        await HostProcess.RunAsync(folder, "export", "--environment=Development", $"--Conversation:Today={today}");

        using var json = JsonDocument.Parse(await ReadAsync("packrebond.json"));
        var dates = json.RootElement.GetProperty("facts").EnumerateArray().Single(fact => fact.GetProperty("id").GetString() == "ami.dates");
        Assert.Equal((today, expected), (json.RootElement.GetProperty("exported").GetString(), dates.GetProperty("period").GetProperty("status").GetString()));
    }

    [Fact]
    public async Task The_page_loads_and_runs_nothing()
    {
        await HostProcess.RunAsync(folder, "export");

        var page = await ReadAsync("packrebond.html");

        Assert.Contains("<html lang=\"fr\">", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|<link|<img|<iframe| src=| on[a-z]+=|@import|url\\(", page);
    }

    [Fact]
    public async Task An_export_that_cannot_be_written_says_where_and_fails()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "un-fichier"), "");

        var (exitCode, _, errors) = await HostProcess.RunAsync(folder, "export", "un-fichier");

        Assert.Equal(1, exitCode);
        Assert.Contains("« un-fichier »", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    private static List<string> Texts(JsonElement list, string key) =>
        [.. list.EnumerateArray().Where(one => one.TryGetProperty(key, out _)).Select(one => one.GetProperty(key).GetString()!)];

    private static string Text(JsonElement one, string key) => one.GetProperty(key).GetString()!;

    private static List<string> Sorted(IEnumerable<string> texts) => [.. texts.Order(StringComparer.Ordinal)];

    private Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(folder.Path, file));

    [GeneratedRegex("<article id=\"reponse-(?<id>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex ArticleId();

    [GeneratedRegex("href=\"(?<url>https:[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Href();

    [GeneratedRegex("<th role=\"rowheader\" scope=\"row\">(?<name>[^<]+)</th>", RegexOptions.NonBacktracking)]
    private static partial Regex RowHeading();
}
