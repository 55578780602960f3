using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>The fixed sentences of messages.yml. The keys that the code says are declared here, so that one missing is found at load.</summary>
public sealed class Messages
{
    private static readonly ImmutableArray<string> Keys =
    [
        "welcome", "introduction", "help", "masked", "failed", "too-long", "empty", "not-understood", "not-understood-again", "did-you-mean",
        "answer-not-understood", "answer-not-understood-again", "answer-out-of-range", "answer-range", "answer-without-unit", "answer-no-such-day",
        "answer-is-money", "answer-is-duration", "answer-is-date", "answer-is-number", "answer-choices", "answer-choices-question", "handed-over", "explain", "depends", "skipped", "kept",
        "undone", "redone", "change-back", "nothing-to-undo", "nothing-to-redo", "stopped", "cancel-question", "restart-question", "erased", "choice-redo", "choice-keep", "choice-erase", "choice-skip",
        "which-commune", "which-commune-question", "unknown-commune", "about-place", "about-place-choices", "about-area-choices", "no-words",
        "noted-unknown", "back-to", "asked-anew", "flow-gone", "aside-gone", "question-gone", "rules-same", "rules-changed", "rules-question", "rules-gone", "corrected", "noted", "cancelled", "nothing-to-cancel", "resumed", "nothing-to-resume", "restarted", "put-aside",
        "nothing-before", "back", "change", "summary-empty", "summary", "summary-other", "summary-question", "why-source", "why-nothing", "wait", "late",
        "stale", "sources-of", "sources-none", "verdict-met", "verdict-unmet", "verdict-open", "go-on-question", "same-result", "noted-unchanged", "noted-unmet-too", "extras-question", "class-open", "kept-answers", "anything-else",
        "territoire-in", "territoire-out", "territoire-uncertain", "territoire-title", "territoire-2020", "territoire-2023",
        "territoire-line-in", "territoire-line-out", "territoire-line-uncertain",
        "territoires-title", "territoires-list", "territoires-none", "territoires-of-region", "territoires-of-departement", "territoires-choices",
        "sites-title", "sites-found", "sites-none", "sites-nearest", "sites-complete", "sites-incomplete", "sites-unknown-total", "sites-hectares", "sites-hectares-total", "sites-hectares-free", "sites-by-official", "sites-by-press", "sites-by-deduction", "sites-by-seed",
        "sites-map-alt", "sites-map-asked", "sites-map-unplaced", "sites-map-note", "sites-map-credit",
        "would-decide", "would-decide-sometimes", "would-decide-closer", "doubt-contact", "doubt-remains", "choice-give",
        "turn", "turn-given", "turn-unmet", "turn-open", "span-day-from", "span-day-until", "span-day-between", "span-months-from", "span-months-until", "span-months-between",
        "suppose-title", "suppose-instead", "suppose-new", "suppose-because", "suppose-waits", "suppose-more", "suppose-same", "suppose-change", "suppose-kept", "suppose-none", "suppose-period",
        "choice-suppose", "choice-return",
        "period-before", "period-open", "period-closed", "period-partly", "fact-before", "fact-during", "fact-after",
        "start-question", "start-choices", "receipt", "receipt-none", "receipt-early", "receipt-notice", "receipt-contact", "choice-unknown", "choice-go-on", "choice-extras", "class-choices", "choice-change", "choice-restart", "choice-receipt", "choice-resume", "choice-human",
    ];

    /// <summary>The words in braces that some sentence is given; a person must never read another one.</summary>
    private static readonly ImmutableArray<string> Places =
    [
        "after", "always", "announced", "answer", "answers", "because", "before", "checked", "classes", "closes", "commune", "contact", "count",
        "criteria", "criterion", "day", "from", "hint", "kept", "known", "label", "labels", "name", "names", "opens", "period", "place", "question",
        "range", "reason", "region", "sometimes", "sources", "span", "title", "until", "value", "verdict", "why",
    ];

    private static readonly Shape Sentence = new Shape.Either(new Shape.Text(), new Shape.Many(new Shape.Text(), AtLeast: 1));

    public static Shape Shape { get; } = new Shape.Keys([.. Keys.Select(key => Key.Required(key, Sentence, "une phrase que le robot dit"))]);

    private readonly ImmutableDictionary<string, ImmutableArray<string>> sentences;

    private Messages(ImmutableDictionary<string, ImmutableArray<string>> sentences) => this.sentences = sentences;

    public static Messages Read(Node node, Diagnostics diagnostics)
    {
        Shape.Check(node, diagnostics);
        if (node is not Node.Map map)
        {
            return new Messages(ImmutableDictionary<string, ImmutableArray<string>>.Empty);
        }

        foreach (var sentence in map.Entries.SelectMany(entry => entry.Value is Node.Sequence list ? list.Items : [entry.Value]).OfType<Node.Scalar>())
        {
            Braces.Check(sentence, "MSG001", "Le mot entre accolades", place => Places.Contains(place, StringComparer.Ordinal), Places, diagnostics);
        }

        return new Messages(map.Entries.ToImmutableDictionary(entry => entry.Key.Text, entry => map.Texts(entry.Key.Text), StringComparer.Ordinal));
    }

    /// <summary>A sentence with its places filled in: <c>Say("back", ("answer", "80"))</c>.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> places)
    {
        var text = sentences[key][0].Trim();
        foreach (var (name, value) in places)
        {
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }

        return text;
    }

    public ImmutableArray<string> List(string key) => sentences[key];
}
