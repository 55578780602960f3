using System.Globalization;
using System.Text;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Slots;
using PackRebond.Bot.Core.Turns;

namespace PackRebond.Bot.Tests.Chats;

/// <summary>
/// Plays every chat through the real turn function. <c>UPDATE=1</c> writes what the bot said into the files, where a line does not fit it any more, and
/// the diff shows it.
/// </summary>
public sealed class ChatTests
{
    public static TheoryData<string> Chats => [.. Directory.EnumerateFiles(Folder, "*.chat", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Chats");

    [Theory]
    [MemberData(nameof(Chats))]
    public void The_bot_says_what_the_chat_says(string chat)
    {
        var script = ChatScript.Read(Path.Combine(Folder, chat));
        var written = new StringBuilder().Append("# ").AppendLine(script.Title).Append("today: ").AppendLine(script.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var wrong = new List<string>();
        var conversation = new Conversation("chat");
        foreach (var turn in script.Turns)
        {
            var taken = Conversing.Take(conversation, Heard(turn, conversation), Product.Library, script.Today);

            // A conversation survives the store after every turn, or the chat fails.
            conversation = ConversationJson.Read(ConversationJson.Write(taken.Conversation));
            Compare(turn, taken, conversation, wrong);
            written.AppendLine(turn.Says is null ? "joins" : $"{(turn.IsLate ? '!' : '>')} {turn.Says}");
            foreach (var (index, message) in taken.Messages.Index())
            {
                var expected = turn.Expected.ElementAtOrDefault(index);
                written.Append("< ").AppendLine(expected is not null && ChatLine.Fits(expected, message, Product.Library) ? expected : ChatLine.Of(message, Product.Library));
            }

            foreach (var slot in turn.Slots.Select(slot => slot.Split('=')[0].Trim()))
            {
                written.Append("@ ").Append(slot).Append(" = ").AppendLine(Words(conversation[slot]));
            }
        }

        if (Environment.GetEnvironmentVariable("UPDATE") == "1")
        {
            File.WriteAllText(Source(chat), written.ToString());
        }
        else if (wrong.Count > 0)
        {
            Assert.Fail($"{script.Title}\n{string.Join('\n', wrong)}\n\nThe whole chat as it went:\n{written}");
        }
    }

    private static Input Heard(ChatTurn turn, Conversation conversation) => turn switch
    {
        { Says: null } => new Input.Joined(),
        { IsLate: true } => new Input.Chose(turn.Says, conversation.Turn - 1),
        _ => new Input.Said(turn.Says),
    };

    private static void Compare(ChatTurn turn, Turn taken, Conversation conversation, List<string> wrong)
    {
        var said = taken.Messages;
        for (var index = 0; index < Math.Max(said.Length, turn.Expected.Length); index++)
        {
            if (index >= said.Length)
            {
                wrong.Add($"> {turn.Says}\n  expected: {turn.Expected[index]}\n  but the bot said nothing more");
            }
            else if (index >= turn.Expected.Length)
            {
                wrong.Add($"> {turn.Says}\n  not expected: {ChatLine.Of(said[index], Product.Library)}");
            }
            else if (!ChatLine.Fits(turn.Expected[index], said[index], Product.Library))
            {
                wrong.Add($"> {turn.Says}\n  expected: {turn.Expected[index]}\n  said:     {ChatLine.Of(said[index], Product.Library)}");
            }
        }

        foreach (var slot in turn.Slots.Select(slot => slot.Split('=', 2, StringSplitOptions.TrimEntries)))
        {
            if (Words(conversation[slot[0]]) != slot[1])
            {
                wrong.Add($"> {turn.Says}\n  expected: @ {slot[0]} = {slot[1]}\n  it is:    {Words(conversation[slot[0]])}");
            }
        }
    }

    private static string Words(Value? value) => value switch
    {
        null => "none",
        Value.Number { IsExact: true } number => number.Low.ToString(CultureInfo.InvariantCulture),
        Value.Number number => $"{number.Low.ToString(CultureInfo.InvariantCulture)}..{number.High.ToString(CultureInfo.InvariantCulture)}",
        Value.Day { IsExact: true } day => day.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Value.Day day => $"{day.From:yyyy-MM-dd}..{day.Until:yyyy-MM-dd}",
        Value.Option option => option.Name,
        Value.YesNo yesNo => yesNo.Yes ? "yes" : "no",
        Value.Commune commune => commune.Name,
        Value.Departement departement => departement.Code,
        Value.Region region => region.Name,
        _ => "unknown",
    };

    /// <summary>The file in the checkout, not its copy in the output.</summary>
    private static string Source(string chat)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PackRebond.Bot.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "tests", "PackRebond.Bot.Tests", "Chats", chat);
    }
}
