using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using PackRebond.Bot.Tests.Places;

namespace PackRebond.Bot.Tests.Cards;

/// <summary>The official parser of Adaptive Cards, and its JSON schema where it lies beside the checkout, over every card in one run of Node.</summary>
internal static class CardJudges
{
    /// <summary>Cards that a judge must refuse, or it would accept anything.</summary>
    public static readonly ImmutableArray<(string Judge, string Name, string Card)> Broken =
    [
        ("parser", "broken: unknown element", """{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlok", "text": "x" }] }"""),
        ("parser", "broken: two inputs of one name", """{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "Input.Text", "id": "a" }, { "type": "Input.Text", "id": "a" }] }"""),
        ("schema", "broken: unknown property", """{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlock", "text": "x", "colour": "red" }] }"""),
        ("schema", "broken: text that is a number", """{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlock", "text": 12 }] }"""),
    ];

    private static readonly Lazy<Task<ImmutableArray<Complaint>>> Judged = new(RunAsync);

    public static bool HasSchema => File.Exists(Schema);

    private static string Schema => Path.Combine(Directory.GetParent(Country.Repository())!.FullName, "shared", "schemas", "adaptive-card-1.5.json");

    public static Task<ImmutableArray<Complaint>> ComplaintsAsync() => Judged.Value;

    private static async Task<ImmutableArray<Complaint>> RunAsync()
    {
        var cards = ProductCards.All.Select(card => (card.Name, Card: card.Card.ToJson())).Concat(Broken.Select(card => (card.Name, card.Card)));
        var asked = new JsonObject
        {
            ["schema"] = HasSchema ? Schema : null,
            ["cards"] = new JsonArray([.. cards.Select(card => new JsonObject { ["name"] = card.Name, ["card"] = JsonNode.Parse(card.Card) })]),
        };
        return JsonSerializer.Deserialize<ImmutableArray<Complaint>>(await NodeScript.RunAsync("judge-cards.mjs", asked.ToJsonString()), JsonSerializerOptions.Web);
    }
}

internal sealed record Complaint(string Name, string Judge, string Text);
