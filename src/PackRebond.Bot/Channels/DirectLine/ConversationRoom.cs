using PackRebond.Bot.Core.Turns;
using PackRebond.Bot.Storage;

namespace PackRebond.Bot.Channels.DirectLine;

/// <summary>Starts conversations, finds them again, opens their streams.</summary>
public sealed class ConversationRoom(IConversationStore store, TurnTaking turns, Tokens tokens, Streams streams, Doorkeeper door, PublicAddress address)
{
    public async Task StartAsync(HttpContext http)
    {
        var (access, refusal) = door.Check(http.Request, conversation: null);
        if (access is null)
        {
            await refusal!.WriteAsync(http);
            return;
        }

        var body = await RequestBody.OptionalAsync(http.Request, ActivityJson.Plain.GenerateBody);
        var (conversation, user, origins) = access.Token is { } token
            ? (token.Conv, token.User, token.Origins)
            : (Tokens.NewId(), Answer.User(body?.User?.Id), null);
        var taken = await turns.TakeAsync(Start(conversation, user, body?.Locale), http.RequestAborted);
        if (taken is not Taken.Kept kept)
        {
            await Answer.RefuseAsync(http, taken);
            return;
        }

        var renewed = Renewed(http, access, conversation, user, origins);
        var stream = address.Stream(http.Request, conversation, tokens.Ticket(conversation, after: 0, origins));
        await Answer.WriteAsync(http, kept.IsNew ? 201 : 200, renewed with { StreamUrl = stream });
    }

    public async Task ReconnectAsync(HttpContext http, string id)
    {
        var (access, refusal) = door.Check(http.Request, id);
        if (access is null)
        {
            await refusal!.WriteAsync(http);
            return;
        }

        if (await store.ReadAsync(Answer.StoreId(id), http.RequestAborted) is not { } kept)
        {
            await Refusal.ConversationNotFound.WriteAsync(http);
            return;
        }

        var ticket = tokens.Ticket(id, After(http.Request, kept), access.Token?.Origins);
        await Answer.WriteAsync(
            http,
            200,
            Renewed(http, access, id, access.Token?.User, access.Token?.Origins) with { StreamUrl = address.Stream(http.Request, id, ticket) });
    }

    public async Task StreamAsync(HttpContext http, string id)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            await Refusal.NotHere.WriteAsync(http);
            return;
        }

        if (tokens.Use(http.Request.Query["t"].ToString()) is not { } ticket
            || !string.Equals(ticket.Conv, id, StringComparison.Ordinal)
            || !Doorkeeper.IsTrusted(http.Request, ticket))
        {
            await Refusal.Forbidden.WriteAsync(http);
            return;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        await streams.ServeAsync(socket, Answer.StoreId(id), ticket.After);
    }

    private static Incoming Start(string conversation, string? user, string? locale)
    {
        var person = new Account { Id = user, Role = "user" };
        var bot = new Account { Id = Replies.BotId, Role = "bot" };
        var update = new Activity
        {
            Type = "conversationUpdate",
            ChannelId = Tokens.ForConversation,
            Conversation = new() { Id = conversation },
            From = person,
            Recipient = bot,
            MembersAdded = user is null ? [bot] : [bot, person],
            Locale = locale,
        };
        return new(Answer.StoreId(conversation), update, new Input.Joined(), InputKey: "start", IsKept: false, MayStart: true);
    }

    /// <summary>Where a new stream begins: after the watermark; without one, at what comes next.</summary>
    private long After(HttpRequest request, KeptConversation kept)
    {
        // Microsoft's client sends an empty watermark until it has got one: nothing was delivered yet, or the page was loaded again.
        var watermark = request.Query["watermark"].ToString();
        var isResume = !request.Query.ContainsKey("watermark") || streams.HasDelivered(kept.Conversation.Id);
        return watermark.Length > 0 ? ActivitySet.Read(watermark) : isResume ? kept.LastSequence : 0;
    }

    /// <summary>A fresh token, or the one that came when its chain has lasted long enough.</summary>
    private ConversationBody Renewed(HttpContext http, Access access, string conversation, string? user, IReadOnlyList<string>? origins)
    {
        if (access.Token is not { } claims)
        {
            return tokens.Issue(conversation, user, origins);
        }

        return tokens.Renew(claims) ?? new(conversation, http.Request.Headers.Authorization.ToString()["Bearer ".Length..].Trim(), 0);
    }
}
