namespace PackRebond.Bot.Channels;

public sealed class StoreOptions
{
    public const string Section = "Storage";

    /// <summary>« Data Source=… » is SQLite (relative to the program's folder), « Host=… » is PostgreSQL.</summary>
    public string ConnectionString { get; set; } = "Data Source=packrebond.db";
}
