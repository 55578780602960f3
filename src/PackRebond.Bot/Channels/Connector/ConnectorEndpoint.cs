using Microsoft.Extensions.Options;
using PackRebond.Bot.Channels.DirectLine;
using PackRebond.Bot.Content;
using PackRebond.Bot.Core.Turns;

namespace PackRebond.Bot.Channels.Connector;

/// <summary>The door of the Bot Framework's channels: POST /api/messages.</summary>
public static class ConnectorEndpoint
{
    public static IServiceCollection AddConnector(this IServiceCollection services)
    {
        services.AddOptions<ConnectorOptions>().BindConfiguration(ConnectorOptions.Section)
            .Validate(options => options.IsMetadataSafe, "Connector:OpenIdMetadata est une adresse « https:// ».")
            .ValidateOnStart();
        services.AddHttpClient();
        services.AddSingleton<ChannelKeys>().AddSingleton<ChannelToken>().AddSingleton<MessageRoom>();
        return services;
    }

    /// <summary>Fails closed: without an app id nobody can prove to be a channel, so that the endpoint is there for developers only.</summary>
    public static void MapConnector(this IEndpointRouteBuilder routes)
    {
        var hasAppId = routes.ServiceProvider.GetRequiredService<IOptions<ConnectorOptions>>().Value.AppId.Length > 0;
        if (hasAppId || routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            var room = routes.ServiceProvider.GetRequiredService<MessageRoom>();
            routes.MapPost("/api/messages", http => room.PostAsync(http, hasAppId));
        }
    }
}

/// <summary>Takes one activity of a channel and answers in the same breath.</summary>
public sealed class MessageRoom(TurnTaking turns, ChannelToken channel, CurrentLibrary library, PublicAddress address)
{
    private const int LongestId = 500;

    public async Task PostAsync(HttpContext http, bool isChecked)
    {
        var (activity, refusal) = await RequestBody.ActivityAsync(http.Request);
        refusal ??= isChecked ? await channel.CheckAsync(http.Request, activity!, http.RequestAborted) : null;
        refusal ??= Mistake(activity!);
        if (refusal is not null)
        {
            await refusal.WriteAsync(http);
            return;
        }

        if (Translating.ToInput(activity!) is not { } input)
        {
            await WriteAsync(http, IsExpected(activity!) ? [] : null);
            return;
        }

        switch (await turns.TakeAsync(Incoming(activity!, input) with { PicturesFrom = address.Pictures(http.Request) }, http.RequestAborted))
        {
            case Taken.Kept kept:
                await WriteAsync(http, IsExpected(activity!) ? kept.Activities.Select(row => row.Json).Where(IsReply) : null);
                break;
            case Taken.BotFailed:
                // The channel would only try the same again: the person is told instead. The conversation is as it was before.
                var sorry = Replies.ToActivity(new(library.Value.Message("failed"), null, [], ExpectsAnswer: false), activity!, activity!.Id);
                await WriteAsync(http, [ActivityJson.Write(sorry)]);
                break;
            default:
                await Refusal.StoreFailed.WriteAsync(http);
                break;
        }
    }

    private static Refusal? Mistake(Activity activity) => activity switch
    {
        { Type: "invoke" } => Refusal.InvokeNotServed,
        { Conversation.Id: null or "" or { Length: > LongestId } } or { Conversation: null } => Refusal.NoConversation,
        _ when (activity.Conversation.Id + activity.ChannelId + activity.Id).Any(char.IsControl) => Refusal.NoConversation,

        // Answers can only go back in the response so far; an activity that needs none may come in any mode.
        _ when !IsExpected(activity) && Translating.ToInput(activity) is Input.Said or Input.Chose or Input.Joined => Refusal.DeliveryNotServed,
        _ => null,
    };

    private static bool IsExpected(Activity activity) => string.Equals(activity.DeliveryMode, "expectReplies", StringComparison.Ordinal);

    private static Incoming Incoming(Activity sent, Input input)
    {
        var activity = sent with { From = (sent.From ?? new()) with { Role = "user" }, DeliveryMode = null };
        return new(
            $"connector/{sent.ChannelId}/{sent.Conversation!.Id}",
            activity,
            input,
            sent.Id is { Length: > 0 and <= LongestId } id ? $"activity/{id}" : null,
            IsKept: sent.Type is not "conversationUpdate",
            MayStart: true);
    }

    /// <summary>The person's own activity is stored before the replies and does not go back.</summary>
    private static bool IsReply(string json) => ActivityJson.Read(System.Text.Encoding.UTF8.GetBytes(json)) is { From.Role: "bot" };

    private static async Task WriteAsync(HttpContext http, IEnumerable<string>? activities)
    {
        http.Response.StatusCode = 200;
        if (activities is not null)
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.WriteAsync($$"""{"activities":[{{string.Join(',', activities)}}]}""", http.RequestAborted);
        }
    }
}
