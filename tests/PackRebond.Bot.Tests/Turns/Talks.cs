using System.Collections.Immutable;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Turns;

namespace PackRebond.Bot.Tests.Turns;

/// <summary>Conversations in every state that a dialog can be in, made by talking.</summary>
internal static class Talks
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly ImmutableArray<ImmutableArray<string>> Scripts =
    [
        ["bonjour"],
        ["qu'est-ce que le VTE ?", "la source ?"],
        ["je cherche un site clé en main", "en bretagne", "et en normandie ?"],
        ["ma commune est-elle dans un territoire d'industrie ?", "saint-denis"],
        ["mon entreprise a-t-elle droit aux 4 000 € ?", "1200", "1,6 milliard d'euros", "je ne sais pas", "oui", "Mourenx", "CDD", "14 mois", "le 1er mars 2021", "bac+5", "juin 2020", "modifier une réponse"],
        ["mon entreprise a-t-elle droit aux 4 000 € ?", "6000", "continuer", "oui", "saint-denis"],
        ["mon entreprise a-t-elle droit aux 4 000 € ?", "80", "annuler", "garder mes réponses", "reprendre", "retour", "abracadabra", "abracadabra", "abracadabra", "annule ma dernière réponse", "rétablis", "récapitule", "recommencer"],
        ["mon entreprise a-t-elle droit aux 4 000 € ?", "80", "je cherche un site clé en main"],
        ["azerty qsdfgh", "azerty qsdfgh"],
    ];

    private static readonly Lazy<ImmutableArray<Conversation>> Met = new(() => [new Conversation("new"), .. Scripts.SelectMany(Play)]);

    /// <summary>A new conversation, and the one after each line of each script.</summary>
    public static ImmutableArray<Conversation> All => Met.Value;

    public static Turn Say(Conversation conversation, string text) => Conversing.Take(conversation, new Input.Said(text), Product.Library, Today);

    private static IEnumerable<Conversation> Play(ImmutableArray<string> script)
    {
        var conversation = new Conversation("talk");
        foreach (var line in script)
        {
            conversation = Say(conversation, line).Conversation;
            yield return conversation;
        }
    }
}
