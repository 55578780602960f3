using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Language.Intents;

namespace PackRebond.Bot.Tests.Language;

public sealed class IntentModelTests
{
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Phrases = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["vte.what"] = ["c'est quoi un VTE", "qu'est-ce que le VTE", "que veut dire VTE", "expliquez-moi le volontariat territorial en entreprise", "VTE définition", "en quoi consiste un VTE"],
        ["vte.company.eligible"] = ["mon entreprise a-t-elle droit aux 4 000 €", "je veux recruter un VTE", "mon entreprise peut-elle toucher l'aide", "aide pour embaucher un VTE dans ma PME", "ai-je droit à l'aide VTE pour l'entreprise", "est-ce que notre PME peut toucher les 4 000 euros"],
        ["vte.young.eligible"] = ["ai-je droit aux 1 200 €", "je suis étudiant, puis-je faire un VTE", "je suis jeune diplômé, ai-je droit au VTE", "puis-je toucher l'aide au logement", "j'ai un BTS, je peux être VTE"],
        ["ami.dates"] = ["jusqu'à quand peut-on répondre à l'AMI", "date limite de l'appel à manifestation", "l'AMI est-il encore ouvert", "quand se termine l'appel du Cnam"],
        ["sites.list"] = ["où sont les sites clés en main", "je cherche un terrain industriel", "quels sites clés en main en Bretagne", "liste des sites industriels"],
        ["thanks"] = ["merci", "merci beaucoup", "je vous remercie", "super merci"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly Reader Reader = SpokenSlots.Reader(Phrases);

    [Theory]
    [InlineData("C'est quoi un VTE ?", "vte.what")]
    [InlineData("je suis jeune diplome, ai je droit au vte", "vte.young.eligible")]
    [InlineData("Je veux recruter un VTE !", "vte.company.eligible")]
    [InlineData("MERCI", "thanks")]
    [InlineData("c koi un vte svp", "vte.what")]
    public void A_phrase_of_the_content_is_sure_whatever_its_case_marks_and_abbreviations(string text, string intent)
    {
        var top = Read(text)[0];

        Assert.Equal(intent, top.Name);
        Assert.True(top.IsSure);
    }

    [Theory]
    [InlineData("ca veut dire quoi vte", "vte.what")]
    [InlineData("quelle est la date limite pour l'appel du cnam", "ami.dates")]
    [InlineData("ou trouver un terain industriel", "sites.list")]
    [InlineData("liste des site cle en main", "sites.list")]
    [InlineData("est ce que ma PME a droit à l'aide de 4 000 euros", "vte.company.eligible")]
    public void Unseen_wording_and_typos_find_their_intent(string text, string intent) => Assert.Equal(intent, Read(text).FirstOrDefault()?.Name);

    [Theory]
    [InlineData("quelle heure est-il")]
    [InlineData("raconte une blague")]
    [InlineData("la capitale du Pérou")]
    [InlineData("80")]
    [InlineData("azertyuiop")]
    [InlineData("")]
    public void What_nobody_taught_finds_no_intent(string text) => Assert.Empty(Read(text));

    [Fact]
    public void Scores_fall_from_the_best_to_the_threshold()
    {
        string[] between = ["mon entreprise peut-elle toucher l'aide au logement", "je suis étudiant et je veux recruter un VTE", "c'est quoi les sites clés en main", "ai-je droit au VTE"];
        var scores = between.Select(text => Read(text).Select(intent => intent.Score).ToArray()).ToArray();

        Assert.Contains(scores, list => list.Length > 1);
        Assert.All(scores, list => Assert.Equal(list.OrderDescending(), list));
        Assert.All(scores.Where(list => list.Length > 0), list => Assert.InRange(list[0], Confidence.Threshold, 1));
        Assert.All(scores.SelectMany(list => list), score => Assert.InRange(score, Confidence.Mentioned, 1));
    }

    private static ImmutableArray<ScoredIntent> Read(string text) => Reader.Read(text, null, new DateOnly(2026, 11, 23)).Intents;
}
