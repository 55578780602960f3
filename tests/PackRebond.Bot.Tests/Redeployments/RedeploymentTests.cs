using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Turns;
using PackRebond.Bot.Tests.Turns;

namespace PackRebond.Bot.Tests.Redeployments;

/// <summary>A conversation is kept, the content changes, the person comes back.</summary>
public sealed class RedeploymentTests
{
    private static readonly Conversation Verdict = Talk("mon entreprise a-t-elle droit aux 4 000 € ?", "80", "oui", "Mourenx", "CDD", "14 mois", "le 1er octobre 2026", "bac+5", "juin 2026");

    private static readonly Conversation Halfway = Talk("mon entreprise a-t-elle droit aux 4 000 € ?", "80", "oui");

    [Fact]
    public void A_verdict_is_remembered_with_the_version_of_its_rules_and_little_else()
    {
        var said = Assert.Single(Verdict.Said);

        Assert.Equal(("vte-company", "vte-company", "Conditions remplies", Talks.Today), (said.Flow, said.Rules, said.Result, said.Day));
        Assert.Equal(Product.Library.Rules["vte-company"].Version, said.Version);
        Assert.Contains("\"Criteria\":{\"ceilings\":\"Moot\",\"contract\":\"Met\"", ConversationJson.Write(Verdict), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_content_says_nothing_in_any_conversation() => Assert.All(Talks.All, talk =>
    {
        var read = Redeployment.Of(Product.Library, Kept(talk));

        Assert.Empty(read.Notices);
        Assert.False(read.IsFlowGone || read.GoesOn);
        Assert.Equal(ConversationJson.Write(talk), ConversationJson.Write(read.Conversation));
    });

    [Fact]
    public void Rules_that_were_only_read_again_say_nothing() => Assert.Empty(Redeployment.Of(OtherContent.Reread, Kept(Verdict)).Notices);

    [Fact]
    public void Rules_in_other_words_leave_the_result_and_say_so_once()
    {
        var first = Say(Verdict, "merci", OtherContent.Reworded);
        var second = Say(first.Conversation, "merci", OtherContent.Reworded);

        Assert.Contains(first.Messages, message => Plain(message).StartsWith("La règle a été mise à jour", StringComparison.Ordinal) && Plain(message).Contains("« Conditions remplies »", StringComparison.Ordinal));
        Assert.DoesNotContain(second.Messages, message => Plain(message).Contains("La règle", StringComparison.Ordinal));
        Assert.Equal(Verdict.Log, first.Conversation.Log);
    }

    [Fact]
    public void A_rule_that_needs_one_answer_more_asks_for_it_and_keeps_the_others()
    {
        var turn = Say(Verdict, "merci", OtherContent.Question);

        Assert.Contains(turn.Messages, message => Plain(message).Contains("il me faut une question de plus", StringComparison.Ordinal));
        Assert.Equal("turnover", turn.Conversation.Question);
        Assert.Equal(Verdict.Log, turn.Conversation.Log);

        var answered = Say(turn.Conversation, "3 M€", OtherContent.Question);
        Assert.StartsWith("Conditions remplies\n", answered.Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_gives_another_result_says_which_and_why()
    {
        var turn = Say(Verdict, "merci", OtherContent.Stricter);

        Assert.Contains(turn.Messages, message => Plain(message).Contains("C'était « Conditions remplies », c'est maintenant « Conditions non remplies ». Ce qui change : Condition nouvelle, nouveau critère, non rempli.", StringComparison.Ordinal));
        Assert.Contains(turn.Messages, message => message.Card is not null && Plain(message).StartsWith("Conditions non remplies\n", StringComparison.Ordinal));
        Assert.DoesNotContain(Say(turn.Conversation, "merci", OtherContent.Stricter).Messages, message => Plain(message).Contains("La règle", StringComparison.Ordinal));
    }

    [Fact]
    public void The_message_that_comes_first_after_the_change_is_answered_too()
    {
        var turn = Say(Verdict, "qu'est-ce que le VTE ?", OtherContent.Stricter);

        Assert.Contains(turn.Messages, message => Plain(message).Contains("volontariat territorial en entreprise", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(turn.Messages, message => Plain(message).StartsWith("Conditions non remplies\n", StringComparison.Ordinal));
    }

    [Fact]
    public void A_correction_under_new_rules_gives_one_verdict()
    {
        var turn = Say(Verdict, "en fait c'est un CDI", OtherContent.Stricter);

        Assert.Single(turn.Messages, message => message.Card is not null);
        Assert.StartsWith("Conditions remplies\n", turn.Messages.Single(message => message.Card is not null).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_that_vanished_is_asked_for_again()
    {
        var turn = Say(Verdict, "merci", OtherContent.Option);

        Assert.Contains(turn.Messages, message => Plain(message).StartsWith("Mes questions ont changé", StringComparison.Ordinal) && Plain(message).Contains("diplôme", StringComparison.Ordinal));
        Assert.Equal("diploma", turn.Conversation.Question);
        Assert.DoesNotContain(turn.Messages, message => Plain(message).Contains("La règle", StringComparison.Ordinal));
        Assert.StartsWith("Conditions remplies\n", Say(turn.Conversation, "bac+5", OtherContent.Option).Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_is_not_taken_for_a_number_of_something_else()
    {
        Assert.Equal("count", Verdict.Units["headcount"]);

        // As if the content of that day had asked for the headcount in months.
        var turn = Say(Verdict with { Units = Verdict.Units.SetItem("headcount", "months") }, "merci", Product.Library);

        Assert.Contains(turn.Messages, message => Plain(message).StartsWith("Mes questions ont changé", StringComparison.Ordinal));
        Assert.Equal("headcount", turn.Conversation.Question);
        Assert.Equal(Verdict["length"], turn.Conversation["length"]);
    }

    [Fact]
    public void A_number_that_is_out_of_bounds_now_is_asked_for_again() => Assert.Null(Redeployment.Of(OtherContent.Bounds, Kept(Halfway)).Conversation["headcount"]);

    [Fact]
    public void A_talk_that_is_gone_is_said_politely_and_its_answers_serve_the_next()
    {
        var turn = Say(Halfway, "Mourenx", OtherContent.Renamed);

        Assert.StartsWith("Entre-temps mes contenus ont changé", turn.Messages[0].Text, StringComparison.Ordinal);
        Assert.True(turn.Messages[^1].ExpectsAnswer);
        Assert.NotEmpty(turn.Messages[^1].Choices);
        Assert.DoesNotContain(turn.Messages, message => Plain(message).Contains("pas compris", StringComparison.Ordinal));

        var again = Say(turn.Conversation, "mon entreprise a-t-elle droit aux 4 000 € ?", OtherContent.Renamed);
        Assert.Equal(("vte-entreprise", "place"), (again.Conversation.Flow, again.Conversation.Question));
        Assert.DoesNotContain(again.Messages, message => Plain(message).Contains("mes contenus ont changé", StringComparison.Ordinal));
    }

    [Fact]
    public void A_question_about_something_else_is_answered_although_the_talk_is_gone()
    {
        var turn = Say(Halfway, "qu'est-ce que le Pack rebond ?", OtherContent.Renamed);

        Assert.StartsWith("Entre-temps mes contenus ont changé", turn.Messages[0].Text, StringComparison.Ordinal);
        Assert.Contains(turn.Messages, message => message.Card is not null);
    }

    [Fact]
    public void What_was_put_aside_and_is_gone_is_said()
    {
        var aside = Talk("mon entreprise a-t-elle droit aux 4 000 € ?", "80", "annuler") with { Flow = null, Question = null, Aside = ["vte-company"], Topic = "vte-company" };

        Assert.StartsWith("Ce que nous avions mis de côté n'est plus proposé", Say(aside, "reprendre", OtherContent.Renamed).Messages[0].Text, StringComparison.Ordinal);
        Assert.NotEmpty(Say(aside, "la source ?", OtherContent.Renamed).Messages);
    }

    [Fact]
    public void Another_talks_verdict_is_compared_too()
    {
        var elsewhere = new[] { "suis-je une PME ?", "3 M€", "2 M€" }.Aggregate(Verdict, (talk, line) => Talks.Say(talk, line).Conversation);

        Assert.Contains(Say(elsewhere, "merci", OtherContent.Stricter).Messages, message => Plain(message).Contains("c'est maintenant « Conditions non remplies »", StringComparison.Ordinal));
    }

    [Fact]
    public void A_verdict_whose_answers_were_changed_without_a_new_one_is_not_compared()
    {
        var reopened = Say(Verdict.Without("length") with { Question = "length" }, "un instant", Product.Library).Conversation;

        Assert.Empty(Redeployment.Of(OtherContent.Stricter, Kept(reopened)).Notices);
    }

    private static string Plain(Message message) => message.Text.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static Conversation Talk(params string[] lines) => lines.Aggregate(new Conversation("open"), (talk, line) => Talks.Say(talk, line).Conversation);

    private static Conversation Kept(Conversation talk) => ConversationJson.Read(ConversationJson.Write(talk));

    private static Turn Say(Conversation talk, string text, Library library) => Conversing.Take(Kept(talk), new Input.Said(text), library, Talks.Today);
}
