using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PackRebond.Bot.Channels;

/// <summary>Activities as JSON, by generated code.</summary>
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(DirectLine.ConversationBody))]
[JsonSerializable(typeof(DirectLine.IdBody))]
[JsonSerializable(typeof(DirectLine.GenerateBody))]
[JsonSerializable(typeof(DirectLine.TokenClaims))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonNode))]
public sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>French letters are written as they are: no answer is ever put into a page without being escaped there.</summary>
    public static ActivityJson Plain { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Null when the text is not an activity.</summary>
    public static Activity? Read(ReadOnlySpan<byte> json) => Read(json, Plain.Activity);

    public static T? Read<T>(ReadOnlySpan<byte> json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string Write(Activity activity) => JsonSerializer.Serialize(activity, Plain.Activity);
}
