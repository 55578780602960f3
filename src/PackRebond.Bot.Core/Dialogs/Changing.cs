using System.Collections.Frozen;
using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>Correcting answers: by their name, by a new value, or by taking the last correction back.</summary>
internal static class Changing
{
    private const string GoOn = "go-on";

    private static readonly FrozenSet<string> MistakeWords = FrozenSet.ToFrozenSet(["trompe", "trompee", "erreur", "plante", "plantee", "exprime", "exprimee"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> ChangeWords = FrozenSet.ToFrozenSet(
        ["modifier", "modifie", "modifiez", "changer", "changez", "corriger", "corrige", "corrigez", "rectifier", "rectifie", "rectifiez", .. MistakeWords],
        StringComparer.Ordinal);

    /// <summary>« modifier l'effectif », « je me suis trompé pour le contrat », « la durée » to « que voulez-vous modifier ? »: puts that question again, or takes the value.</summary>
    public static Step? Named(Conversation conversation, bool isAsked, Scene scene)
    {
        var text = Folded.Of(scene.Recognition.Text);
        var isSaid = text.Words.Any(word => ChangeWords.Contains(word.Text));
        conversation = isSaid ? OtherTalks.Naming(conversation, text, scene.Library) : conversation;
        if (Repairing.Flow(conversation, scene) is not { } flow)
        {
            return null;
        }

        var correction = Corrections.Read(text);
        var rest = correction.IsCorrection ? scene.Recognition.Text[correction.RestStart..] : WithoutNo(text);
        var isNext = conversation.Question is null && text.Words is [{ Text: "et" }, ..];
        var isBare = isAsked || isNext || (conversation.Question is null && !Asking.Is(text));
        if ((!isSaid && !isBare && !correction.IsCorrection && rest.Length == text.Raw.Length) || Name(flow, rest, scene) is not { } named || (!isSaid && !named.IsWhole))
        {
            return null;
        }

        if (named.Name == GoOn)
        {
            return isAsked ? Guiding.Advance(conversation, scene) : null;
        }

        var slot = flow.Slot(named.Name)!;
        // « et le bilan ? » gives what was not asked for; of an answer it would ask something.
        if (!isAsked && !isSaid && conversation[slot.Name] is null != isNext)
        {
            return null;
        }

        // « modifier : siège en France » names the answer, though « siège en France » would also be one.
        var isOnlyName = isSaid && text.Words.Length == Folded.Of(slot.Label).Words.Length + 1 && text.Text.EndsWith(Folded.Of(slot.Label).Text, StringComparison.Ordinal);
        if (!isOnlyName && Filling.Of(scene.Recognition, flow) is { IsEmpty: false } fills)
        {
            return fills.Any(fill => fill.Slot == slot) || isSaid ? Take(conversation, flow, fills, scene) : null;
        }

        var before = conversation[slot.Name] is { } answer ? scene.Library.Messages.Say("change", ("answer", FrenchWords.Answer(slot, answer))) : "";
        return Guiding.Ask(conversation, slot, before, scene) with { Outcome = Outcome.Repaired };
    }

    /// <summary>« en fait c'est un CDD de 12 mois », « non, 300 »: the slots that are named, or else the last answer that the words fit.</summary>
    public static Step? Correct(Conversation conversation, Scene scene)
    {
        var correction = Corrections.Read(Folded.Of(scene.Recognition.Text));
        if (!correction.IsCorrection || Repairing.Flow(conversation, scene) is not { } flow)
        {
            return null;
        }

        var rest = scene.Recognition.Text[correction.RestStart..];
        var isAsking = Asking.Is(Folded.Of(scene.Recognition.Text));
        ImmutableArray<(Slot Slot, Value Value)> fills = [.. Filling.Of(scene.Recognition, flow).Where(fill => !isAsking || fill.Slot.Type is not (SlotType.Choice or SlotType.YesNo))];
        if (!fills.IsEmpty)
        {
            return Take(conversation, flow, fills, scene);
        }

        var readings = Repairing.Earlier(conversation, flow).Select(slot => (slot, answer: scene.Library.Reader.Read(rest, slot, scene.Today).Answer)).ToImmutableArray();
        if (readings.FirstOrDefault(reading => reading.answer is AnswerReading.Given { IsWhole: true }) is { slot: { } fitting, answer: AnswerReading.Given given })
        {
            return Take(conversation, flow, [(fitting, given.Value)], scene);
        }

        // « en fait 0 salarié »: the earlier answer stays, and why is said.
        return readings.FirstOrDefault(reading => reading.answer is AnswerReading.OutOfRange) is { slot: { } refusing, answer: AnswerReading.OutOfRange refused }
            ? Guiding.AskAgain(conversation, scene, Misreading.Refusal(refusing, refused.Value, rest.Trim(), scene)) with { Outcome = Outcome.Misunderstood }
            : null;
    }

    /// <summary>« je me suis trompé »: all answers, to choose from.</summary>
    /// <param name="isBare">Nothing else may be said.</param>
    public static Step? Vaguely(Conversation conversation, bool isBare, Scene scene)
    {
        var text = Folded.Of(scene.Recognition.Text);
        return text.Words.Any(word => MistakeWords.Contains(word.Text)) && Corrections.Read(text) is { IsCorrection: true } correction && (!isBare || correction.RestStart == text.Raw.Length)
            ? Repairing.Summary(conversation, scene)
            : null;
    }

    /// <summary>« finalement non », « non » while an answer is being corrected: the correction is dropped and the answer before it counts.</summary>
    public static Step? TakeBack(Conversation conversation, Slot? open, Scene scene)
    {
        var text = Folded.Of(scene.Recognition.Text);
        var correction = Corrections.Read(text);
        if (Questions.Yes(scene.Recognition.Text[correction.RestStart..], scene) is not false)
        {
            return null;
        }

        if (open is not null && conversation[open.Name] is not null && open.Type is not SlotType.YesNo)
        {
            return Leaving.Cancel(conversation, scene);
        }

        return correction.IsCorrection && IsCorrected(conversation) ? Undoing.Undo(conversation, scene) : null;
    }

    /// <summary>Takes new answers and says which.</summary>
    public static Step Take(Conversation conversation, Flow flow, ImmutableArray<(Slot Slot, Value Value)> fills, Scene scene) =>
        Guiding.Advance(Guiding.Fill(conversation, fills), scene, Guiding.Noted(conversation, flow, fills, scene)) with { Outcome = Outcome.Repaired };

    /// <summary>The message before this one replaced an answer.</summary>
    private static bool IsCorrected(Conversation conversation) =>
        conversation.Log is [.., { Turn: var last }] && last == conversation.Turn - 1
        && conversation.Log.Where(answer => answer.Turn == last).All(change => conversation.Log.Any(answer => answer.Slot == change.Slot && answer.Turn < last));

    private static string WithoutNo(Folded text) => text.Words is [{ Text: "non" or "nan" }, var next, ..] ? text.Raw[next.Start..] : text.Raw;

    private static (string Name, bool IsWhole)? Name(Flow flow, string text, Scene scene) => Questions.Chosen(
        text,
        Questions.Choice([.. flow.Ask.Select(slot => new SlotOption(slot.Name, slot.Label, slot.Also)), Questions.Option(GoOn, "choice-resume", scene.Library.Messages)]),
        scene);
}
