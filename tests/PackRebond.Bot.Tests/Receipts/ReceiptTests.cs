using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Receipts;
using PackRebond.Bot.Core.Slots;
using PackRebond.Bot.Core.Turns;
using PackRebond.Bot.Tests.Redeployments;
using PackRebond.Bot.Tests.Turns;

namespace PackRebond.Bot.Tests.Receipts;

/// <summary>What a person keeps of a verdict: made by talking, and checked as it comes back.</summary>
public sealed class ReceiptTests
{
    private static readonly string[] Company = ["mon entreprise a-t-elle droit aux 4 000 € ?", "80", "oui", "Mourenx", "CDD", "14 mois", "le 1er octobre 2026", "bac+5", "juin 2026"];

    private static readonly Conversation Verdict = Company.Aggregate(new Conversation("conversation-secrete"), (talk, line) => Talks.Say(talk, line).Conversation);

    private static readonly string File = Talks.Say(Verdict, "Garder une trace").Messages.Single().File!.Text;

    [Theory]
    [InlineData("Garder une trace")]
    [InlineData("je veux garder une trace")]
    [InlineData("récapitulatif à garder")]
    [InlineData("jveux garder une trasse svp")]
    public void Who_asks_for_a_receipt_gets_a_file_and_the_verdict_stands(string words)
    {
        var turn = Talks.Say(Verdict, words);

        var file = Assert.Single(turn.Messages).File!;
        Assert.Equal(("recapitulatif-pack-rebond-2026-11-23.html", "text/html"), (file.Name, file.Type));
        Assert.Equal(Verdict.Said, turn.Conversation.Said);
    }

    [Fact]
    public void The_verdict_offers_it() => Assert.Contains(Talks.Say(Verdict, "en fait 90 salariés").Messages, message => message.Choices.Any(choice => choice.Say == "Garder une trace"));

    [Fact]
    public void It_holds_the_answers_each_criterion_with_its_source_the_version_and_whom_to_ask()
    {
        var page = System.Net.WebUtility.HtmlDecode(File);
        var rules = Product.Library.Rules["vte-company"];

        Assert.All(rules.Criteria, criterion => Assert.Contains($">{criterion.Label}<", page, StringComparison.Ordinal));
        Assert.All(rules.Criteria.SelectMany(criterion => criterion.Sources), id => Assert.Contains(FrenchSpacing.Of(Product.Library.Sources[id].Cited), page, StringComparison.Ordinal));
        string[] held = ["23 novembre 2026", "80 personnes", "Mourenx", "Conditions remplies", "non une décision", "Bpifrance", rules.Version, Product.Library.ContentHash, "<html lang=\"fr\">"];
        Assert.All(held, text => Assert.Contains(text, page, StringComparison.Ordinal));
    }

    [Fact]
    public void It_says_nothing_of_who_asked_and_loads_and_runs_nothing()
    {
        Assert.DoesNotContain("conversation-secrete", File, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?! type=\"application/json\")|<link|<img|<iframe| src=| on[a-z]+=|@import|url\\(", File);
    }

    [Fact]
    public void Two_talks_are_in_one_receipt()
    {
        var both = new[] { "suis-je une PME ?", "3 M€", "2 M€" }.Aggregate(Verdict, (talk, line) => Talks.Say(talk, line).Conversation);

        var receipt = Assert.IsType<Opened.Intact>(ReceiptFile.Open(Talks.Say(both, "garder une trace").Messages.First(message => message.File is not null).File!.Text)).Receipt;

        Assert.Equal(["vte-company", "company-category"], receipt.Talks.Select(talk => talk.Flow));
    }

    [Fact]
    public void Before_any_verdict_there_is_none_and_the_question_stays()
    {
        var asked = Talks.Say(new Conversation("new"), Company[0]).Conversation;
        var turn = Talks.Say(asked, "garder une trace");

        Assert.DoesNotContain(turn.Messages, message => message.File is not null);
        Assert.Equal("headcount", turn.Conversation.Question);
        Assert.DoesNotContain(Talks.Say(new Conversation("new"), "garder une trace").Messages, message => message.File is not null);
    }

    [Fact]
    public void After_an_answer_was_taken_back_the_old_verdict_is_kept_by_nobody()
    {
        var changing = Talks.Say(Verdict, "en fait c'est une alternance").Conversation;
        var back = Talks.Say(changing, "recommencer").Conversation;

        Assert.DoesNotContain(Talks.Say(back, "garder une trace").Messages, message => message.File is not null);
    }

    /// <summary>A receipt that was made on 23 November 2026, kept as it was: whoever changes what a receipt holds gives it a new format number, and reads this one still.</summary>
    [Fact]
    public void A_receipt_of_the_first_format_still_opens_whatever_came_since()
    {
        var path = Path.Combine(Places.Country.Repository(), "tests", "PackRebond.Bot.Tests", "Receipts", "format-1.html");
        if (Environment.GetEnvironmentVariable("UPDATE") == "1" && !System.IO.File.Exists(path))
        {
            System.IO.File.WriteAllText(path, File);
        }

        var opened = Assert.IsType<Opened.Intact>(ReceiptFile.Open(System.IO.File.ReadAllText(path)));

        Assert.Equal((1, "80 personnes"), (opened.Receipt.Format, opened.Receipt.Talks[0].Answers[0].Words));
    }

    [Fact]
    public void Under_the_same_content_it_is_the_same() => Assert.Equal(Standing.Same, Check(File).Standing);

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\n", "\uFEFF")]
    public void Line_ends_and_a_byte_order_mark_alter_nothing(string lineEnd, string mark) => Assert.Equal(Standing.Same, Check(mark + File.ReplaceLineEndings(lineEnd)).Standing);

    [Theory]
    [InlineData("\"low\":80", "\"low\":8", "les réponses")]
    [InlineData("\"words\":\"80", "\"words\":\"8", "les réponses")]
    [InlineData("\"slot\":\"headcount\"", "\"slot\":\"nombre\"", "les réponses")]
    [InlineData("\"state\":\"Met\"", "\"state\":\"Open\"", "les résultats")]
    [InlineData("\"made\":\"2026-11-23\"", "\"made\":\"2025-11-23\"", "la date")]
    [InlineData("<dd>80", "<dd>8", "le texte à lire")]
    [InlineData("Conditions remplies</h3>", "Conditions non remplies</h3>", "le texte à lire")]
    [InlineData("h1, h2, h3 {", "h1, h2, h3 { display: none;", "le texte à lire")]
    public void What_was_altered_is_named(string old, string altered, string part)
    {
        Assert.Contains(old, File, StringComparison.OrdinalIgnoreCase);

        var report = Check(File.Replace(old, altered, StringComparison.OrdinalIgnoreCase));

        Assert.Equal(Standing.Altered, report.Standing);
        Assert.Contains(part, report.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_were_altered_are_shown_beside_what_the_data_says() =>
        Assert.Contains("« Conditions non remplies", string.Join('\n', Check(File.Replace("\u00A0: Conditions remplies</h3>", "\u00A0: Conditions non remplies</h3>", StringComparison.Ordinal)).Lines).Replace("Aide VTE de 4\u00A0000\u00A0€ pour l'entreprise\u00A0: ", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"format\":1", "\"format\":2", "version plus récente")]
    [InlineData("\"format\":1", "\"format\":0", "format inconnu")]
    [InlineData("\"format\":1", "\"format\":1,\"format\":1", "ne plus être lisibles")]
    [InlineData("\"format\":1", "\"format\":1,\"secret\":1", "ne plus être lisibles")]
    [InlineData("\"slot\":\"headcount\",", "", "ne plus être lisibles")]
    [InlineData("\"is\":", "\"as\":", "ne plus être lisibles")]
    [InlineData("id=\"recapitulatif\"", "id=\"autre\"", "n'est pas un récapitulatif")]
    public void What_cannot_be_read_says_why(string old, string altered, string why)
    {
        Assert.Contains(old, File, StringComparison.Ordinal);
        var report = Check(File.Replace(old, altered, StringComparison.Ordinal));

        Assert.Equal(Standing.Altered, report.Standing);
        Assert.Contains(why, Assert.Single(report.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("bonjour")]
    [InlineData("<script type=\"application/json\" id=\"recapitulatif\">null</script>")]
    [InlineData("<script type=\"application/json\" id=\"recapitulatif\">{\"receipt\":{\"format\":1},\"seal\":null}</script>")]
    [InlineData("<script type=\"application/json\" id=\"recapitulatif\">[[[[</script>")]
    public void What_is_no_receipt_is_refused(string text) => Assert.Equal(Standing.Altered, Check(text).Standing);

    [Fact]
    public void A_huge_file_is_refused_unread() => Assert.Contains("trop grand", Assert.Single(Check(File + new string(' ', Checking.LongestText)).Lines), StringComparison.Ordinal);

    [Property(MaxTest = 100)]
    public Property A_receipt_cut_anywhere_is_refused() => Prop.ForAll(
        Gen.Choose(0, File.TrimEnd().Length - 1).ToArbitrary(),
        length => Check(File[..length]).Standing is Standing.Altered);

    [Property(MaxTest = 200)]
    public Property A_letter_or_figure_altered_anywhere_is_noticed() => Prop.ForAll(
        Gen.Choose(0, File.Length - 1).Where(at => char.IsAsciiLetterOrDigit(File[at])).ToArbitrary(),
        at => Check(File[..at] + (File[at] == 'x' ? 'y' : 'x') + File[(at + 1)..]).Standing is Standing.Altered);

    [Fact]
    public void A_criterion_and_a_result_that_changed_are_said()
    {
        var report = Checking.Check(File, OtherContent.Stricter);

        Assert.Equal(Standing.Changed, report.Standing);
        Assert.Contains(report.Lines, line => line.Contains("« Conditions remplies » est devenu « Conditions non remplies »", StringComparison.Ordinal));
        Assert.Contains(report.Lines, line => line.Contains("Critère nouveau : « Condition nouvelle », non rempli.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_answer_that_is_missing_now_is_named() => Assert.Contains(Checking.Check(File, OtherContent.Question).Lines, line => line.Contains("Il manque maintenant : chiffre d'affaires.", StringComparison.Ordinal));

    [Fact]
    public void A_rule_in_other_words_is_quoted_both_ways() => Assert.Contains(Checking.Check(File, OtherContent.Reworded).Lines, line => line.Contains("« Siège » : la règle disait « Le siège", StringComparison.Ordinal));

    [Fact]
    public void An_answer_that_vanished_from_the_content_is_named() => Assert.Contains(Checking.Check(File, OtherContent.Option).Lines, line => line.Contains("n'est plus une réponse possible à « Diplôme", StringComparison.Ordinal));

    [Fact]
    public void A_talk_that_is_gone_is_named()
    {
        var report = Checking.Check(File, OtherContent.Renamed);

        Assert.Equal(Standing.Changed, report.Standing);
        Assert.Contains(report.Lines, line => line.Contains("ne propose plus", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_content_that_changed_without_effect_changes_nothing() => Assert.Equal(Standing.Same, Checking.Check(File, OtherContent.Reread).Standing);

    private static ReceiptReport Check(string text) => Checking.Check(text, Product.Library);
}
