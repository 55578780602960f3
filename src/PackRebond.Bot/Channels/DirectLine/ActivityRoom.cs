using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PackRebond.Bot.Core.Turns;
using PackRebond.Bot.Storage;

namespace PackRebond.Bot.Channels.DirectLine;

/// <summary>Takes a person's activities and gives out the conversation's.</summary>
public sealed class ActivityRoom(IConversationStore store, TurnTaking turns, Doorkeeper door, PublicAddress address)
{
    public async Task PostAsync(HttpContext http, string id)
    {
        var (access, refusal) = door.Check(http.Request, id);
        var (activity, mistake) = access is null ? (null, refusal) : await RequestBody.ActivityAsync(http.Request);
        if (activity is not null && (access!.Token?.User ?? activity.From?.Id) is null or "")
        {
            (activity, mistake) = (null, Refusal.NoSender);
        }

        if (activity is null)
        {
            await mistake!.WriteAsync(http);
            return;
        }

        var taken = await turns.TakeAsync(Incoming(activity, id, access!.Token?.User) with { PicturesFrom = address.Pictures(http.Request) }, http.RequestAborted);
        if (taken is not Taken.Kept kept)
        {
            await Answer.RefuseAsync(http, taken);
            return;
        }

        // What is not kept has no number; its id only has to be one that no other activity gets.
        var own = kept.Activities.IsEmpty ? $"{id}|{Tokens.NewId()}" : ActivityRow.Id(id, kept.Activities[0].Sequence);
        await http.Response.WriteAsJsonAsync(new IdBody(own), ActivityJson.Plain.IdBody, cancellationToken: http.RequestAborted);
    }

    /// <summary>For clients that poll. It answers only 200, 401, 403 and 404: Microsoft's client stops for ever at anything else.</summary>
    public async Task GetAsync(HttpContext http, string id)
    {
        var (access, refusal) = door.Check(http.Request, id);
        if (access is null)
        {
            await refusal!.WriteAsync(http);
            return;
        }

        var after = ActivitySet.Read(http.Request.Query["watermark"]);
        string answer;
        try
        {
            if (await store.ReadAsync(Answer.StoreId(id), http.RequestAborted) is not { } kept)
            {
                await Refusal.ConversationNotFound.WriteAsync(http);
                return;
            }

            answer = ActivitySet.Write(after >= kept.LastSequence ? [] : await store.ActivitiesAsync(Answer.StoreId(id), after, http.RequestAborted), after);
        }
        catch (DbException)
        {
            // The store is away: nothing new for now, and the next poll asks again from the same place.
            answer = ActivitySet.Write([], after);
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.WriteAsync(answer, http.RequestAborted);
    }

    private static Incoming Incoming(Activity sent, string conversation, string? user)
    {
        var activity = sent with
        {
            Id = null,
            ServiceUrl = null,
            CallerId = null,
            Recipient = null,
            ChannelId = Tokens.ForConversation,
            Conversation = new() { Id = conversation },
            From = (sent.From ?? new()) with { Id = user ?? sent.From?.Id, Role = "user" },
        };
        return new(
            Answer.StoreId(conversation),
            activity,
            Translating.ToInput(activity),
            InputKey(activity),
            IsKept: activity.Type is not ("conversationUpdate" or "typing"),
            MayStart: false);
    }

    /// <summary>A digest of the client's own id: any text may stand there.</summary>
    private static string? InputKey(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var id) && id.ValueKind == JsonValueKind.String
            ? $"client/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id.GetString()!)))}"
            : null;
}
