using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PackRebond.Bot.Content;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Turns;
using PackRebond.Bot.HostTests.Hosting;

namespace PackRebond.Bot.HostTests.Lifecycle;

public sealed class ReloadTests
{
    [Fact]
    public async Task Changed_content_is_taken_up_and_broken_content_is_not()
    {
        using var folder = new Folder();
        var content = Path.Combine(folder.Path, "dialogs");
        Copy(Path.Combine(AppContext.BaseDirectory, "dialogs"), content);
        var messages = Path.Combine(content, "messages.yml");
        var clock = new FakeTimeProvider(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
        await using var host = await RunningHost.StartAsync($"Data Source={folder.Database}", clock: clock, watchesContent: true, settings: $"--Content:Folder={content}");
        var current = host.Services.GetRequiredService<CurrentLibrary>();
        var first = current.Value;

        var good = await File.ReadAllTextAsync(messages);
        await File.WriteAllTextAsync(messages, good + "\n# relu\n");
        Assert.True(await ChangesAsync(current, first, clock));
        var second = current.Value;

        await File.WriteAllTextAsync(messages, "pas: [fermé\n");
        for (var i = 0; i < 3; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(2));
        }

        // What comes after the broken one shows that it was passed over: the library only changes with the good one.
        Assert.Same(second, current.Value);
        await File.WriteAllTextAsync(messages, good);
        Assert.True(await ChangesAsync(current, second, clock));
    }

    [Fact]
    public async Task An_open_conversation_is_told_what_changed_under_it()
    {
        using var folder = new Folder();
        var content = Path.Combine(folder.Path, "dialogs");
        Copy(Path.Combine(AppContext.BaseDirectory, "dialogs"), content);
        var clock = new FakeTimeProvider(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
        await using var host = await RunningHost.StartAsync($"Data Source={folder.Database}", Conversing.Take, clock, watchesContent: true, settings: $"--Content:Folder={content}");
        var chat = await DirectLineChat.StartAsync(host.Http);
        foreach (var line in (string[])["mon entreprise a-t-elle droit aux 4 000 € ?", "6000"])
        {
            await chat.SayAsync(line);
        }

        var before = (await chat.GetAsync())["activities"]!.AsArray().Count;
        var current = host.Services.GetRequiredService<CurrentLibrary>();
        var first = current.Value;
        var rules = Path.Combine(content, "rules", "vte-company.yml");
        await File.WriteAllTextAsync(rules, (await File.ReadAllTextAsync(rules)).Replace("rule: \"Le siège", "rule: \"Désormais, le siège", StringComparison.Ordinal));
        Assert.True(await ChangesAsync(current, first, clock));
        await chat.SayAsync("merci");

        var said = (await chat.GetAsync())["activities"]!.AsArray().Skip(before).Select(activity => (string?)activity!["text"]);
        Assert.Contains(said, text => text?.StartsWith("La règle a été mise à jour", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task A_phrase_that_an_editor_adds_is_understood_without_a_restart()
    {
        const string Phrase = "zgloubi du matin";
        using var folder = new Folder();
        var content = Path.Combine(folder.Path, "dialogs");
        Copy(Path.Combine(AppContext.BaseDirectory, "dialogs"), content);
        var clock = new FakeTimeProvider(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
        await using var host = await RunningHost.StartAsync($"Data Source={folder.Database}", clock: clock, watchesContent: true, settings: $"--Content:Folder={content}");
        var current = host.Services.GetRequiredService<CurrentLibrary>();
        var first = current.Value;

        Assert.NotEqual("vte.salary", Understood());
        await File.AppendAllTextAsync(Path.Combine(content, "intents", "vte.salary.txt"), $"\n{Phrase}\n");
        Assert.True(await ChangesAsync(current, first, clock));
        Assert.Equal("vte.salary", Understood());

        string? Understood() => current.Value.Reader.Read(Phrase, open: null, new DateOnly(2026, 11, 23)).TopIntent;
    }

    private static Task<bool> ChangesAsync(CurrentLibrary current, Library before, FakeTimeProvider clock) => Wait.UntilAsync(() =>
    {
        clock.Advance(TimeSpan.FromSeconds(2));
        return Task.FromResult(!ReferenceEquals(current.Value, before));
    });

    internal static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
