using System.Text.Json;
using PackRebond.Bot.Core.Turns;

namespace PackRebond.Bot.Channels;

/// <summary>From the channels' words to the bot's: nothing below knows <see cref="Activity"/>.</summary>
public static class Translating
{
    /// <summary>What the bot should hear, or null when the activity says nothing to it.</summary>
    public static Input? ToInput(Activity activity) => activity.Type switch
    {
        "message" => Message(activity),
        "conversationUpdate" when AddsAPerson(activity) => new Input.Joined(),
        "event" when IsJoin(activity.Name) => new Input.Joined(),
        "endOfConversation" => new Input.Left(),
        _ => null,
    };

    private static Input Message(Activity activity) =>
        string.IsNullOrEmpty(activity.Text) && activity.Value is { ValueKind: JsonValueKind.Object } value
            && value.TryGetProperty("say", out var say) && say.ValueKind == JsonValueKind.String
            ? new Input.Chose(say.GetString()!, Turn(value))
            : new Input.Said(activity.Text ?? "", activity.IsMasked);

    private static int Turn(JsonElement value) =>
        value.TryGetProperty("turn", out var turn) && turn.ValueKind == JsonValueKind.Number && turn.TryGetInt32(out var number) ? number : 0;

    private static bool AddsAPerson(Activity activity) =>
        activity.MembersAdded?.Any(member => !string.Equals(member.Id, activity.Recipient?.Id ?? Replies.BotId, StringComparison.Ordinal)) is true;

    private static bool IsJoin(string? name) =>
        string.Equals(name, "webchat/join", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "directline/join", StringComparison.OrdinalIgnoreCase);
}
