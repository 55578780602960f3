using System.Collections.Immutable;

namespace PackRebond.Bot.Content;

/// <summary>What the program is asked to do, and the settings that remain for the host.</summary>
/// <param name="Path">Where an export or the schemas go, or the receipt to check; empty when none is named, the current folder for an export.</param>
public sealed record Command(CommandKind Kind, string Path, ImmutableArray<string> Settings)
{
    private const string Due = "--due";

    public static Command Read(ImmutableArray<string> args)
    {
        var at = args.TakeWhile(arg => arg is not ("check" or "export" or "schema" or "receipt")).Count();
        if (at == args.Length)
        {
            return new(CommandKind.Serve, "", args);
        }

        var (before, after) = (args[..at], args[(at + 1)..]);
        if (args[at] == "check")
        {
            return new(after.Contains(Due, StringComparer.Ordinal) ? CommandKind.CheckDue : CommandKind.Check, "", [.. before, .. after.Where(arg => arg != Due)]);
        }

        var names = after is [var first, ..] && !first.StartsWith("--", StringComparison.Ordinal);
        var (kind, otherwise) = args[at] switch
        {
            "schema" => (CommandKind.Schema, ""),
            "receipt" => (CommandKind.Receipt, ""),
            _ => (CommandKind.Export, "."),
        };
        return new(kind, names ? after[0] : otherwise, [.. before, .. after.Skip(names ? 1 : 0)]);
    }
}

public enum CommandKind
{
    Serve,
    Check,
    CheckDue,
    Export,
    Schema,
    Receipt,
}
