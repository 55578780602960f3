using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PackRebond.Bot.Core.Export;

/// <summary>The open data as one JSON text, indented so that two exports can be compared line by line.</summary>
public static class JsonFile
{
    // The file is no part of a page: French letters and quotes stay readable.
    private static readonly OpenDataContext Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    });

    public static string Write(OpenData data) => JsonSerializer.Serialize(data, Readable.OpenData) + "\n";
}

[JsonSerializable(typeof(OpenData))]
internal sealed partial class OpenDataContext : JsonSerializerContext;
