using System.Data.Common;
using System.Security.Cryptography;
using PackRebond.Bot.Channels.DirectLine;
using PackRebond.Bot.Content;
using PackRebond.Bot.Storage;

namespace PackRebond.Bot.Channels;

/// <summary>Prepares the store before the first request, and erases what people have left behind.</summary>
public sealed partial class StoreUpkeep(IConversationStore store, Tokens tokens, Streams streams, TimeProvider clock, ILogger<StoreUpkeep> log)
    : BackgroundService, IHostedLifecycleService
{
    /// <summary>A conversation ends this long after its last message.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(24);

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.PrepareAsync(cancellationToken);
            tokens.Key = Convert.FromHexString(
                await store.SecretAsync("directline-key", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)), cancellationToken));
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException([$"La base de données ne peut pas être ouverte (réglage « Storage:ConnectionString ») : {fault.Message}"], fault);
        }
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        do
        {
            await EraseAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task EraseAsync(CancellationToken cancellation)
    {
        try
        {
            var since = clock.GetUtcNow() - Idle;
            streams.Forget(since);
            var erased = await store.EraseAsync(since, cancellation);
            if (erased > 0)
            {
                Erased(erased);
            }
        }
        catch (DbException fault)
        {
            NotErased(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} idle conversations erased")]
    private partial void Erased(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Idle conversations could not be erased; the next round tries again")]
    private partial void NotErased(Exception fault);
}
