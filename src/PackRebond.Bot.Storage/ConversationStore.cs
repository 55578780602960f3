using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace PackRebond.Bot.Storage;

/// <summary>Chooses the database by its connection string.</summary>
public static class ConversationStore
{
    /// <param name="connectionString">« Data Source=… » is SQLite, « Host=… » is PostgreSQL.</param>
    /// <param name="folder">What a relative Data Source starts from.</param>
    /// <exception cref="ArgumentException">The string is neither.</exception>
    public static SqlStore Open(string connectionString, string folder)
    {
        var settings = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (settings.ContainsKey("Host"))
        {
            return new PostgresStore(connectionString);
        }

        if (!settings.ContainsKey("Data Source"))
        {
            throw new ArgumentException("A connection string begins with « Data Source= » (SQLite) or « Host= » (PostgreSQL).", nameof(connectionString));
        }

        var sqlite = new SqliteConnectionStringBuilder(connectionString);
        sqlite.DataSource = Path.GetFullPath(sqlite.DataSource, folder);
        return new SqliteStore(sqlite.ToString());
    }
}
