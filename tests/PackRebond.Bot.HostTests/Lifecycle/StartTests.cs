using PackRebond.Bot.HostTests.Hosting;

namespace PackRebond.Bot.HostTests.Lifecycle;

/// <summary>The host as a program: what it refuses to start with, and what « check » says.</summary>
public sealed class StartTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_products_own_content_passes_the_check_from_any_folder()
    {
        var (exitCode, output, _) = await HostProcess.RunAsync(folder, "check");

        Assert.StartsWith("0 erreur(s)", output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task Broken_content_fails_the_check_with_the_place_of_the_mistake_and_the_host_does_not_start()
    {
        var content = Directory.CreateDirectory(Path.Combine(folder.Path, "dialogs", "flows")).Parent!.FullName;
        await File.WriteAllTextAsync(Path.Combine(content, "flows", "mauvais.yml"), "flow: [non fermé\n");

        var check = await HostProcess.RunAsync(folder, "check", $"--Content:Folder={content}");
        var start = await HostProcess.RunAsync(folder, "--Urls=http://127.0.0.1:0", $"--Content:Folder={content}", $"--Storage:ConnectionString=Data Source={folder.Database}");

        Assert.Equal((1, 1), (check.ExitCode, start.ExitCode));
        Assert.Matches(@"dialogs/flows/mauvais\.yml\(\d+,\d+\): error [A-Z]+\d+: ", check.Output);
        Assert.Matches(@"dialogs/flows/mauvais\.yml\(\d+,\d+\): error [A-Z]+\d+: ", start.Errors);
        Assert.DoesNotContain("   at ", start.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Conversation:Today=2026-01-01", "Conversation:Today")]
    [InlineData("--DirectLine:Secrets:0=court", "DirectLine:Secrets")]
    [InlineData("--DirectLine:AllowedOrigins:0=*", "DirectLine:AllowedOrigins")]
    [InlineData("--DirectLine:PublicUrl=site/chemin", "DirectLine:PublicUrl")]
    [InlineData("--Connector:OpenIdMetadata=http://exemple.fr/", "Connector:OpenIdMetadata")]
    [InlineData("--Storage:ConnectionString=nulle part", "Storage:ConnectionString")]
    [InlineData("--Storage:ConnectionString=Data Source=/proc/nulle/part.db", "Storage:ConnectionString")]
    [InlineData("--Storage:ConnectionString=Host=/nulle/part;Username=x", "Storage:ConnectionString")]
    public async Task A_setting_that_cannot_be_is_named_and_the_host_does_not_start(string setting, string named)
    {
        var (exitCode, _, errors) = await HostProcess.RunAsync(folder, "--Urls=http://127.0.0.1:0", $"--Storage:ConnectionString=Data Source={folder.Database}", setting);

        Assert.Equal(1, exitCode);
        Assert.Contains(named, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }
}
