using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Turns;

namespace PackRebond.Bot.HostTests.Hosting;

/// <summary>A turn function for tests of the host alone: it says back what it hears and counts, so that a lost or doubled turn shows.</summary>
public static class Echo
{
    /// <summary>At this word it fails.</summary>
    public const string Trap = "!panne!";

    public static Turn Take(Conversation conversation, Input input, Library library, DateOnly today)
    {
        var said = input switch
        {
            Input.Said { Text: Trap } => throw new InvalidOperationException(Trap),
            Input.Said { Text: var text } => text,
            Input.Chose chose => $"{chose.Say} ({chose.Turn})",
            Input.Joined => "Bonjour",
            Input.Left => "Au revoir",
            _ => "",
        };
        var next = conversation with { Turn = conversation.Turn + 1 };
        return new(next, [new($"{next.Turn}. {said}", null, [new("Oui", "oui")], ExpectsAnswer: true)], Outcome.Answered);
    }
}
