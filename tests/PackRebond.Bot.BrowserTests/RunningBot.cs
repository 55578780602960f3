using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace PackRebond.Bot.BrowserTests;

/// <summary>The real host on loopback, with a database of its own, which can go away and come back at the same address.</summary>
public sealed class RunningBot : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("packrebond-browser-");
    private readonly string _theme;
    private WebApplication? _host;

    private RunningBot(string theme) => _theme = theme;

    /// <summary>With a slash at the end.</summary>
    public string Url { get; private set; } = "http://127.0.0.1:0/";

    public static async Task<RunningBot> StartAsync(string theme = "dsfr")
    {
        var bot = new RunningBot(theme);
        await bot.RestartAsync();
        return bot;
    }

    public async Task RestartAsync()
    {
        _host = BotHost.Build(
        [
            "--environment=Development", $"--urls={Url}", $"--Chat:Theme={_theme}", "--Logging:LogLevel:Default=Warning",
            $"--Storage:ConnectionString=Data Source={Path.Combine(_folder.FullName, "chat.db")}", "--Conversation:Today=2026-11-23",
            "--DirectLine:StartsPerMinute=1000",
        ]);
        await _host.StartAsync();
        Url = _host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/";
    }

    public async Task StopAsync()
    {
        if (_host is not null)
        {
            await _host.StopAsync();
            await _host.DisposeAsync();
            _host = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Delete(recursive: true);
    }
}
