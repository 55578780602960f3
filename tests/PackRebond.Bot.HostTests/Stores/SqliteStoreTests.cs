using PackRebond.Bot.HostTests.Hosting;
using PackRebond.Bot.Storage;

namespace PackRebond.Bot.HostTests.Stores;

public sealed class SqliteStoreTests : StoreContract
{
    private readonly Folder folder = new();

    [Fact]
    public void The_file_is_its_owners_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(folder.Database).UnixFileMode);
    }

    protected override Task<SqlStore> OpenAsync() => Task.FromResult(ConversationStore.Open("Data Source=bot.db", folder.Path));

    protected override Task CloseAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }
}
