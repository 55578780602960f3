using System.Text.Json;
using System.Text.Json.Serialization;

namespace PackRebond.Bot.Channels;

/// <summary>One thing that happens in a conversation, as channels write it. Members that are not named here are kept and given back as they came.</summary>
public sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    /// <summary>UTC, « 2026-11-23T10:00:00.000Z »; a text, since what clients send here is ignored.</summary>
    public string? Timestamp { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public string? CallerId { get; init; }

    public Account? From { get; init; }

    public Account? Conversation { get; init; }

    public Account? Recipient { get; init; }

    public IReadOnlyList<Account>? MembersAdded { get; init; }

    public string? Locale { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public string? InputHint { get; init; }

    /// <summary>The words of a message that has a card.</summary>
    public string? Summary { get; init; }

    public string? Name { get; init; }

    public JsonElement? Value { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    public string? ReplyToId { get; init; }

    public string? DeliveryMode { get; init; }

    public JsonElement? ChannelData { get; init; }

    /// <summary>Personal data was masked in it; the person is told.</summary>
    [JsonIgnore]
    public bool IsMasked { get; init; }

    // The generated reader cannot give extension data to an initialiser: hence « set ».
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>A person, a bot or a conversation.</summary>
public sealed record Account
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Role { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; set; }
}

public sealed record Attachment
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    public string? ContentType { get; init; }

    public JsonElement? Content { get; init; }

    /// <summary>« data: » with the file itself: nobody else can fetch it, and nothing is kept beyond the conversation.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>The file's name.</summary>
    public string? Name { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; set; }
}

/// <param name="To">Who sees the buttons.</param>
public sealed record SuggestedActions(IReadOnlyList<string>? To, IReadOnlyList<CardAction>? Actions);

/// <param name="Type">« imBack »: pressing it types the value.</param>
public sealed record CardAction(string? Type, string? Title, JsonElement? Value);
