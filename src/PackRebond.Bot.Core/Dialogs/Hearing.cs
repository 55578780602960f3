namespace PackRebond.Bot.Core.Dialogs;

/// <summary>What to make of one message: signs alone, two questions, or one thing to decide on.</summary>
public static class Hearing
{
    public static Step Hear(Conversation conversation, Scene scene)
    {
        (conversation, scene) = PlaceAlone.Recalled(conversation, scene);
        return Wordless.Answer(conversation, scene) ?? Clauses.Answer(conversation, scene) ?? Deciding.Decide(conversation, scene);
    }
}
