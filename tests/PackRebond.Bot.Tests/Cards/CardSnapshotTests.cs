using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PackRebond.Bot.Core.Cards;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Knowledge;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;
using PackRebond.Bot.Tests.Places;
using PackRebond.Bot.Tests.Rules;

namespace PackRebond.Bot.Tests.Cards;

/// <summary>The form of each kind of card, on replies that no editor changes. <c>UPDATE=1</c> writes the snapshots anew, and the diff shows it.</summary>
public sealed class CardSnapshotTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly SourcePosition Nowhere = new("x.yml", 1, 1);
    private static readonly Source OnTheWeb = new("s", "Un document", "Un ministère", new Uri("https://exemple.fr/page"), "2020-07", Day, Nowhere);
    private static readonly Source OnPaper = new("t", "Une page archivée", "Une région", null, null, Day, Nowhere);

    private static readonly RuleSet Rules = SmallRules.Rules(
        $"{SmallRules.Criterion("first", "needs: a")}\n{SmallRules.Criterion("second", "needs: b")}\n{SmallRules.Criterion("third", "when: c = x, needs: n >= 12, moot: is moot")}");

    private static readonly Fact Fact = new(
        "x", ["x"], "Jusqu'à quand ?", "Une phrase avec **du gras**.\n- un point\n- un autre\nUne dernière phrase.", null, ["s", "t"], Day, null, Day, 180, [], Nowhere);

    private static readonly ImmutableDictionary<string, Reply> Replies = new Dictionary<string, Reply>(StringComparer.Ordinal)
    {
        ["answer"] = new Reply.Answer(Fact, "L'appel est clos depuis le 25 juin 2021.", "Information non revérifiée depuis le 23 novembre 2026.", [OnTheWeb, OnPaper], []),
        ["listing"] = new Reply.Listing("Sites : la Bretagne", "Je connais 1 site :", [new Line("Un site", "Rennes, Ille-et-Vilaine (35).")], "La liste est incomplète.", [OnTheWeb], []) { Picture = new("/carte/region/53.svg", "Carte : un site.") },
        ["verdict-met"] = Judgement("Conditions remplies", "yes", "yes", isEarly: false),
        ["verdict-open"] = Judgement("À vérifier", "yes", "", isEarly: false, "**Ce qui permettrait de trancher :** b.", "**Seul Bpifrance peut le dire :** third."),
        ["verdict-unmet-early"] = Judgement("Conditions non remplies", "no", "", isEarly: true),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Replies.Keys.Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Country.Repository(), "tests", "PackRebond.Bot.Tests", "Cards", "Snapshots");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_looks_as_it_did(string name)
    {
        var path = Path.Combine(Folder, name + ".json");
        var card = JsonNode.Parse(Rendering.Render(Replies[name]).Card!.ToJson())!.ToJsonString(Readable) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE") == "1")
        {
            File.WriteAllText(path, card);
        }

        Assert.Equal(File.ReadAllText(path), card);
    }

    [Fact]
    public void No_snapshot_is_left_over() =>
        Assert.Equal(Replies.Keys.Order(StringComparer.Ordinal), Directory.EnumerateFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal));

    private static Reply.Judgement Judgement(string title, string a, string b, bool isEarly, params ImmutableArray<string> wouldDecide)
    {
        var answers = new[] { ("a", a), ("b", b) }.Where(one => one.Item2.Length > 0)
            .Aggregate(Answers.Empty.With("c", new Value.Option("y"), "Y"), (all, one) => all.With(one.Item1, new Value.YesNo(one.Item2 == "yes"), one.Item2));
        return new Reply.Judgement(
            title,
            Judging.Judge(Rules, answers, Day),
            [new Understood("Contrat", "Y")],
            [new Sourced("Une remarque.", [OnPaper])],
            [new Sourced("Une condition à veiller.", [OnTheWeb])],
            new Sourced("Je ne peux dire ni que c'est ouvert, ni que c'est clos.", [OnTheWeb]),
            wouldDecide,
            isEarly,
            ImmutableDictionary<string, Source>.Empty.Add("s", OnTheWeb),
            [])
        {
            Turns = ImmutableDictionary<string, string>.Empty.Add("first", "Rempli pour un contrat signé jusqu'au 31 mai 2022."),
        };
    }
}
