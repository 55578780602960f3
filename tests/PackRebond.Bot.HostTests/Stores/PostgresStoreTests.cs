using PackRebond.Bot.Storage;

[assembly: AssemblyFixture(typeof(PackRebond.Bot.HostTests.Stores.PrivatePostgres))]

namespace PackRebond.Bot.HostTests.Stores;

public sealed class PostgresStoreTests(PrivatePostgres postgres) : StoreContract
{
    protected override async Task<SqlStore> OpenAsync() => ConversationStore.Open(await postgres.DatabaseAsync(), "/");
}
