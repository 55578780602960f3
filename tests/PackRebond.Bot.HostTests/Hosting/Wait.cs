namespace PackRebond.Bot.HostTests.Hosting;

/// <summary>For what happens by itself and gives no signal: asks again until it is so, or gives up after a long time.</summary>
public static class Wait
{
    public static async Task<bool> UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        do
        {
            if (await isSo())
            {
                return true;
            }
        }
        while (!patience.IsCancellationRequested && await again.WaitForNextTickAsync());
        return false;
    }
}
