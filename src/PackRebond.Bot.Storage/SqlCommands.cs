using System.Collections.Immutable;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace PackRebond.Bot.Storage;

internal static class SqlCommands
{
    [SuppressMessage("Security", "CA2100", Justification = "Every text given here is a constant; values travel as parameters.")]
    public static DbCommand Command(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    public static async Task<ImmutableArray<KeptActivity>> ActivitiesAsync(this DbCommand command, CancellationToken cancellation)
    {
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var activities = ImmutableArray.CreateBuilder<KeptActivity>();
        while (await rows.ReadAsync(cancellation))
        {
            activities.Add(new(rows.GetInt64(0), rows.GetString(1)));
        }

        return activities.ToImmutable();
    }
}
