using System.Diagnostics;

namespace PackRebond.Bot.HostTests.Hosting;

/// <summary>The host as operators run it: a process of its own.</summary>
public sealed class HostProcess : IDisposable
{
    private readonly Process process;

    private HostProcess(Process process, string url)
    {
        this.process = process;
        Http = new() { BaseAddress = new(url) };
    }

    public HttpClient Http { get; }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "PackRebond.Bot.dll");

    public static async Task<HostProcess> StartAsync(Folder folder, params string[] settings)
    {
        var launched = Launch(folder, ["--Urls=http://127.0.0.1:0", $"--Storage:ConnectionString=Data Source={folder.Database}", .. settings]);
        while (await launched.StandardOutput.ReadLineAsync() is { } line)
        {
            const string Sign = "Now listening on: ";
            if (line.IndexOf(Sign, StringComparison.Ordinal) is >= 0 and var at)
            {
                // Nobody reads the log any further: it must not fill the pipe.
                _ = launched.StandardOutput.ReadToEndAsync();
                return new(launched, line[(at + Sign.Length)..]);
            }
        }

        throw new InvalidOperationException($"The host did not start: {await launched.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(Folder folder, params string[] args)
    {
        using var launched = Launch(folder, args);
        var (output, errors) = (launched.StandardOutput.ReadToEndAsync(), launched.StandardError.ReadToEndAsync());
        await launched.WaitForExitAsync();
        return (launched.ExitCode, await output, await errors);
    }

    /// <summary>Ends it at once, without a chance to tidy up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        Http.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private static Process Launch(Folder folder, string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Path,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return Process.Start(start)!;
    }
}
