using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using PackRebond.Bot.Content;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Tests.Mistakes;
using PackRebond.Bot.Tests.Places;

namespace PackRebond.Bot.Tests.Schemas;

/// <summary>The schemas accept the product's content and refuse slips; a validator of others judges, in one run of Node.</summary>
public sealed class SchemaTests
{
    private const string Broken = "broken: ";

    /// <summary>A wrong file for each schema, and what the validator says of it.</summary>
    private static readonly (string Kind, string Says, Break Break)[] Wrong =
    [
        ("abbreviations", "/abbreviations must be object", Break.Whole("dialogs/abbreviations.yml", "abbreviations: [jsp]\n")),
        ("facts", "/0/checked must match pattern", Break.In("dialogs/facts/entreprises.yml", ("checked: 2026-11-23", "checked: 23/11/2026"))),
        ("facts", "/0/recheck must be string", Break.In("dialogs/facts/entreprises.yml", ("recheck: 180d", "recheck: 180"))),
        ("flows", "/ask/area must have required property 'say'", Break.In("dialogs/flows/sites.yml", ("say:", "says:"))),
        ("flows", "/shows must be equal to one of the allowed values", Break.In("dialogs/flows/sites.yml", ("shows: sites", "shows: site"))),
        ("messages", "must NOT have additional properties", Break.In("dialogs/messages.yml", ("welcome:", "wellcome:"))),
        ("rules", "/values/eti-turnover/0/unit must be equal to one of the allowed values", Break.In("dialogs/rules/vte-company.yml", ("unit: euros", "unit: francs"))),
        ("sites", "/sites/0/wave must be equal to one of the allowed values", Break.In("dialogs/places/sites.yml", ("wave: 2020-01", "wave: 2020-02"))),
        ("sources", "/url must match pattern", Break.In("dialogs/sources.yml", ("url: \"https:", "url: \"http:"))),
        ("sources-places", "must have required property 'publisher'", Break.In("dialogs/places/sources-places.yml", ("publisher:", "editor:"))),
        ("synonyms", "/synonyms/entreprise must be string", Break.In("dialogs/synonyms.yml", ("entreprise: \"", "entreprise: [] # \""))),
        ("talk", "/0/answers must NOT have fewer than 1 items", Break.In("dialogs/talk.yml", ("answers: [talk.hello]", "answers: []"))),
        ("territoires", "/territoires/0 must have required property 'region'", Break.In("dialogs/places/territoires.yml", ("region:", "regions:"))),
        ("voisins", "/01 must be array", Break.Whole("dialogs/places/departements-voisins.yml", "\"01\": \"38\"\n")),
    ];

    private static readonly Lazy<Task<ImmutableArray<Complaint>>> Judged = new(RunAsync);

    public static TheoryData<string> Kinds => [.. ContentKind.All.Select(kind => kind.Name)];

    [Fact]
    public async Task Every_file_of_the_product_fits_its_schema() =>
        Assert.DoesNotContain(await Judged.Value, complaint => !complaint.Name.StartsWith(Broken, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_schema_refuses_a_wrong_file(string kind)
    {
        var complaints = await Judged.Value;

        Assert.All(Wrong.Select((one, index) => (one, index)).Where(pair => pair.one.Kind == kind), pair =>
            Assert.Contains(complaints, complaint => complaint.Name == Broken + pair.index && complaint.Text.Contains(pair.one.Says, StringComparison.Ordinal)));
        Assert.Contains(Wrong, one => one.Kind == kind);
    }

    [Fact]
    public void Every_content_file_is_of_one_kind() => Assert.All(
        Product.Files.Where(file => file.Path.EndsWith(".yml", StringComparison.Ordinal)),
        file => Assert.Single(ContentKind.All, kind => kind.Holds(file.Path)));

    [Fact]
    public void A_key_says_in_French_what_it_is_for()
    {
        var facts = JsonNode.Parse(ContentKind.All.Single(kind => kind.Name == "facts").Schema())!;

        Assert.Equal("quand une personne a relu les sources", facts["items"]!["properties"]!["checked"]!["description"]!.GetValue<string>());
    }

    [Fact]
    public void The_settings_of_the_editor_name_every_schema_and_its_files()
    {
        var settings = JsonNode.Parse(File.ReadAllText(Path.Combine(Country.Repository(), ".vscode", "settings.json")))!;

        Assert.Equal(
            ContentKind.All.Select(kind => ($"./dialogs/.schemas/{kind.Name}.json", $"dialogs/{kind.Files}")).Order(),
            settings["yaml.schemas"]!.AsObject().Select(pair => (pair.Key, pair.Value!.GetValue<string>())).Order());
    }

    [Fact]
    public void The_command_writes_a_file_for_every_kind()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Assert.Equal(0, ContentSchemas.Write(Path.Combine(folder, "new"), TextWriter.Null));

            Assert.Equal(
                ContentKind.All.Select(kind => (kind.Name + ".json", kind.Title)).Order(),
                Directory.EnumerateFiles(Path.Combine(folder, "new")).Select(file => (Path.GetFileName(file), JsonNode.Parse(File.ReadAllText(file))!["title"]!.GetValue<string>())).Order());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_said_and_no_exception()
    {
        var file = Path.GetTempFileName();
        try
        {
            using var said = new StringWriter();

            Assert.Equal(1, ContentSchemas.Write(Path.Combine(file, "schemas"), said));
            Assert.Contains("choisissez un autre dossier", said.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<ImmutableArray<Complaint>> RunAsync()
    {
        var real = Product.Files.Where(file => file.Path.EndsWith(".yml", StringComparison.Ordinal))
            .Select(file => (Name: file.Path, Schema: ContentKind.All.Single(kind => kind.Holds(file.Path)).Schema(), file.Text));
        var wrong = Wrong.Select((one, index) => (
            Name: Broken + index,
            Schema: ContentKind.All.Single(kind => kind.Name == one.Kind).Schema(),
            one.Break.Make(Product.Files).Files.Single(file => file.Path == one.Break.Path).Text));
        var asked = new JsonArray([.. real.Concat(wrong).Select(one => new JsonObject { ["name"] = one.Name, ["schema"] = one.Schema, ["text"] = one.Text })]);
        return JsonSerializer.Deserialize<ImmutableArray<Complaint>>(await NodeScript.RunAsync("judge-content.mjs", asked.ToJsonString()), JsonSerializerOptions.Web);
    }

    private sealed record Complaint(string Name, string Text);
}
