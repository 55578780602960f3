using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>What would decide an Open verdict, in words, and as buttons that put the question.</summary>
internal static class Lacking
{
    /// <summary>More buttons than these make a card that nobody reads; the line above them names all.</summary>
    public const int MostButtons = 3;

    /// <summary>« Ce qui permettrait de trancher : effectif, et selon la réponse : chiffre d'affaires. Seul Bpifrance peut le dire : lieu de travail. »</summary>
    public static ImmutableArray<string> Lines(Needed needed, RuleSet rules, Flow flow, Func<string, Value?> valueOf, Messages messages)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        if (!needed.Always.IsEmpty || !needed.Sometimes.IsEmpty)
        {
            var (always, sometimes) = (Labels(needed.Always), Labels(needed.Sometimes));
            lines.Add(messages.Say("would-decide", ("answers", always.Length == 0 || sometimes.Length == 0 ? always + sometimes : messages.Say("would-decide-sometimes", ("always", always), ("sometimes", sometimes)))));
        }

        if (!needed.Doubts.IsEmpty)
        {
            var criteria = string.Join(", ", needed.Doubts.Select(finding => FrenchWords.Inside(finding.Criterion.Label)));
            lines.Add(messages.Say(rules.Contact is null ? "doubt-remains" : "doubt-contact", ("criteria", criteria), ("contact", rules.Contact ?? "")));
        }

        return lines.ToImmutable();

        string Labels(ImmutableArray<string> slots) => string.Join(", ", slots.Select(name => FrenchWords.Inside(flow.Slot(name)!.Label)).Zip(slots, (label, name) =>
            valueOf(name) is Value.Number or Value.Day ? messages.Say("would-decide-closer", ("answer", label)) : label));
    }

    public static ImmutableArray<string> Choices(Needed needed, Flow flow, Messages messages) =>
        [.. needed.Always.Concat(needed.Sometimes).Take(MostButtons).Select(name => messages.Say("choice-give", ("answer", flow.Slot(name)!.Label)))];

    /// <summary>« Donner : Effectif », « préciser la date de signature »: puts that question, whatever was answered to it before.</summary>
    public static Step? Give(Conversation conversation, Scene scene)
    {
        if (conversation.Flow is not { } name || scene.Library.Flows.GetValueOrDefault(name) is not { } flow)
        {
            return null;
        }

        var said = Folded.Of(scene.Recognition.Text);
        var asked = said.Words is [{ Text: "donner" or "preciser" or "completer" }, ..] ? flow.Ask.FirstOrDefault(slot => said.Text.EndsWith($" {Folded.Of(slot.Label).Text}", StringComparison.Ordinal)) : null;
        return asked is null ? null : Guiding.Ask(conversation, asked, "", scene) with { Outcome = Outcome.Repaired };
    }
}
