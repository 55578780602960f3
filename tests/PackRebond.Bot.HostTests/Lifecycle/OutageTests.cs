using System.Net;
using PackRebond.Bot.HostTests.Hosting;
using PackRebond.Bot.HostTests.Stores;

namespace PackRebond.Bot.HostTests.Lifecycle;

public sealed class OutageTests
{
    private static readonly Uri Ready = new("/health/ready", UriKind.Relative);

    [Fact]
    public async Task While_the_database_is_away_messages_are_refused_polls_stay_calm_and_all_goes_on_afterwards()
    {
        var postgres = new PrivatePostgres();
        await postgres.InitializeAsync();
        try
        {
            await using var host = await RunningHost.StartAsync(await postgres.DatabaseAsync());
            var chat = await DirectLineChat.StartAsync(host.Http);

            await postgres.StopAsync();
            var refused = await chat.SayAsync("perdu ?", key: "k");
            var poll = await DirectLineChat.SendAsync(host.Http, HttpMethod.Get, $"{chat.Activities}?watermark=1", chat.Token);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "ServiceError"), (refused.StatusCode, await DirectLineChat.CodeAsync(refused)));
            Assert.Equal((HttpStatusCode.OK, """{"activities":[],"watermark":"1"}"""), (poll.StatusCode, await poll.Content.ReadAsStringAsync()));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.Http.GetAsync(Ready)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);

            await postgres.StartAsync();
            Assert.True(await Wait.UntilAsync(async () => (await host.Http.GetAsync(Ready)).StatusCode is HttpStatusCode.OK));
            await chat.SayAsync("perdu ?", key: "k");
            Assert.Equal(["1. Bonjour", "perdu ?", "2. perdu ?"], await chat.TextsAsync());
        }
        finally
        {
            await postgres.DisposeAsync();
        }
    }
}
