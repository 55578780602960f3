using Microsoft.Extensions.Options;
using PackRebond.Bot.Channels;
using PackRebond.Bot.Channels.Connector;
using PackRebond.Bot.Channels.DirectLine;
using PackRebond.Bot.Chat;
using PackRebond.Bot.Content;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Turns;
using PackRebond.Bot.Places;
using PackRebond.Bot.Storage;

namespace PackRebond.Bot;

/// <summary>Puts the host together. Nothing is opened before it starts.</summary>
public static class BotHost
{
    /// <param name="args">Settings as « --Section:Name=value ».</param>
    /// <param name="clock">The time; the system's by default.</param>
    /// <param name="change">Lets tests replace a part.</param>
    public static WebApplication Build(string[] args, TimeProvider? clock = null, Action<IServiceCollection>? change = null)
    {
        // Settings, content and client stand beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(BotHost).Assembly.GetName().Name,
        });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        var services = builder.Services;
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddSingleton<TakeTurn>(Conversing.Take);
        AddContent(services, builder.Environment);
        AddChannels(services, builder.Environment);
        services.AddChat();
        change?.Invoke(services);

        var app = builder.Build();
        app.UseExceptionHandler(failed => failed.Run(Refusal.Fault.WriteAsync));
        app.Use(NoStoreAsync);
        app.UseRouting();
        app.UseCors();
        app.UseRateLimiter();
        app.UseWebSockets(new() { KeepAliveInterval = TimeSpan.FromSeconds(20), KeepAliveTimeout = TimeSpan.FromSeconds(40) });
        app.MapConnector();
        app.MapDirectLine();
        app.MapChat();
        app.MapSiteMaps();
        app.MapHealth();
        return app;
    }

    /// <summary>The content folder that these settings name.</summary>
    public static ContentFolder Content(IConfiguration settings, IHostEnvironment environment) =>
        ContentFolder.Find(settings[$"{ContentOptions.Section}:{nameof(ContentOptions.Folder)}"] ?? "", environment.IsDevelopment(), AppContext.BaseDirectory);

    private static void AddContent(IServiceCollection services, IHostEnvironment environment)
    {
        services.AddSingleton(provider => Content(provider.GetRequiredService<IConfiguration>(), environment));
        services.AddSingleton<CurrentLibrary>();
        services.AddSingleton<WarmUp>(Reader.WarmUp);
        services.AddHostedService<ContentWatch>();
    }

    private static void AddChannels(IServiceCollection services, IHostEnvironment environment)
    {
        services.AddOptions<ConversationOptions>().BindConfiguration(ConversationOptions.Section)
            .Validate(options => options.Today.Length == 0 || environment.IsDevelopment(), "Conversation:Today n'est permis qu'en développement.")
            .Validate(options => options.Today.Length == 0 || options.Day is not null, "Conversation:Today est une date de la forme « 2026-11-23 ».")
            .ValidateOnStart();
        services.AddOptions<StoreOptions>().BindConfiguration(StoreOptions.Section);
        services.AddSingleton<IConversationStore>(provider => Store(provider.GetRequiredService<IOptions<StoreOptions>>().Value.ConnectionString));
        services.AddSingleton<ParisDay>().AddSingleton<Arrivals>().AddSingleton<TurnTaking>();
        services.AddDirectLine().AddConnector();
        services.AddHostedService<StoreUpkeep>();
    }

    private static SqlStore Store(string connectionString)
    {
        try
        {
            return ConversationStore.Open(connectionString, AppContext.BaseDirectory);
        }
        catch (ArgumentException fault)
        {
            throw new CannotStartException(
                ["Storage:ConnectionString commence par « Data Source= » (SQLite) ou « Host= » (PostgreSQL) et ne contient que leurs mots-clés."], fault);
        }
    }

    private static Task NoStoreAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments(DirectLineEndpoints.Root, StringComparison.Ordinal))
        {
            http.Response.Headers.CacheControl = "no-store";
        }

        return next(http);
    }

    private static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live"));
        routes.MapGet("/health/ready", async (IConversationStore store, CurrentLibrary library, CancellationToken cancellation) =>
            library.IsLoaded && await store.IsReadyAsync(cancellation) ? Results.Text("ready") : Results.Text("not ready", statusCode: 503));
    }
}
