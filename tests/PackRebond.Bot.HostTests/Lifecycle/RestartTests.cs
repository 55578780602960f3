using System.Net;
using Microsoft.Data.Sqlite;
using PackRebond.Bot.HostTests.Hosting;

namespace PackRebond.Bot.HostTests.Lifecycle;

public sealed class RestartTests
{
    [Fact]
    public async Task A_restart_keeps_the_conversation_and_the_token()
    {
        using var folder = new Folder();
        DirectLineChat chat;
        await using (var before = await RunningHost.StartAsync(folder))
        {
            chat = await DirectLineChat.StartAsync(before.Http);
            await chat.SayAsync("avant");
        }

        await using var after = await RunningHost.StartAsync(folder);
        chat = chat.On(after);
        await chat.SayAsync("après");

        Assert.Equal(["1. Bonjour", "avant", "2. avant", "après", "3. après"], await chat.TextsAsync());
        Assert.Equal(HttpStatusCode.OK, (await chat.ReconnectAsync("?watermark=3")).StatusCode);
    }

    [Fact]
    public async Task A_database_that_another_program_holds_is_said_and_nothing_is_half_kept()
    {
        using var folder = new Folder();
        await using var host = await RunningHost.StartAsync(folder);
        var chat = await DirectLineChat.StartAsync(host.Http);

        HttpResponseMessage refused;
        await using (var other = new SqliteConnection($"Data Source={folder.Database};Pooling=False"))
        {
            await other.OpenAsync();
            await using var held = other.BeginTransaction(deferred: false);
            refused = await chat.SayAsync("perdu ?", key: "k");
        }

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "ServiceError"), (refused.StatusCode, await DirectLineChat.CodeAsync(refused)));
        Assert.Equal(["1. Bonjour"], await chat.TextsAsync());
        await chat.SayAsync("perdu ?", key: "k");
        Assert.Equal(["1. Bonjour", "perdu ?", "2. perdu ?"], await chat.TextsAsync());
    }

    [Fact]
    public async Task A_full_disk_is_said_and_once_there_is_room_the_same_message_goes_through()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && OperatingSystem.IsLinux(), "A small disk can be mounted by root on Linux only.");
        await using var disk = await SmallDisk.MountAsync();
        await using var host = await RunningHost.StartAsync($"Data Source={disk.Path}/bot.db");
        var chat = await DirectLineChat.StartAsync(host.Http);

        var ballast = disk.Fill();
        var refused = await chat.SayAsync(new('a', 8_000), key: "k");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(["1. Bonjour"], await chat.TextsAsync());

        File.Delete(ballast);
        await chat.SayAsync(new('a', 8_000), key: "k");
        Assert.Equal(3, (await chat.TextsAsync()).Length);
    }
}
