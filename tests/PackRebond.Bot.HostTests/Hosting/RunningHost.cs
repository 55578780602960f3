using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PackRebond.Bot.Channels;
using PackRebond.Bot.Content;

namespace PackRebond.Bot.HostTests.Hosting;

/// <summary>The real host on a real Kestrel and a free port of the loopback.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    public const string Secret = "un-secret-de-test-assez-long";

    private readonly WebApplication app;

    private RunningHost(WebApplication app)
    {
        this.app = app;
        Url = new(app.Urls.Single());
        Http = new() { BaseAddress = Url };
    }

    public Uri Url { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => app.Services;

    public static Task<RunningHost> StartAsync(Folder folder, params string[] settings) => StartAsync($"Data Source={folder.Database}", settings: settings);

    /// <param name="turn">The turn function; by default one that says back what it hears.</param>
    /// <param name="warmUp">Takes the place of the warm-up, which only a host that watches its content does.</param>
    public static async Task<RunningHost> StartAsync(
        string store, TakeTurn? turn = null, TimeProvider? clock = null, bool watchesContent = false, Func<IServiceProvider, WarmUp>? warmUp = null, params string[] settings)
    {
        string[] args =
        [
            "--environment=Development", "--Urls=http://127.0.0.1:0", $"--Storage:ConnectionString={store}",
            $"--DirectLine:Secrets:0={Secret}", "--DirectLine:StartsPerMinute=1000", "--Logging:Console:LogLevel:Default=None", .. settings,
        ];
        var built = BotHost.Build(args, clock, services =>
        {
            services.AddSingleton(new CurrentLibrary { Value = RealContent.Library });
            services.AddSingleton(turn ?? Echo.Take);

            if (warmUp is not null)
            {
                services.AddSingleton(warmUp);
            }

            // A clock that jumps by a day would make it look at the files forty thousand times.
            if (!watchesContent)
            {
                services.Remove(services.Single(service => service.ImplementationType == typeof(ContentWatch)));
            }
        });
        await built.StartAsync();
        return new(built);
    }

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
