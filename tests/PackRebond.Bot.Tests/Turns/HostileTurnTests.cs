using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Turns;
using Outcome = PackRebond.Bot.Core.Dialogs.Outcome;

namespace PackRebond.Bot.Tests.Turns;

/// <summary>Whatever comes in, in whatever state: a turn is taken, is pure, and leaves a conversation that can be kept.</summary>
public sealed class HostileTurnTests
{
    // Words that steer the talk, so that random texts reach its corners.
    private static readonly string[] Bricks =
    [
        "oui", "non", "en fait", "non pardon", "modifier", "l'effectif", "le contrat", "retour", "annuler", "reprendre", "recommencer", "tout effacer", "garder", "annule ma dernière réponse", "rétablis", "finalement non", "ça dépend", "pourquoi ?", "aide", "passer", "continuer", "je ne sais pas", "la source",
        "CDI", "CDD", "stage", "80", "6000 salariés", "12 mois", "2 M€", "hier", "le 1er mars 2021", "31/02/2021", "il y a 9999 ans", "99999999999999999999", "Mourenx", "saint-denis", "64150", "bretagne", "le 64",
        "qu'est-ce que le VTE", "mon entreprise a-t-elle droit aux 4 000 €", "un site clé en main", "et", ",", "?", ".", "👍", "👨‍👩‍👧", "\uD83D", "\0", "\u0007", "\u202E", "\uFFFF", "\r\n", "\t", "{answers}", "**", "](http://x)", "<b>",
    ];

    public static TheoryData<string> Monsters =>
    [
        "", " ", "\n\n\t", "\0", "?", "👍", "👨‍👩‍👧‍👦", "\uD83D", "\uDC4D", new string('a', 10_000), string.Concat(Enumerable.Repeat("👍", 5_000)), string.Concat(Enumerable.Repeat("non ", 2_500)),
        string.Concat(Enumerable.Range(0, 160).Select(code => (char)code)), new string('9', 10_000), new string('(', 10_000), "İıſﬀ½²①", "e\u0301\u0301\u0301\u0301", "<script>alert(1)</script>", "{hint} {value} {0}",
    ];

    private static Arbitrary<(Conversation Before, Input Input)> Situations()
    {
        var built = Gen.Elements(Bricks).Zip(Gen.Elements("", " "), (brick, gap) => brick + gap).ListOf().Select(bricks => string.Concat(bricks));
        var random = ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? "");
        var text = Gen.OneOf(built, built, random);
        var input = Gen.OneOf(
            text.Select(Input (words) => new Input.Said(words)),
            text.Select(Input (words) => new Input.Said(words, IsMasked: true)),
            text.Zip(Gen.Choose(-1, 20), Input (words, turn) => new Input.Chose(words, turn)),
            Gen.Elements<Input>(new Input.Joined(), new Input.Left()));
        return Gen.Elements<Conversation>(Talks.All).Zip(input, (conversation, said) => (conversation, said)).ToArbitrary();
    }

    [Fact]
    public void The_talks_reach_every_state_that_a_conversation_has()
    {
        Assert.Contains(Talks.All, talk => talk.AsksToGoOn);
        Assert.Contains(Talks.All, talk => talk.GoesOn);
        Assert.Contains(Talks.All, talk => talk.Retries > 2);
        Assert.Contains(Talks.All, talk => talk.Leaves is Exit.Cancel);
        Assert.Contains(Talks.All, talk => talk.Leaves is Exit.Restart);
        Assert.Contains(Talks.All, talk => talk.AsksWhatToChange);
        Assert.Contains(Talks.All, talk => !talk.Undone.IsEmpty);
        Assert.Contains(Talks.All, talk => talk.Misses > 1);
        Assert.Contains(Talks.All, talk => !talk.Aside.IsEmpty && talk.Flow is not null);
        Assert.Contains(Talks.All, talk => !talk.Aside.IsEmpty && talk.Flow is null);
        Assert.All(
            Product.Library.Flows["vte-company"].Ask.Where(slot => slot.IsAsked),
            slot => Assert.Contains(Talks.All, talk => talk.Question == slot.Name));
    }

    [Theory]
    [MemberData(nameof(Monsters))]
    public void A_monstrous_text_gets_an_answer_in_every_state(string text) => Assert.All(Talks.All, before => Assert.NotEmpty(Talks.Say(before, text).Messages));

    [Property(MaxTest = 400)]
    public Property Any_input_in_any_state_is_answered_or_heard_in_silence() => Prop.ForAll(Situations(), situation =>
    {
        var turn = Take(situation);
        return turn.Conversation.Turn == situation.Before.Turn + 1
            && turn.Messages.IsEmpty == turn.Outcome is Outcome.Nothing
            && turn.Messages.All(message => message.Text.Length > 0);
    });

    [Property(MaxTest = 200)]
    public Property The_same_input_in_the_same_state_gives_the_same_turn() =>
        Prop.ForAll(Situations(), situation => Written(Take(situation)) == Written(Take(situation)));

    [Property(MaxTest = 200)]
    public Property A_conversation_that_was_kept_goes_on_as_one_that_was_not() => Prop.ForAll(Situations(), situation =>
    {
        var kept = ConversationJson.Read(ConversationJson.Write(situation.Before));
        return Written(Take(situation)) == Written(Take((kept, situation.Input)));
    });

    private static Turn Take((Conversation Before, Input Input) situation) => Conversing.Take(situation.Before, situation.Input, Product.Library, Talks.Today);

    private static string Written(Turn turn) => ConversationJson.Write(turn.Conversation) + JsonSerializer.Serialize(turn.Messages) + turn.Outcome;
}
