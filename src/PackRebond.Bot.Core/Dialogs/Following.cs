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
    public const string Where = "repair.where";
    public const string Who = "repair.who";
    public const string After = "repair.after";
    public const string Payer = "repair.payer";

    private const string Why = "repair.why";
    private const string Source = "repair.source";

    // The answers about a flow without facts of its own name.
    private static readonly FrozenDictionary<string, string> Subjects = new Dictionary<string, string>(StringComparer.Ordinal) { ["territoire"] = "ti" }.ToFrozenDictionary(StringComparer.Ordinal);

    // How the intents that answer each of them end: « ami.dates », « vte.company.today ».
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Endings = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        [Until] = ["today", "until", "dates"],
        [Amount] = ["amount", "gains", "budget", "count", "what"],
        [Apply] = ["apply", "contact"],
        [Where] = ["where", "territory", "offers", "map", "centres"],
        [Who] = ["winners", "payer", "payment", "runners", "who", "contact"],
        [Payer] = ["payer", "payment", "budget", "money", "who"],
        [After] = ["next", "after", "results", "2021", "today"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The recognition with such a question replaced by what it asks here; without it when nothing was spoken of.</summary>
    public static Recognition Read(Recognition recognition, Conversation conversation, Library library)
    {
        if (ForeignTongue.Is(Folded.Of(recognition.Text)))
        {
            return recognition with { Intents = [new ScoredIntent(Talk.English, 1, IsSure: true)] };
        }

        // The button of « vouliez-vous dire A ou B ? » for a guided talk.
        if (library.Flows.Values.FirstOrDefault(flow => Folded.Of(flow.Title).Text == Folded.Of(recognition.Text).Text) is { } named)
        {
            return recognition with { Intents = [new ScoredIntent(named.Opens[0], 1, IsSure: true)] };
        }

        if (Audience.OfEmployer(recognition, library) is { } employers)
        {
            return recognition with { Intents = [new ScoredIntent(employers, 1, IsSure: true)] };
        }

        if (Audience.Meant(Folded.Of(recognition.Text), conversation, library) is { } forWhom)
        {
            return recognition with { Intents = [new ScoredIntent(forWhom, 1, IsSure: true)] };
        }

        if (recognition.Intents is [{ Name: Why, IsSure: true } why, ..] && conversation is { Question: null, Flow: null, Topic: { } told } && library.Facts.ContainsKey(told))
        {
            // Nothing was asked of the person: why what was just told is so, or else who says it.
            return recognition with { Intents = [why with { Name = About(told, ["reasons", "aims"], library) ?? Source }] };
        }

        if (recognition.Intents is not [var first, ..] || !Endings.TryGetValue(first.Name, out var endings))
        {
            return recognition;
        }

        // Of what was spoken of, what nothing tells is not told of something else.
        var others = recognition.Intents.RemoveAll(intent => Endings.ContainsKey(intent.Name) || (first.IsSure && !intent.IsSure && conversation.Topic is not null));
        return recognition with
        {
            // Where and who, of what no answer tells: those who know.
            Intents = first.IsSure && (Topics(conversation, library).Select(topic => About(topic, endings, library)).FirstOrDefault(intent => intent is not null) ?? Knowing(first.Name, conversation)) is { } meant
                ? [first with { Name = meant }, .. others.Where(intent => intent.Name != meant)]
                : others,
        };
    }

    /// <summary>What an intent or a fact is about: « vte.company » for « vte.company.seat ».</summary>
    public static string Family(string name) => name[..Math.Max(0, name.LastIndexOf('.'))];

    /// <summary>What was spoken of, and for a guided talk what it decides: after the talk of the young person, « combien ? » is about the housing aid.</summary>
    private static IEnumerable<string> Topics(Conversation conversation, Library library) => (conversation.Topic ?? conversation.Flow) is not { } topic ? []
        : library.Flows.TryGetValue(topic, out var flow) ? [topic, .. flow.Decides]
        : [topic];

    private static string? Knowing(string asked, Conversation conversation) =>
        asked is Where or Who && (conversation.Topic ?? conversation.Flow) is not null ? Talk.Human : null;

    /// <summary>The nearest answer: after « vte.company.seat » one of « vte.company. », then one of « vte. ».</summary>
    public static string? About(string topic, ImmutableArray<string> endings, Library library)
    {
        for (var prefix = Subjects.GetValueOrDefault(topic, topic).Replace('-', '.'); prefix.Length > 0; prefix = prefix.LastIndexOf('.') is > 0 and var dot ? prefix[..dot] : "")
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
