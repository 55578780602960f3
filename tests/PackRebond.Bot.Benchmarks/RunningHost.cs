using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PackRebond.Bot.Benchmarks;

/// <summary>The built host as a process of its own, on loopback, over a new SQLite file that is removed at the end.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo folder;

    private RunningHost(Process process, DirectoryInfo folder, Uri address, TimeSpan untilReady)
    {
        this.process = process;
        this.folder = folder;
        UntilReady = untilReady;
        Client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = address };
    }

    public HttpClient Client { get; }

    /// <summary>From the start of the process to the first 200 of /health/ready.</summary>
    public TimeSpan UntilReady { get; }

    /// <summary>Resident memory in MB.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    public static async Task<RunningHost> StartAsync()
    {
        var temporary = Directory.CreateTempSubdirectory("packrebond-");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[]
        {
            Path.Combine(AppContext.BaseDirectory, "PackRebond.Bot.dll"), "--environment", "Development", "--urls", address.ToString(), "--Content:Folder", Path.Combine(AppContext.BaseDirectory, "dialogs"),
            "--Storage:ConnectionString", $"Data Source={Path.Combine(temporary.FullName, "bot.db")}", "--Logging:LogLevel:Default", "Warning",
        })
        {
            start.ArgumentList.Add(argument);
        }

        var clock = Stopwatch.StartNew();
        var launched = Process.Start(start) ?? throw new InvalidOperationException("The host does not start.");
        launched.BeginOutputReadLine();
        launched.BeginErrorReadLine();
        using var probe = new HttpClient { BaseAddress = address };
        while (!await IsReadyAsync(probe))
        {
            if (launched.HasExited || clock.Elapsed > TimeSpan.FromMinutes(1))
            {
                throw new InvalidOperationException("The host does not become ready.");
            }

            await Task.Delay(10);
        }

        return new RunningHost(launched, temporary, address, clock.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static async Task<bool> IsReadyAsync(HttpClient probe)
    {
        try
        {
            using var answer = await probe.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
