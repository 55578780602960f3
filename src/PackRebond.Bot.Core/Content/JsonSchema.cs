using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PackRebond.Bot.Core.Content;

/// <summary>
/// Shape → JSON Schema, so that an editor's program underlines and completes what the loader expects. Draft 7, which the YAML extensions read.
/// </summary>
public static class JsonSchema
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="title">What the file is, in French.</param>
    public static string Of(Shape shape, string title)
    {
        var schema = Write(shape);
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", title);
        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Write(Shape shape) => shape switch
    {
        // The loader takes a scalar as it is written; YAML gives 5000 and « true » types of their own.
        Shape.Text => new() { ["type"] = new JsonArray("string", "number", "boolean"), ["pattern"] = @"\S" },
        Shape.Day => new() { ["type"] = "string", ["format"] = "date", ["pattern"] = @"^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" },
        Shape.Days => new() { ["type"] = "string", ["pattern"] = "^0*[1-9][0-9]{0,3}d$" },
        Shape.Link => new() { ["type"] = "string", ["format"] = "uri", ["pattern"] = @"^https://[^\s/]" },
        Shape.Word word => new() { ["enum"] = new JsonArray([.. word.Allowed.Select(allowed => JsonValue.Create(allowed))]) },
        Shape.Many many => new() { ["type"] = "array", ["minItems"] = many.AtLeast, ["maxItems"] = many.AtMost, ["items"] = Write(many.Item) },
        Shape.Named named => new() { ["type"] = "object", ["additionalProperties"] = Write(named.Value) },
        Shape.Either either => new() { ["anyOf"] = new JsonArray(Write(either.Short), Write(either.Long)) },
        Shape.Marked marked => new() { ["anyOf"] = new JsonArray(Write(marked.With), Write(marked.Without)) },
        Shape.Later later => Write(later.Then),
        Shape.Keys keys => new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(keys.All.Select(key => KeyValuePair.Create<string, JsonNode?>(key.Name, Write(key)))),
            ["required"] = new JsonArray([.. keys.All.Where(key => key.IsRequired).Select(key => JsonValue.Create(key.Name))]),
            ["additionalProperties"] = false,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    private static JsonObject Write(Key key)
    {
        var schema = Write(key.Value);
        schema.Insert(0, "description", key.Means);
        return schema;
    }
}
