using PackRebond.Bot.Core.Content;

namespace PackRebond.Bot.Content;

/// <summary>What is made ahead of the first message once the host listens; the borrowed recognisers, but for tests.</summary>
public delegate void WarmUp();

/// <summary>Loads the content before the first request, and takes up what editors change while the host runs.</summary>
public sealed partial class ContentWatch(ContentFolder folder, CurrentLibrary current, WarmUp warmUp, TimeProvider clock, ILogger<ContentWatch> log)
    : BackgroundService, IHostedLifecycleService
{
    // Polling sees every change on every file system; watchers miss some on network drives and containers.
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long signature;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        signature = folder.Signature();
        if (!current.IsLoaded)
        {
            var loaded = folder.Load();
            var library = loaded.Library ?? throw new CannotStartException([.. loaded.Diagnostics.Select(diagnostic => diagnostic.ToString())]);
            if (!library.Reader.Intents.IsShipped)
            {
                TrainedAtStart();
            }

            current.Value = library;
        }

        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        started.TrySetResult();
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A second's work that must not keep the host from listening: until it is done, the first message that needs it waits for it.
        await started.Task.WaitAsync(stoppingToken);
        warmUp();
        GiveBack();
        using var timer = new PeriodicTimer(Period, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Look();
        }
    }

    private void Look()
    {
        try
        {
            var seen = folder.Signature();
            if (seen == signature)
            {
                return;
            }

            signature = seen;
            var loaded = folder.Load();
            foreach (var diagnostic in loaded.Diagnostics)
            {
                Found(diagnostic);
            }

            if (loaded.Library is null)
            {
                Kept();
                return;
            }

            // Changed phrases are learned here, for seconds, while the library that serves knows the old ones.
            _ = loaded.Library.Reader.Intents;
            current.Value = loaded.Library;
            TakenUp();
            GiveBack();
        }
        catch (IOException fault)
        {
            // A file that an editor is just writing: the next look sees it whole.
            signature = 0;
            Unreadable(fault);
        }
    }

    /// <summary>Loading leaves more behind than all that stays, and a quiet host would hold it for hours.</summary>
    private static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    [LoggerMessage(Level = LogLevel.Information, Message = "Content has changed and is in use")]
    private partial void TakenUp();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The intent model beside the program is missing or of another content: a new one was trained, and every start will until the next build")]
    private partial void TrainedAtStart();

    [LoggerMessage(Level = LogLevel.Error, Message = "Content has changed and has errors; the library that worked stays in use")]
    private partial void Kept();

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Diagnostic}")]
    private partial void Found(Diagnostic diagnostic);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Content cannot be read just now")]
    private partial void Unreadable(Exception fault);
}
