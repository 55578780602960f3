using System.Collections.Frozen;
using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>« jusqu'à quand ? », « combien ? », « comment demander ? »: short questions whose subject was said before.</summary>
internal static class Following
{
    public const string Until = "repair.until";
    public const string Amount = "repair.amount";
    public const string Apply = "repair.apply";

    // How the intents that answer each of them end: « ami.dates », « vte.company.today ».
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Endings = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        [Until] = ["today", "until", "dates"],
        [Amount] = ["amount", "gains", "budget"],
        [Apply] = ["apply", "contact"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The recognition with such a question replaced by what it asks here; without it when nothing was spoken of.</summary>
    public static Recognition Read(Recognition recognition, Conversation conversation, Library library)
    {
        if (recognition.Intents is not [var first, ..] || !Endings.TryGetValue(first.Name, out var endings))
        {
            return recognition;
        }

        var others = recognition.Intents.RemoveAll(intent => Endings.ContainsKey(intent.Name));
        return recognition with
        {
            Intents = first.IsSure && Topics(conversation, library).Select(topic => About(topic, endings, library)).FirstOrDefault(intent => intent is not null) is { } meant
                ? [first with { Name = meant }, .. others.Where(intent => intent.Name != meant)]
                : others,
        };
    }

    /// <summary>What was spoken of, and for a guided talk what it decides: after the talk of the young person, « combien ? » is about the housing aid.</summary>
    private static IEnumerable<string> Topics(Conversation conversation, Library library) => (conversation.Topic ?? conversation.Flow) is not { } topic ? []
        : library.Flows.TryGetValue(topic, out var flow) ? [topic, .. flow.Decides]
        : [topic];

    /// <summary>The nearest answer: after « vte.company.seat » one of « vte.company. », then one of « vte. ».</summary>
    public static string? About(string topic, ImmutableArray<string> endings, Library library)
    {
        for (var prefix = topic.Replace('-', '.'); prefix.Length > 0; prefix = prefix.LastIndexOf('.') is > 0 and var dot ? prefix[..dot] : "")
        {
            var about = prefix;
            if (endings.Select(ending => $"{about}.{ending}").FirstOrDefault(intent => library.HasFact(intent)) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
