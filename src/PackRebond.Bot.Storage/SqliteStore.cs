using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace PackRebond.Bot.Storage;

/// <summary>One file, one node.</summary>
public sealed class SqliteStore : SqlStore
{
    // SQLite has one writer at a time and waits for it asleep; queueing here wakes the next one at once.
    private readonly SemaphoreSlim writer = new(1, 1);
    private readonly string connectionString;
    private readonly string file;

    public SqliteStore(string connectionString)
    {
        // The time-out is also how long SQLite waits for a lock of another process; cascading deletes need foreign keys.
        var settings = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, DefaultTimeout = 5 };
        file = settings.DataSource;
        this.connectionString = settings.ToString();
    }

    public override async ValueTask DisposeAsync()
    {
        await using (var connection = new SqliteConnection(connectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        writer.Dispose();
        await base.DisposeAsync();
    }

    protected override async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellation);

            // FULL: an answer that was sent survives a power cut too, not only a crash of the process. It costs one sync of the log per turn.
            await using var command = connection.Command("PRAGMA synchronous = FULL");
            await command.ExecuteNonQueryAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private protected override async Task<WriteSession> WriteAsync(CancellationToken cancellation)
    {
        await writer.WaitAsync(cancellation);
        DbConnection? connection = null;
        try
        {
            connection = await OpenAsync(cancellation);

            // Not deferred: the lock is taken now, so that a save never fails half-way for want of it.
            var transaction = ((SqliteConnection)connection).BeginTransaction(deferred: false);
            return new(connection, transaction, writer);
        }
        catch
        {
            if (connection is not null)
            {
                await connection.DisposeAsync();
            }

            writer.Release();
            throw;
        }
    }

    /// <summary>Makes the file, readable by its owner only (it holds conversations and the token key), and puts it in WAL mode, which stays.</summary>
    protected override async Task PrepareFileAsync(CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            await using var made = new FileStream(file, options);
        }

        await using var connection = await OpenAsync(cancellation);
        await using var command = connection.Command("PRAGMA journal_mode = WAL");
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
