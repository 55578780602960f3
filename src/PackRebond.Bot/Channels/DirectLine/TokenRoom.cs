namespace PackRebond.Bot.Channels.DirectLine;

/// <summary>Gives out tokens.</summary>
public sealed class TokenRoom(Tokens tokens, Doorkeeper door, PublicAddress address)
{
    /// <summary>For our own page: no secret, but only from a page of this very server.</summary>
    public Task ForOurPageAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return address.IsFromOurPage(http.Request)
            ? Answer.WriteAsync(http, 200, tokens.Issue(Tokens.NewId(), Tokens.NewUser(), origins: null))
            : Refusal.Forbidden.WriteAsync(http);
    }

    /// <summary>For another server that has a secret and hands the token to its page.</summary>
    public async Task GenerateAsync(HttpContext http)
    {
        var (access, refusal) = door.Check(http.Request, conversation: null);
        if (access is not { IsSecret: true })
        {
            await (refusal ?? Refusal.Forbidden).WriteAsync(http);
            return;
        }

        var body = await RequestBody.OptionalAsync(http.Request, ActivityJson.Plain.GenerateBody);
        await Answer.WriteAsync(http, 200, tokens.Issue(Tokens.NewId(), Answer.User(body?.User?.Id), body?.TrustedOrigins));
    }

    public Task RefreshAsync(HttpContext http)
    {
        var (access, refusal) = door.Check(http.Request, conversation: null);
        return access switch
        {
            null => refusal!.WriteAsync(http),
            { Token: null } => Refusal.Forbidden.WriteAsync(http),
            { Token: { } claims } => tokens.Renew(claims) is { } renewed ? Answer.WriteAsync(http, 200, renewed) : Refusal.TokenExpired.WriteAsync(http),
        };
    }
}
