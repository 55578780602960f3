using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>A guided talk: what must be known, and the words to ask it.</summary>
/// <param name="Title">How sentences call it: « l'aide VTE de 4 000 € pour l'entreprise ».</param>
/// <param name="Opens">The intents that open it.</param>
/// <param name="Decides">The rule sets whose missing slots are the interview, in the order of their verdicts; none for a flow that shows something.</param>
/// <param name="Shows">What is shown when every slot is known, for a flow without rules.</param>
/// <param name="Areas">The intents that it answers too when a whole région or département is named.</param>
/// <param name="On">The slot whose date the verdict is for; today when there is none.</param>
/// <param name="Ask">In order of priority; not a script.</param>
public sealed record Flow(
    string Name,
    string Title,
    ImmutableArray<string> Opens,
    string? Intro,
    ImmutableArray<string> Decides,
    Showing? Shows,
    ImmutableArray<string> Areas,
    string? On,
    ImmutableArray<Slot> Ask,
    SourcePosition At)
{
    public Slot? Slot(string name) => Ask.FirstOrDefault(slot => slot.Name == name);
}

/// <summary>What a flow without rules ends with.</summary>
public enum Showing
{
    Sites,
    Territoire,
}

/// <summary>Reads a file of dialogs/flows.</summary>
public static class FlowReader
{
    public static Shape Shape { get; } = new Shape.Keys(
        Key.Required("flow", new Shape.Text(), "le nom du parcours"),
        Key.Required("title", new Shape.Text(), "ce dont parle le parcours"),
        Key.Required("opens", new Shape.Many(new Shape.Text(), AtLeast: 1), "les intentions qui l'ouvrent"),
        Key.Optional("intro", new Shape.Text(), "la phrase dite avant la première question"),
        Key.Optional("decides", new Shape.Either(new Shape.Text(), new Shape.Many(new Shape.Text(), AtLeast: 1)), "les règles dont il donne le verdict : un nom, ou une liste"),
        Key.Optional("shows", new Shape.Word("sites", "territoire"), "la liste qu'il montre"),
        Key.Optional("areas", new Shape.Many(new Shape.Text(), AtLeast: 1), "les intentions auxquelles la liste répond aussi quand une région ou un département est nommé"),
        Key.Optional("on", new Shape.Text(), "la question dont la date est celle du verdict"),
        Key.Required("ask", new Shape.Named(new Shape.Later(SlotReader.Shape)), "les questions"));

    public static Flow? Read(Node node, Diagnostics diagnostics)
    {
        if (!Shape.Check(node, diagnostics) || node is not Node.Map map)
        {
            return null;
        }

        if (map["decides"] is null == map["shows"] is null)
        {
            diagnostics.Error(map.At, "FLW001", "Un parcours a « decides » (des règles) ou « shows » (une liste), l'un des deux");
        }

        if (map.Under("ask").IsEmpty)
        {
            diagnostics.Error(map["ask"]!.At, "FLW004", "Un parcours pose au moins une question");
        }

        return new Flow(
            map.Text("flow"),
            map.Text("title"),
            map.Texts("opens"),
            map["intro"] is null ? null : map.Text("intro"),
            map.Texts("decides"),
            map.Text("shows") switch { "sites" => Showing.Sites, "territoire" => Showing.Territoire, _ => null },
            map.Texts("areas"),
            map["on"] is null ? null : map.Text("on"),
            [.. map.Under("ask").Select(entry => SlotReader.Read(entry, diagnostics)).OfType<Slot>()],
            map.At);
    }
}
