using PackRebond.Bot.Core.Language;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>Messages of signs and faces alone: « ? », « … », « 👍 », « 😂 ».</summary>
internal static class Wordless
{
    private const string Thanks = "talk.thanks";
    private const string Complaint = "talk.feedback";

    /// <summary>Null when there is a word or a number, or when the sign answers what is open.</summary>
    public static Step? Answer(Conversation conversation, Scene scene)
    {
        var text = scene.Recognition.Text;
        if (scene.Recognition.Answer is not AnswerReading.None || text.Any(char.IsLetterOrDigit))
        {
            return null;
        }

        if (text.Contains('?', StringComparison.Ordinal))
        {
            return Repairing.Do("repair.help", conversation, scene);
        }

        var kind = Has("👍", "👏", "🙏", "❤", "😊", "🙂", "😀", "😃", "😁") ? Thanks : Has("👎", "😡", "😠", "🤬") ? Complaint : null;
        if (conversation.Question is not null || kind is null)
        {
            var says = scene.Library.Messages.Say("no-words");
            return conversation.Question is not null
                ? Guiding.AskAgain(conversation, scene, says) with { Outcome = Outcome.Misunderstood }
                : new Step(conversation, [new Reply.Question("", says, scene.Library.Messages.List("start-choices"))], Outcome.Misunderstood);
        }

        return Answering.Answer(conversation, kind, scene);

        bool Has(params ReadOnlySpan<string> faces)
        {
            foreach (var face in faces)
            {
                if (text.Contains(face, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
