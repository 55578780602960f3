using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Knowledge;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>What the bot says around its subject: greetings, thanks, what it does not deal with. It states no fact, so it has no source.</summary>
public sealed record Talk(string Id, ImmutableArray<string> Answers, string Text, ImmutableArray<string> Next, SourcePosition At)
{
    /// <summary>The greeting, which already says what the bot is.</summary>
    public const string Hello = "talk.hello";

    private const string Prefix = "talk.";

    /// <summary>Whether an intent is small talk, beside the subject; a greeting begins anew.</summary>
    public static bool IsSmall(string intent) => intent.StartsWith(Prefix, StringComparison.Ordinal) && intent != Hello;

    public const string Human = "talk.human";
    public const string Bye = "talk.bye";

    /// <summary>The intent of messages in another language.</summary>
    public const string English = "talk.english";

    public static Shape Shape { get; } = new Shape.Many(new Shape.Keys(
        Key.Required("say", new Shape.Text(), "le nom de la réplique"),
        Key.Required("answers", new Shape.Many(new Shape.Text(), AtLeast: 1), "les intentions auxquelles elle répond"),
        Key.Required("text", new Shape.Text(), "la réplique"),
        Key.Optional("next", Fact.NextShape, "les questions qui viennent ensuite, trois au plus")));

    /// <summary>Reads dialogs/talk.yml.</summary>
    public static ImmutableArray<Talk> Read(Node node, Diagnostics diagnostics) =>
        Shape.Check(node, diagnostics) && node is Node.Sequence list
            ? [.. list.Items.OfType<Node.Map>().Select(map => new Talk(map.Text("say"), map.Texts("answers"), map.Text("text").Trim(), map.Texts("next"), map.At))]
            : [];
}
