using System.Data.Common;
using PackRebond.Bot.Core.Dialogs;

namespace PackRebond.Bot.Storage;

/// <summary>One writing transaction: what is not committed when it is disposed never was.</summary>
internal sealed class WriteSession(DbConnection connection, DbTransaction transaction, SemaphoreSlim? gate) : IAsyncDisposable
{
    public DbCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = connection.Command(sql, parameters);
        command.Transaction = transaction;
        return command;
    }

    public Task CommitAsync(CancellationToken cancellation) => transaction.CommitAsync(cancellation);

    /// <summary>Writes the conversation when its version is the one expected; returns the sequence number of its last activity, or null.</summary>
    public async Task<long?> TouchAsync(ConversationWrite write, CancellationToken cancellation)
    {
        // A new conversation has nobody to conflict with but another beginner, whom ON CONFLICT finds.
        var sql = write.ExpectedVersion == 0
            ? """
              INSERT INTO conversations (id, version, last_sequence, touched, state) VALUES (@id, @version + 1, @count, @touched, @state)
              ON CONFLICT DO NOTHING RETURNING last_sequence
              """
            : """
              UPDATE conversations SET version = version + 1, last_sequence = last_sequence + @count, touched = @touched, state = @state
              WHERE id = @id AND version = @version RETURNING last_sequence
              """;
        await using var command = Command(
            sql,
            ("@id", write.Conversation.Id),
            ("@version", write.ExpectedVersion),
            ("@count", (long)write.Activities.Length),
            ("@touched", write.Now.ToUnixTimeMilliseconds()),
            ("@state", ConversationJson.Write(write.Conversation)));
        return (long?)await command.ExecuteScalarAsync(cancellation);
    }

    public async Task<bool> HasInputAsync(ConversationWrite write, CancellationToken cancellation)
    {
        if (write.InputKey is null)
        {
            return false;
        }

        await using var command = Command(
            "SELECT 1 FROM inputs WHERE conversation = @id AND input_key = @key", ("@id", write.Conversation.Id), ("@key", write.InputKey));
        return await command.ExecuteScalarAsync(cancellation) is not null;
    }

    /// <summary>False when the input was named before.</summary>
    public async Task<bool> NameInputAsync(ConversationWrite write, long first, long last, CancellationToken cancellation)
    {
        if (write.InputKey is null)
        {
            return true;
        }

        await using var command = Command(
            "INSERT INTO inputs (conversation, input_key, first, last) VALUES (@id, @key, @first, @last) ON CONFLICT DO NOTHING",
            ("@id", write.Conversation.Id),
            ("@key", write.InputKey),
            ("@first", first),
            ("@last", last));
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    public async Task AppendAsync(ConversationWrite write, long first, CancellationToken cancellation)
    {
        for (var i = 0; i < write.Activities.Length; i++)
        {
            await using var command = Command(
                "INSERT INTO activities (conversation, sequence, json) VALUES (@id, @sequence, @json)",
                ("@id", write.Conversation.Id),
                ("@sequence", first + i),
                ("@json", write.Activities[i]));
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
        finally
        {
            gate?.Release();
        }
    }
}
