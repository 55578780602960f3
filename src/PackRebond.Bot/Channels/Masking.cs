using System.Text.Json;
using System.Text.Json.Nodes;
using PackRebond.Bot.Core.Language;

namespace PackRebond.Bot.Channels;

/// <summary>Takes personal data out of an activity before anything else sees it: what is stored, logged, echoed or understood is already masked.</summary>
public static class Masking
{
    public static Activity Mask(Activity activity)
    {
        var text = PersonalData.Mask(activity.Text ?? "");
        return activity with
        {
            // No name is ever needed; what a client puts there is not kept.
            From = activity.From is null ? null : activity.From with { Name = null },
            Text = activity.Text is null ? null : text.Text,
            IsMasked = text.Found,
            Value = Mask(activity.Value),
            ChannelData = Mask(activity.ChannelData),
            Others = activity.Others?.ToDictionary(other => other.Key, other => Mask(other.Value) ?? other.Value, StringComparer.Ordinal),

            // The bot reads no files, so none is kept.
            Attachments = null,
        };
    }

    private static JsonElement? Mask(JsonElement? element)
    {
        if (element is not { ValueKind: JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.String } kept)
        {
            return element;
        }

        // What needs no mask goes back as it came, to the letter.
        var node = JsonNode.Parse(kept.GetRawText());
        return Mask(ref node) ? JsonSerializer.SerializeToElement(node!, ActivityJson.Plain.JsonNode) : element;
    }

    private static bool Mask(ref JsonNode? node)
    {
        var changed = false;
        switch (node)
        {
            case JsonObject map:
                foreach (var (name, child) in map.ToArray())
                {
                    // A client knows its message again by this id.
                    var masked = child;
                    if (string.Equals(name, "clientActivityID", StringComparison.Ordinal) || !Mask(ref masked))
                    {
                        continue;
                    }

                    changed = true;
                    if (!ReferenceEquals(masked, child))
                    {
                        map[name] = masked;
                    }
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    var masked = list[i];
                    if (!Mask(ref masked))
                    {
                        continue;
                    }

                    changed = true;
                    if (!ReferenceEquals(masked, list[i]))
                    {
                        list[i] = masked;
                    }
                }

                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                var mask = PersonalData.Mask(text);
                if (mask.Found)
                {
                    node = JsonValue.Create(mask.Text, ActivityJson.Plain.String);
                    changed = true;
                }

                break;
            default:
                break;
        }

        return changed;
    }
}
