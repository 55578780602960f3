using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>The bot's own questions, which no flow declares: « voulez-vous continuer ? », « que voulez-vous modifier ? ».</summary>
internal static class Questions
{
    public static readonly Slot YesOrNo = Of(new SlotType.YesNo());

    public static Slot Choice(params IEnumerable<SlotOption> options) => Of(new SlotType.Choice()) with { Options = [.. options] };

    /// <summary>The first line of such a message is the button, the others are what people type instead.</summary>
    public static SlotOption Option(string name, string key, Messages messages) => new(name, messages.Say(key), [.. messages.List(key).Skip(1)]);

    /// <summary>Yes or no and nothing else; null for any other text.</summary>
    public static bool? Yes(string text, Scene scene) =>
        scene.Library.Reader.Read(text, YesOrNo, scene.Today).Answer is AnswerReading.Given { IsWhole: true, Value: Value.YesNo { Yes: var yes } } ? yes : null;

    /// <summary>« oui continuer », « non ça ira »: a short message that begins with yes or no, and names nothing of its own.</summary>
    public static bool? Leaning(string? sure, Scene scene)
    {
        const int few = 5;
        var text = Folded.Of(scene.Recognition.Text);
        return text.Words.Length <= few && scene.Recognition.Entities.IsEmpty && !Asking.Is(text) && !Corrections.Read(text).IsCorrection && (sure is null or Repairing.ResumeIntent || Talk.IsSmall(sure))
            && scene.Library.Reader.Read(scene.Recognition.Text, YesOrNo, scene.Today).Answer is AnswerReading.Given { Value: Value.YesNo { Yes: var yes } } ? yes : null;
    }

    /// <summary>The option that is named, and whether nothing else was said.</summary>
    public static (string Name, bool IsWhole)? Chosen(string text, Slot choice, Scene scene) =>
        scene.Library.Reader.Read(text, choice, scene.Today).Answer is AnswerReading.Given { Value: Value.Option option, IsWhole: var isWhole } ? (option.Name, isWhole) : null;

    private static Slot Of(SlotType type) => new("question", type, "", "", "", "", "{}", [], []);
}
