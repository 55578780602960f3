using PackRebond.Bot.Core.Cards;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Turns;

/// <summary>What the store kept opens again: as it was, as older versions wrote it, and under content that has changed since.</summary>
public sealed class KeptConversationTests
{
    [Fact]
    public void Reading_what_was_written_gives_the_same_conversation() => Assert.All(Talks.All, talk =>
    {
        var read = ConversationJson.Read(ConversationJson.Write(talk));

        Assert.Equal(talk.Log, read.Log);
        Assert.Equal(talk.Aside, read.Aside);
        Assert.Equal(talk with { Log = [], Aside = [] }, read with { Log = [], Aside = [] }, (left, right) => left.ToString() == right.ToString());
    });

    [Fact]
    public void Every_kind_of_answer_is_kept()
    {
        Value[] values =
        [
            new Value.Number(0, decimal.MaxValue), new Value.Number(12.5m), new Value.Day(new DateOnly(2018, 6, 1), new DateOnly(2018, 6, 30)), new Value.Option("cdi"), new Value.YesNo(false),
            new Value.Commune("64410", "Mourenx"), new Value.Departement("2A", "Corse-du-Sud"), new Value.Region("75", "Nouvelle-Aquitaine"), new Value.Unknown(),
        ];
        var kinds = typeof(Value).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Value)));
        var talk = values.Aggregate(new Conversation("all"), (before, value) => before.With("slot", value)).With("slot", null);

        Assert.Equal(kinds.Select(kind => kind.Name).Order(StringComparer.Ordinal), values.Select(value => value.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(talk.Log, ConversationJson.Read(ConversationJson.Write(talk)).Log);
    }

    [Theory]
    [InlineData("""{"Id":"old"}""")]
    [InlineData("""{"Id":"old","Turn":3,"Flow":"vte-company","Question":"headcount"}""")]
    [InlineData("""{"Id":"old","Log":[{"Slot":"headcount","Value":{"is":"number","Low":80,"High":80},"Turn":1}]}""")]
    [InlineData("""{"Id":"old","Aside":["vte-company"]}""")]
    [InlineData("""{"Id":"old","Flow":"vte-company","Step":4,"Language":{"name":"fr"}}""")]
    public void A_conversation_of_an_older_shape_opens_and_goes_on(string json)
    {
        var talk = ConversationJson.Read(json);
        foreach (var text in (string[])["80", "retour", "reprendre", "la source ?", "récapitulatif", "mon entreprise a-t-elle droit aux 4 000 € ?"])
        {
            var turn = Talks.Say(talk, text);
            Assert.NotEmpty(turn.Messages);
            talk = ConversationJson.Read(ConversationJson.Write(turn.Conversation));
        }

        Assert.Equal("vte-company", talk.Flow);
    }

    [Theory]
    [InlineData("gone", "headcount", "headcount")]
    [InlineData("vte-company", "gone", "headcount")]
    [InlineData("vte-company", "headcount", "gone")]
    [InlineData("gone", "gone", "gone")]
    public void A_flow_a_question_or_an_answer_that_vanished_from_the_content_breaks_nothing(string flow, string question, string answered)
    {
        var talk = new Conversation("open") { IsGreeted = true, Turn = 7, Flow = flow, Question = question, Topic = flow, Aside = [flow, "gone"], AsksToGoOn = true, GoesOn = true }.With(answered, new Value.Option("gone"));

        Assert.All(
            ["80", "oui", "je ne sais pas", "pourquoi ?", "retour", "annuler", "reprendre", "recommencer", "récapitulatif", "modifier l'effectif", "en fait 300 salariés", "la source ?", "et en bretagne ?", "passer", "", "qu'est-ce que le VTE ?"],
            text => Assert.NotEmpty(Talks.Say(talk, text).Messages));
    }

    [Fact]
    public void An_answer_that_the_content_still_knows_is_kept_without_a_word()
    {
        var talk = new Conversation("open") { IsGreeted = true }.With("contract", new Value.Option("cdi")).With("headcount", new Value.Unknown()).With("gone", new Value.YesNo(true));

        Assert.Equal(talk.Log, Reopening.Against(Product.Library, talk).Conversation.Log);
        Assert.Empty(Reopening.Against(Product.Library, talk).Lost);
    }

    /// <summary>« CDD long » was renamed, or a question asks for another kind of answer now: the old answer counts for nothing and is asked for again.</summary>
    [Theory]
    [InlineData("contract", "gone")]
    [InlineData("headcount", "company")]
    [InlineData("diploma", "master")]
    public void An_answer_that_the_content_no_longer_knows_is_asked_for_again_and_never_held_against_the_person(string slot, string option)
    {
        var talk = new Conversation("open") { IsGreeted = true }.With(slot, new Value.Option(option));

        var told = Talks.Say(talk, "mon entreprise a-t-elle droit aux 4 000 € ?");

        Assert.Equal(Outcome.Asked, told.Outcome);
        Assert.Null(told.Conversation[slot]);
        Assert.Contains(told.Messages, message => message.Text == FrenchSpacing.Of(Product.Library.Messages.Say("asked-anew", ("answers", FrenchWords.Inside(Product.Library.Flows["vte-company"].Slot(slot)!.Label)))));
    }
}
