using System.Diagnostics;

namespace PackRebond.Bot.HostTests.Lifecycle;

/// <summary>A disk of one megabyte, in memory, that can really be full.</summary>
public sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    public static async Task<SmallDisk> MountAsync()
    {
        var disk = new SmallDisk(Directory.CreateTempSubdirectory("packrebond-disk-").FullName);
        if (await RunAsync("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.Path) != 0)
        {
            Directory.Delete(disk.Path);
            Assert.Skip("This machine lets nobody mount a small disk.");
        }

        return disk;
    }

    /// <summary>Takes all that is left; returns the file that took it.</summary>
    public string Fill()
    {
        var ballast = System.IO.Path.Combine(Path, "ballast");
        using var file = File.Create(ballast, bufferSize: 1);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            return ballast;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", Path);
        Directory.Delete(Path, recursive: true);
    }

    private static async Task<int> RunAsync(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { UseShellExecute = false, RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
