namespace PackRebond.Bot.Channels.DirectLine;

internal static class Answer
{
    public static Task WriteAsync(HttpContext http, int status, ConversationBody body)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(body, ActivityJson.Plain.ConversationBody, cancellationToken: http.RequestAborted);
    }

    /// <summary>Why an input was not kept.</summary>
    public static Task RefuseAsync(HttpContext http, Taken taken)
    {
        var refusal = taken switch
        {
            Taken.UnknownConversation => Refusal.ConversationNotFound,
            Taken.BotFailed => Refusal.BotFailed,
            _ => Refusal.StoreFailed,
        };
        return refusal.WriteAsync(http);
    }

    /// <summary>The id that a server chose for its user when it is one that clients cannot claim by themselves, else an unguessable one.</summary>
    public static string User(string? chosen) => chosen?.StartsWith("dl_", StringComparison.Ordinal) is true && chosen.Length <= 100 ? chosen : Tokens.NewUser();

    public static string StoreId(string conversation) => $"directline/{conversation}";
}
