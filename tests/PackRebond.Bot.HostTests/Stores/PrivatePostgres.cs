using System.Diagnostics;

namespace PackRebond.Bot.HostTests.Stores;

/// <summary>A PostgreSQL of the tests' own: a new cluster on a socket in a new folder, gone afterwards. It listens on no port.</summary>
public sealed class PrivatePostgres : IAsyncLifetime
{
    private string folder = "";
    private int databases;

    private static bool IsRoot => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess;

    public async ValueTask InitializeAsync()
    {
        // PostgreSQL refuses to run as root; Debian's package brings a user for it. A socket's path must be short.
        var program = Tool("initdb");
        folder = (await RunAsync("mktemp", "-d", "/tmp/pr-XXXXXXXX")).Trim();
        await RunAsync(program, "-D", folder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await StartAsync();
    }

    public Task StartAsync() =>
        RunAsync(Tool("pg_ctl"), "-D", folder, "-w", "-l", $"{folder}/log", "-o", $"-k {folder} -c listen_addresses= -c fsync=off", "start");

    /// <summary>Cuts every connection, as a dying server does.</summary>
    public Task StopAsync() => RunAsync(Tool("pg_ctl"), "-D", folder, "-w", "-m", "immediate", "stop");

    /// <summary>A connection string for a new, empty database.</summary>
    public async Task<string> DatabaseAsync()
    {
        var name = $"test{Interlocked.Increment(ref databases)}";
        await RunAsync(Tool("createdb"), "-h", folder, "-U", "postgres", name);
        return $"Host={folder};Username=postgres;Database={name};Timeout=5";
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await RunAsync("rm", "-r", folder);
    }

    private static string Tool(string name) =>
        Directory.Exists("/usr/lib/postgresql")
        && Directory.EnumerateFiles("/usr/lib/postgresql", name, SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault() is { } path
            ? path
            : throw new InvalidOperationException("These tests need PostgreSQL's server from Debian's package « postgresql »; tests/run installs it.");

    private static async Task<string> RunAsync(string program, params string[] args)
    {
        var start = new ProcessStartInfo(IsRoot ? "runuser" : program) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = "/" };
        foreach (var arg in IsRoot ? (string[])["-u", "postgres", "--", program, .. args] : args)
        {
            start.ArgumentList.Add(arg);
        }

        using var process = Process.Start(start)!;

        // pg_ctl leaves a server behind that keeps the pipe open: only the end of the program itself counts.
        var output = program.EndsWith("pg_ctl", StringComparison.Ordinal) ? Task.FromResult("") : process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
