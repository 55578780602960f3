using System.Collections.Frozen;
using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>« et pour le jeune ? », « et le VTE Vert ? »: what was just asked, asked again for somebody or something else.</summary>
internal static class Audience
{
    // For whom or what, and the beginnings of the intents that are about them, the nearest first.
    private static readonly (FrozenSet<string> Words, ImmutableArray<string> About)[] All =
    [
        (Set("jeune jeunes etudiant etudiante etudiants diplome diplomee diplomes alternant alternante apprenti apprentie salarie volontaire"), ["housing", "vte.youth", "vte"]),
        (Set("entreprise entreprises employeur employeurs pme eti societe boite patron recruteur"), ["vte.company", "vte"]),
        (Set("collectivite collectivites mairie mairies intercommunalite commune communes ville elu elus"), ["vta", "ami"]),
        (Set("vert"), ["vert"]),
        (Set("ami cnam"), ["ami"]),
        (Set("logement loyer"), ["housing"]),
        (Set("vte"), ["vte"]),
    ];

    private static readonly FrozenSet<string> Leads = Set("et mais pour cote chez ok alors");

    private static readonly FrozenSet<string> Around = Set("et mais ok alors d accord pour le la l les un une mon ma mes notre nos cote du de des chez aussi donc sinon moi qui est suis en tant que au aux vte aide ?");

    // Questions of one kind have several names: « jusqu'à quand » is answered by « today » here and « dates » there.
    private static readonly ImmutableArray<ImmutableArray<string>> Kinds =
    [
        ["today", "dates", "until", "when"], ["amount", "gains", "benefit", "budget"], ["apply", "contact"], ["eligible", "conditions", "who"], ["payer", "payment"], ["what"],
    ];

    // « on veut prendre un jeune »: who speaks, before any answer.
    private static readonly FrozenSet<string> Hiring = Set(
        "directeur directrice dirigeant dirigeante gerant gerante patron patronne drh rh recruteur recruteuse employeur embaucher recruter embauchons recrutons embauchez recrutez prendre prenons accueillir");

    /// <summary>A company speaks, and the flow is one for companies.</summary>
    public static bool IsSpeaking(Folded text, Flow flow) =>
        flow.Opens.Any(intent => intent.StartsWith("vte.company.", StringComparison.Ordinal)) && text.Words.Any(word => Hiring.Contains(word.Text));

    /// <summary>« j'ai 80 salariés, est-ce que j'ai droit au VTE ? »: asked as a young person would, by who has staff. The intent of the company then, or null.</summary>
    public static string? OfEmployer(Recognition recognition, Library library)
    {
        if (recognition.Intents is not [{ Name: "vte.youth.eligible", IsSure: true }, ..] || library.FlowOpenedBy("vte.company.eligible") is not { } flow)
        {
            return null;
        }

        var text = Folded.Of(recognition.Text);
        return Filling.Of(recognition, flow).Any(fill => fill.Slot.Type is SlotType.Count) && recognition.Entities.OfType<Entity.Number>().Any(number => IsOwn(text, Filling.IndexAt(text, number.Start) - 1))
            ? flow.Opens[0]
            : null;
    }

    private static bool IsOwn(Folded text, int before) => before > 0
        && (text.Words[before].Text is "ai" or "avons" or "sommes" or "employons" or "comptons" || (text.Words[before].Text is "est" or "a" or "emploie" && text.Words[before - 1].Text is "on" or "j"));

    /// <summary>The intent that is meant, or null when the message is no such question.</summary>
    public static string? Meant(Folded text, Conversation conversation, Library library)
    {
        if (conversation.Topic is not { } topic || text.Words.IsEmpty || !Leads.Contains(text.Words[0].Text) || All.FirstOrDefault(one => text.Words.Any(word => one.Words.Contains(word.Text))) is not { Words: not null } audience
            || text.Words.Any(word => !Around.Contains(word.Text) && !audience.Words.Contains(word.Text)))
        {
            return null;
        }

        // A topic is a fact or a flow: its intent says what was asked.
        var asked = library.Facts.TryGetValue(topic, out var fact) ? fact.Answers[0] : library.Flows.TryGetValue(topic, out var flow) ? flow.Opens.FirstOrDefault() ?? topic : topic;
        var aspect = asked[(asked.LastIndexOf('.') + 1)..];
        var aspects = Kinds.FirstOrDefault(kind => kind.Contains(aspect, StringComparer.Ordinal)) is { IsDefault: false } kind ? kind.Remove(aspect, StringComparer.Ordinal).Insert(0, aspect) : [aspect];
        return audience.About.SelectMany(about => aspects.Select(one => $"{about}.{one}"))
            .FirstOrDefault(intent => intent != asked && (library.HasFact(intent) || library.FlowOpenedBy(intent) is not null));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
