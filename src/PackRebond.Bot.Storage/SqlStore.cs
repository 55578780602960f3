using System.Collections.Immutable;
using System.Data.Common;
using PackRebond.Bot.Core.Dialogs;

namespace PackRebond.Bot.Storage;

/// <summary>The SQL that SQLite and PostgreSQL both speak. What differs (opening, locking the preparation) is in the two stores.</summary>
public abstract class SqlStore : IConversationStore, IAsyncDisposable
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS conversations (
            id TEXT PRIMARY KEY, version BIGINT NOT NULL, last_sequence BIGINT NOT NULL, touched BIGINT NOT NULL, state TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS conversations_touched ON conversations (touched);
        CREATE TABLE IF NOT EXISTS activities (
            conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
            sequence BIGINT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (conversation, sequence));
        CREATE TABLE IF NOT EXISTS inputs (
            conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
            input_key TEXT NOT NULL, first BIGINT NOT NULL, last BIGINT NOT NULL, PRIMARY KEY (conversation, input_key));
        CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL);
        """;

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await PrepareFileAsync(cancellation);
        await using var session = await WriteAsync(cancellation);
        await LockPreparationAsync(session, cancellation);
        await session.Command(Tables).ExecuteNonQueryAsync(cancellation);
        await session.CommitAsync(cancellation);
    }

    public async Task<KeptConversation?> ReadAsync(string conversationId, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = connection.Command(
            "SELECT state, version, last_sequence, touched FROM conversations WHERE id = @id", ("@id", conversationId));
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? new(ConversationJson.Read(row.GetString(0)), row.GetInt64(1), row.GetInt64(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)))
            : null;
    }

    public async Task<SaveResult> SaveAsync(ConversationWrite write, CancellationToken cancellation)
    {
        await using var session = await WriteAsync(cancellation);
        var last = await session.TouchAsync(write, cancellation);
        if (last is null)
        {
            // The same input may have been saved by whoever was faster; that is an answer, not a conflict.
            return await session.HasInputAsync(write, cancellation) ? SaveResult.Duplicate : SaveResult.Conflict;
        }

        var first = last.Value - write.Activities.Length + 1;
        if (!await session.NameInputAsync(write, first, last.Value, cancellation))
        {
            return SaveResult.Duplicate;
        }

        await session.AppendAsync(write, first, cancellation);
        await session.CommitAsync(cancellation);
        return SaveResult.Saved;
    }

    public async Task<ImmutableArray<KeptActivity>> ActivitiesAsync(string conversationId, long after, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = connection.Command(
            "SELECT sequence, json FROM activities WHERE conversation = @id AND sequence > @after ORDER BY sequence",
            ("@id", conversationId),
            ("@after", after));
        return await command.ActivitiesAsync(cancellation);
    }

    public async Task<ImmutableArray<KeptActivity>> RepliesAsync(string conversationId, string inputKey, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = connection.Command(
            """
            SELECT a.sequence, a.json FROM inputs i
            JOIN activities a ON a.conversation = i.conversation AND a.sequence BETWEEN i.first AND i.last
            WHERE i.conversation = @id AND i.input_key = @key ORDER BY a.sequence
            """,
            ("@id", conversationId),
            ("@key", inputKey));
        return await command.ActivitiesAsync(cancellation);
    }

    public async Task<string> SecretAsync(string name, string proposed, CancellationToken cancellation)
    {
        await using var session = await WriteAsync(cancellation);
        await session.Command("INSERT INTO secrets (name, value) VALUES (@name, @value) ON CONFLICT DO NOTHING", ("@name", name), ("@value", proposed))
            .ExecuteNonQueryAsync(cancellation);
        var kept = (string)(await session.Command("SELECT value FROM secrets WHERE name = @name", ("@name", name)).ExecuteScalarAsync(cancellation))!;
        await session.CommitAsync(cancellation);
        return kept;
    }

    public async Task<int> EraseAsync(DateTimeOffset untouchedSince, CancellationToken cancellation)
    {
        await using var session = await WriteAsync(cancellation);
        var erased = await session.Command("DELETE FROM conversations WHERE touched < @since", ("@since", untouchedSince.ToUnixTimeMilliseconds()))
            .ExecuteNonQueryAsync(cancellation);
        await session.CommitAsync(cancellation);
        return erased;
    }

    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = await OpenAsync(cancellation);
            await using var command = connection.Command("SELECT COUNT(*) FROM secrets");
            return await command.ExecuteScalarAsync(cancellation) is not null;
        }
        catch (DbException)
        {
            return false;
        }
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>A connection for one read.</summary>
    protected abstract Task<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>A connection with an open transaction that may write.</summary>
    private protected abstract Task<WriteSession> WriteAsync(CancellationToken cancellation);

    /// <summary>What must be there before the first transaction.</summary>
    protected virtual Task PrepareFileAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Keeps two nodes from making the tables at once.</summary>
    private protected virtual Task LockPreparationAsync(WriteSession session, CancellationToken cancellation) => Task.CompletedTask;
}
