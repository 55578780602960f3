using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Slots;
using PackRebond.Bot.Core.Turns;

namespace PackRebond.Bot.Tests.Turns;

/// <summary>Undo and redo, along the log and through whole turns.</summary>
public sealed class UndoTests
{
    private static readonly string[] Slots = ["headcount", "seat", "contract"];

    // What people say at any moment, so that a sequence of them reaches corrections, cancellations and questions in the middle.
    private static readonly string[] Lines =
    [
        "je veux recruter un vte", "80", "6000", "non, 300", "oui", "non", "Mourenx", "CDD", "12 mois", "en fait c'est un CDI", "modifier l'effectif", "le contrat", "je me suis trompé", "finalement non", "retour",
        "annuler", "garder", "tout effacer", "continuer", "recommencer", "reprendre", "récapitule", "pourquoi ?", "passer", "je ne sais pas", "ça dépend", "0 salarié", "le 3 mars 2035", "patate",
        "annule ma dernière réponse", "rétablis", "je cherche un site clé en main", "en bretagne", "qu'est-ce que le VTE ?", "parler à un humain",
    ];

    private static Arbitrary<ImmutableArray<(int Slot, int Value)>> Histories() =>
        Gen.Choose(0, Slots.Length - 1).Zip(Gen.Choose(1, 4), (slot, value) => (slot, value)).ListOf().Select(list => list.ToImmutableArray()).ToArbitrary();

    private static Arbitrary<ImmutableArray<string>> Sequences() => Gen.Elements(Lines).ListOf(12).Select(list => list.ToImmutableArray()).ToArbitrary();

    [Property]
    public Property An_answer_taken_back_leaves_the_log_as_it_was_before() => Prop.ForAll(Histories(), history =>
    {
        var before = Told(history);
        var answered = Next(before).With("length", new Value.Number(12));
        return answered.Undo().Log.SequenceEqual(before.Log);
    });

    [Property]
    public Property What_was_undone_and_redone_is_as_it_was() => Prop.ForAll(Histories(), Gen.Choose(0, 6).ToArbitrary(), (history, times) =>
    {
        var before = Told(history);
        var undone = Times(before, times, one => one.Undo());
        var redone = Times(undone, times, one => one.Redo());
        return redone.Log.SequenceEqual(before.Log) && redone.Undone.IsEmpty;
    });

    [Property]
    public Property A_new_answer_after_an_undo_leaves_nothing_to_redo() => Prop.ForAll(Histories(), history =>
    {
        var answered = Next(Told(history).Undo()).With("length", new Value.Number(12));
        return answered.Redo().Log.SequenceEqual(answered.Log);
    });

    [Property(MaxTest = 60)]
    public Property Whatever_is_said_in_whatever_order_is_answered_and_kept() => Prop.ForAll(Sequences(), lines =>
    {
        var conversation = new Conversation("sequence");
        foreach (var line in lines)
        {
            var turn = Talks.Say(conversation, line);
            conversation = ConversationJson.Read(ConversationJson.Write(turn.Conversation));
            if (turn.Messages.IsEmpty || !conversation.Log.SequenceEqual(turn.Conversation.Log) || !conversation.Undone.SequenceEqual(turn.Conversation.Undone) || conversation.Leaves != turn.Conversation.Leaves)
            {
                return false;
            }
        }

        return true;
    });

    [Property(MaxTest = 60)]
    public Property A_typed_undo_takes_back_what_the_message_before_it_answered() => Prop.ForAll(Sequences(), lines =>
    {
        var before = lines.Aggregate(new Conversation("sequence"), (conversation, line) => Talks.Say(conversation, line).Conversation);
        var answered = Talks.Say(Talks.Say(before, "je veux recruter un vte").Conversation, "en fait 77 salariés").Conversation;
        var undone = Talks.Say(answered, "annule ma dernière réponse").Conversation;
        return undone["headcount"] == before["headcount"] && Talks.Say(undone, "rétablis").Conversation["headcount"] == new Value.Number(77);
    });

    [Fact]
    public void Erasing_leaves_no_answer_in_what_is_kept()
    {
        var told = ((string[])["je veux recruter un vte", "en fait 77 salariés à Mourenx", "annule ma dernière réponse", "777 salariés"]).Aggregate(new Conversation("erase"), (conversation, line) => Talks.Say(conversation, line).Conversation);
        Assert.Contains("777", ConversationJson.Write(told), StringComparison.Ordinal);

        var erased = ConversationJson.Write(Talks.Say(told, "tout effacer").Conversation);

        Assert.DoesNotContain("77", erased, StringComparison.Ordinal);
        Assert.DoesNotContain("Mourenx", erased, StringComparison.Ordinal);
    }

    private static Conversation Told(ImmutableArray<(int Slot, int Value)> history) =>
        history.Aggregate(new Conversation("told"), (conversation, answer) => Next(conversation).With(Slots[answer.Slot], new Value.Number(answer.Value)));

    private static Conversation Next(Conversation conversation) => conversation with { Turn = conversation.Turn + 1 };

    private static Conversation Times(Conversation conversation, int times, Func<Conversation, Conversation> change) => Enumerable.Range(0, times).Aggregate(conversation, (all, _) => change(all));
}
