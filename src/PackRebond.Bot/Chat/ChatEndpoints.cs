using Microsoft.Extensions.Options;

namespace PackRebond.Bot.Chat;

/// <summary>The chat page, its frame, the pages about it, and their files.</summary>
public static class ChatEndpoints
{
    public static void AddChat(this IServiceCollection services) =>
        services.AddOptions<ChatOptions>().BindConfiguration(ChatOptions.Section)
            .Validate(options => options.IsThemeKnown, "Chat:Theme doit être « dsfr » ou « neutral ».")
            .Validate(
                options => options.AreFrameAncestorsPlain,
                "Chat:FrameAncestors doit être une liste d'origines séparées par des espaces, par exemple « 'self' https://www.exemple.gouv.fr ».")
            .ValidateOnStart();

    /// <summary>Maps <c>/</c>, <c>/chat</c>, <c>/sources</c>, <c>/donnees-personnelles</c>, <c>/accessibilite</c> and <c>/assets/</c>.</summary>
    public static void MapChat(this IEndpointRouteBuilder endpoints)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<IOptions<ChatOptions>>().Value;
        var assets = ChatAsset.LoadAll();
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        foreach (var (path, page) in ChatPages.Fill(options, assets.Keys))
        {
            endpoints.MapMethods(path, methods, context =>
            {
                ChatHeaders.Add(context, options.FrameAncestors);
                return page.WriteAsync(context, "no-cache");
            });
        }

        endpoints.MapMethods("/assets/{name}", methods, context =>
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            if (context.Request.RouteValues["name"] is string name && assets.TryGetValue(name, out var asset))
            {
                return asset.WriteAsync(context, "public, max-age=31536000, immutable");
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }
}
