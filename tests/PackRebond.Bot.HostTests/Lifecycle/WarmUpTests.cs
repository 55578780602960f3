using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using PackRebond.Bot.HostTests.Hosting;

namespace PackRebond.Bot.HostTests.Lifecycle;

public sealed class WarmUpTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_host_listens_before_it_warms_up_and_is_ready_while_it_does()
    {
        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var goOn = new ManualResetEventSlim();
        await using var host = await RunningHost.StartAsync($"Data Source={folder.Database}", watchesContent: true, warmUp: services => () =>
        {
            // Before it listens a server has port 0 here.
            listening.SetResult(services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
            goOn.Wait(TestContext.Current.CancellationToken);
        });
        try
        {
            var address = await listening.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

            Assert.Equal(host.Url, new Uri(address));
            Assert.Equal("ready", await host.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken));
        }
        finally
        {
            goOn.Set();
        }
    }
}
