using System.Text.Json;
using System.Text.Json.Serialization;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>A conversation as the store keeps it. Members that are missing take their defaults, so an older record still opens.</summary>
public static class ConversationJson
{
    public static string Write(Conversation conversation) => JsonSerializer.Serialize(conversation, ConversationJsonContext.Default.Conversation);

    /// <exception cref="JsonException">The text is not a conversation: the store is damaged.</exception>
    public static Conversation Read(string json) =>
        JsonSerializer.Deserialize(json, ConversationJsonContext.Default.Conversation) ?? throw new JsonException("A conversation cannot be null.");
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Conversation))]
internal sealed partial class ConversationJsonContext : JsonSerializerContext;
