using System.Data.Common;
using Npgsql;

namespace PackRebond.Bot.Storage;

/// <summary>A PostgreSQL database, shared by several nodes.</summary>
public sealed class PostgresStore(string connectionString) : SqlStore
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(connectionString);

    public override async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override async Task<DbConnection> OpenAsync(CancellationToken cancellation) => await source.OpenConnectionAsync(cancellation);

    private protected override async Task<WriteSession> WriteAsync(CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            return new(connection, await connection.BeginTransactionAsync(cancellation), gate: null);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // CREATE TABLE IF NOT EXISTS by two nodes at once can fail; the number only has to be the same on all of them.
    private protected override async Task LockPreparationAsync(WriteSession session, CancellationToken cancellation) =>
        await session.Command("SELECT pg_advisory_xact_lock(7220720)").ExecuteNonQueryAsync(cancellation);
}
