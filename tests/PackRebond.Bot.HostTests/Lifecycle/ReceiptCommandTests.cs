using System.Text;
using System.Text.Json.Nodes;
using PackRebond.Bot.Content;
using PackRebond.Bot.Core.Turns;
using PackRebond.Bot.HostTests.Hosting;

namespace PackRebond.Bot.HostTests.Lifecycle;

/// <summary>A receipt fetched over Direct Line as the page does, then checked by the command « receipt » as anybody can.</summary>
public sealed class ReceiptCommandTests : IDisposable
{
    private static readonly string[] Company =
        ["mon entreprise a-t-elle droit aux 4 000 € ?", "80", "oui", "Mourenx", "CDI", "le 1er octobre 2026", "bac+5", "juin 2026", "garder une trace"];

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_receipt_from_the_chat_is_the_same_is_changed_by_other_rules_and_is_altered_by_hand()
    {
        var receipt = await FetchAsync();
        var kept = await WriteAsync("garde.html", receipt);

        var same = await HostProcess.RunAsync(folder, "receipt", kept);
        Assert.Equal((0, ""), (same.ExitCode, same.Errors));
        Assert.Contains("rien n'a changé", same.Output, StringComparison.Ordinal);

        var content = Path.Combine(folder.Path, "dialogs");
        ReloadTests.Copy(Path.Combine(AppContext.BaseDirectory, "dialogs"), content);
        var rules = Path.Combine(content, "rules", "vte-company.yml");
        await File.WriteAllTextAsync(rules, (await File.ReadAllTextAsync(rules)).Replace("rule: \"Le siège", "rule: \"Désormais, le siège", StringComparison.Ordinal));
        var changed = await HostProcess.RunAsync(folder, "receipt", kept, $"--Content:Folder={content}");
        Assert.Equal((1, ""), (changed.ExitCode, changed.Errors));
        Assert.Contains("« Désormais, le siège", changed.Output, StringComparison.Ordinal);

        var altered = await HostProcess.RunAsync(folder, "receipt", await WriteAsync("modifie.html", receipt.Replace("80 personnes", "8 personnes", StringComparison.Ordinal)));
        Assert.Equal((2, ""), (altered.ExitCode, altered.Errors));
        Assert.Contains("les réponses", altered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_checked_ends_with_two_and_says_why()
    {
        var huge = Path.Combine(folder.Path, "enorme.html");
        await using (var file = File.Create(huge))
        {
            file.SetLength(3_000_000_000);
        }

        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "binaire.html"), [0xFF, 0xFE, 0x00, 0xD8, 0x80]);
        foreach (var (args, why) in new[]
        {
            (new[] { "receipt" }, "Quel fichier ?"),
            (["receipt", "absent.html"], "ne peut pas être lu"),
            (["receipt", "."], "ne peut pas être lu"),
            (["receipt", "binaire.html"], "n'est pas un récapitulatif"),
            (["receipt", huge], "trop grand"),
        })
        {
            var (exitCode, output, errors) = await HostProcess.RunAsync(folder, args);
            Assert.Equal((2, ""), (exitCode, errors));
            Assert.Contains(why, output, StringComparison.Ordinal);
        }
    }

    private async Task<string> FetchAsync()
    {
        await using var host = await RunningHost.StartAsync($"Data Source={folder.Database}", turn: Conversing.Take, settings: "--Conversation:Today=2026-11-23");
        var chat = await DirectLineChat.StartAsync(host.Http);
        foreach (var line in Company)
        {
            Assert.True((await chat.SayAsync(line)).IsSuccessStatusCode);
        }

        var attachment = (await chat.GetAsync())["activities"]!.AsArray()
            .SelectMany(activity => activity!["attachments"]?.AsArray() ?? []).OfType<JsonObject>()
            .Single(attachment => (string?)attachment["contentType"] == "text/html");
        Assert.Equal("recapitulatif-pack-rebond-2026-11-23.html", (string?)attachment["name"]);
        const string start = "data:text/html;charset=utf-8;base64,";
        var url = (string)attachment["contentUrl"]!;
        Assert.StartsWith(start, url, StringComparison.Ordinal);
        var text = Encoding.UTF8.GetString(Convert.FromBase64String(url[start.Length..]));
        Assert.DoesNotContain(chat.Id, text, StringComparison.Ordinal);
        return text;
    }

    private async Task<string> WriteAsync(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }
}
