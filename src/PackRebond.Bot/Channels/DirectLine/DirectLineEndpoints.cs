using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace PackRebond.Bot.Channels.DirectLine;

/// <summary>Direct Line 3.0: what is served where.</summary>
public static class DirectLineEndpoints
{
    public const string Root = "/v3/directline";

    private const string Posts = "directline-posts";
    private const string Starts = "directline-starts";
    private const string Cors = "directline";

    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddOptions<DirectLineOptions>().BindConfiguration(DirectLineOptions.Section)
            .Validate(options => options.Secrets.All(secret => secret.Length >= 16), "DirectLine:Secrets : chaque secret a au moins 16 caractères.")
            .Validate(options => options.AreOriginsPlain, "DirectLine:AllowedOrigins : chaque origine s'écrit « https://hôte », sans chemin.")
            .Validate(options => options.IsPublicUrlPlain, "DirectLine:PublicUrl s'écrit « https://hôte », sans chemin.")
            .Validate(options => options.StartsPerMinute > 0, "DirectLine:StartsPerMinute est un nombre positif.")
            .ValidateOnStart();
        services.AddSingleton<Tokens>().AddSingleton<Doorkeeper>().AddSingleton<Streams>().AddSingleton<PublicAddress>();
        services.AddSingleton<TokenRoom>().AddSingleton<ConversationRoom>().AddSingleton<ActivityRoom>();
        services.AddCors();
        services.AddOptions<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions>().Configure<IOptions<DirectLineOptions>>((cors, options) =>
            cors.AddPolicy(Cors, policy => policy
                .WithOrigins([.. options.Value.AllowedOrigins])
                .WithMethods("GET", "POST")
                .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
                .SetPreflightMaxAge(TimeSpan.FromMinutes(10))));
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<DirectLineOptions>>((limits, options) => Limit(limits, options.Value.StartsPerMinute));
        return services;
    }

    public static void MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var tokens = routes.ServiceProvider.GetRequiredService<TokenRoom>();
        var conversations = routes.ServiceProvider.GetRequiredService<ConversationRoom>();
        var activities = routes.ServiceProvider.GetRequiredService<ActivityRoom>();

        routes.MapPost("/chat/token", tokens.ForOurPageAsync).RequireRateLimiting(Starts);

        var group = routes.MapGroup(Root).RequireCors(Cors);
        group.MapPost("/tokens/generate", tokens.GenerateAsync).RequireRateLimiting(Starts);
        group.MapPost("/tokens/refresh", tokens.RefreshAsync);
        group.MapPost("/conversations", conversations.StartAsync).RequireRateLimiting(Starts);
        group.MapGet("/conversations/{id}", conversations.ReconnectAsync);
        group.MapGet("/conversations/{id}/stream", conversations.StreamAsync);
        group.MapPost("/conversations/{id}/activities", activities.PostAsync).RequireRateLimiting(Posts);
        group.MapGet("/conversations/{id}/activities", activities.GetAsync);
        group.MapPost("/conversations/{id}/upload", Refusal.UploadDisabled.WriteAsync);
        group.MapGet("/session/getsessionid", Refusal.NotHere.WriteAsync);
    }

    private static void Limit(RateLimiterOptions limits, int startsPerMinute)
    {
        // Twenty messages at once, two a second in the long run.
        limits.AddPolicy(Posts, http => RateLimitPartition.GetTokenBucketLimiter(
            http.Request.RouteValues["id"] as string ?? "",
            _ => new() { TokenLimit = 20, TokensPerPeriod = 2, ReplenishmentPeriod = TimeSpan.FromSeconds(1) }));
        limits.AddPolicy(Starts, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new() { PermitLimit = startsPerMinute, Window = TimeSpan.FromMinutes(1) }));
        limits.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
            rejected.HttpContext.Response.Headers.RetryAfter =
                Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            await Refusal.RateLimited.WriteAsync(rejected.HttpContext);
        };
    }
}
