using System.Collections.Immutable;
using System.Globalization;

namespace PackRebond.Bot.Tests.Chats;

/// <summary>
/// A conversation as a text. <c>&gt;</c> the person says, <c>!</c> the person presses a button of an older card, <c>&lt;</c> the bot says (<c>…</c> stands for any text, <c>[x]</c> is offered),
/// <c>@</c> a slot after the turn, <c>joins</c> the person comes in, <c>today:</c> the day. Every message of the bot has its line.
/// </summary>
internal sealed record ChatScript(string Path, string Title, DateOnly Today, ImmutableArray<ChatTurn> Turns)
{
    public static ChatScript Read(string path)
    {
        var (title, today) = ("", DateOnly.MinValue);
        var turns = new List<ChatTurn>();
        foreach (var line in File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            switch (line[0])
            {
                case '#':
                    title = title.Length == 0 ? line[1..].Trim() : title;
                    break;
                case '>':
                    turns.Add(new ChatTurn(line[1..].Trim(), [], []));
                    break;
                case '!':
                    turns.Add(new ChatTurn(line[1..].Trim(), [], []) { IsLate = true });
                    break;
                case '<':
                    turns[^1] = turns[^1] with { Expected = turns[^1].Expected.Add(line[1..].Trim()) };
                    break;
                case '@':
                    turns[^1] = turns[^1] with { Slots = turns[^1].Slots.Add(line[1..].Trim()) };
                    break;
                case 't' when line.StartsWith("today:", StringComparison.Ordinal):
                    today = DateOnly.ParseExact(line[6..].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
                    break;
                case 'j' when line == "joins":
                    turns.Add(new ChatTurn(null, [], []));
                    break;
                default:
                    throw new FormatException($"{path}: « {line} » is not a line of a chat");
            }
        }

        return today == DateOnly.MinValue || title.Length == 0 || turns.Count == 0
            ? throw new FormatException($"{path}: a chat has a title, a day and turns")
            : new ChatScript(path, title, today, [.. turns]);
    }
}

/// <param name="Says">Null when the person comes in.</param>
/// <param name="Expected">One line for each message of the bot.</param>
internal sealed record ChatTurn(string? Says, ImmutableArray<string> Expected, ImmutableArray<string> Slots)
{
    /// <summary>The words stand on a button of the card before the last one.</summary>
    public bool IsLate { get; init; }
}
