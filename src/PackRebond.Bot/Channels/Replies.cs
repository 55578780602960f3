using System.Globalization;
using System.Text;
using System.Text.Json;
using PackRebond.Bot.Core.Turns;

namespace PackRebond.Bot.Channels;

/// <summary>From the bot's messages to activities.</summary>
public static class Replies
{
    public const string BotId = "packrebond";

    private static readonly Account Bot = new() { Id = BotId, Name = "Assistant Pack rebond", Role = "bot" };

    /// <param name="incoming">What is answered; its sender sees the buttons.</param>
    /// <param name="replyToId">Null when clients never see what is answered: they would wait for it.</param>
    /// <param name="picturesFrom">The address before the path of a picture; empty when the client shows cards on this server's own page.</param>
    public static Activity ToActivity(Message message, Activity incoming, string? replyToId, string picturesFrom = "") => new()
    {
        Type = "message",
        ChannelId = incoming.ChannelId,
        From = Bot,
        Conversation = incoming.Conversation,
        Recipient = incoming.From,
        Locale = "fr-FR",
        Text = message.Card is null ? message.Text : null,
        TextFormat = message.Card is null ? "markdown" : null,
        Summary = message.Card is null ? null : message.Text,
        InputHint = message.ExpectsAnswer ? "expectingInput" : "acceptingInput",
        Attachments = Attachments(message, picturesFrom),
        SuggestedActions = message.Choices.IsDefaultOrEmpty
            ? null
            : new(
                incoming.From?.Id is { } user ? [user] : null,
                [.. message.Choices.Select(choice => new CardAction("imBack", choice.Label, JsonSerializer.SerializeToElement(choice.Say, ActivityJson.Plain.String)))]),
        ReplyToId = replyToId,
    };

    private static IReadOnlyList<Attachment>? Attachments(Message message, string picturesFrom) => message switch
    {
        { Card: { } card } => [new() { ContentType = Attachment.AdaptiveCard, Content = Json(WithPicturesFrom(picturesFrom, card)) }],
        { File: { } file } => [new() { ContentType = file.Type, Name = file.Name, ContentUrl = $"data:{file.Type};charset=utf-8;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(file.Text))}" }],
        _ => null,
    };

    public static string Timestamp(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A quotation mark inside a text is escaped, so that only a member can look like this.</summary>
    private static string WithPicturesFrom(string address, string card) =>
        address.Length == 0 ? card : card.Replace("\"url\":\"/", $"\"url\":\"{JsonEncodedText.Encode(address)}/", StringComparison.Ordinal);

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
