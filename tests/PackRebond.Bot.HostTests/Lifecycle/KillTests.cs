using System.Net;
using PackRebond.Bot.HostTests.Hosting;

namespace PackRebond.Bot.HostTests.Lifecycle;

public sealed class KillTests
{
    [Fact]
    public async Task What_was_answered_before_a_kill_is_there_after_it_and_the_rest_can_be_sent_again()
    {
        using var folder = new Folder();
        DirectLineChat chat;
        bool[] kept;
        using (var first = await HostProcess.StartAsync(folder))
        {
            chat = await DirectLineChat.StartAsync(first.Http);
            var answered = await chat.SayAsync("avant", key: "avant");
            Assert.Equal(HttpStatusCode.OK, answered.StatusCode);

            Task<HttpResponseMessage>[] sent = [.. Enumerable.Range(0, 10).Select(i => chat.SayAsync($"m{i}", key: $"m{i}"))];
            await Task.WhenAny(sent);
            await first.KillAsync();
            kept = await Task.WhenAll(sent.Select(async message =>
            {
                try
                {
                    return (await message).StatusCode == HttpStatusCode.OK;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            }));
        }

        using var second = await HostProcess.StartAsync(folder);
        var again = new DirectLineChat(second.Http, chat.Id, chat.Token, "ws://x");
        var texts = await again.TextsAsync();
        Assert.Contains("avant", texts);
        Assert.All(Enumerable.Range(0, 10).Where(i => kept[i]), i => Assert.Contains($"m{i}", texts));

        foreach (var i in Enumerable.Range(0, 10))
        {
            Assert.Equal(HttpStatusCode.OK, (await again.SayAsync($"m{i}", key: $"m{i}")).StatusCode);
        }

        var all = await again.TextsAsync();
        Assert.All(Enumerable.Range(0, 10), i => Assert.Single(all, $"m{i}"));
    }
}
