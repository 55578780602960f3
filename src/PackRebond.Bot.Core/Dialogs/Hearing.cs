namespace PackRebond.Bot.Core.Dialogs;

/// <summary>What to make of one message: signs alone, two questions, or one thing to decide on.</summary>
public static class Hearing
{
    public static Step Hear(Conversation conversation, Scene scene)
    {
        (conversation, scene) = PlaceAlone.Recalled(conversation, scene);

        // A yes or a no is waited for, or the name of an answer: nothing else to look for.
        if (conversation.AsksToGoOn || conversation.Leaves is not null || conversation.AsksWhatToChange)
        {
            return Deciding.Decide(conversation, scene);
        }

        return Wordless.Answer(conversation, scene) ?? Clauses.Answer(conversation, scene) ?? Deciding.Decide(conversation, scene);
    }
}
