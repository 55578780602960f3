namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>Texts → what they are compared by, with the content's families of words and vocabulary.</summary>
internal sealed class Counting(Taught taught)
{
    private readonly WordFamilies families = new(taught.Families);
    private readonly Spelling spelling = new(taught.Intents.SelectMany(intent => taught.Phrases[intent]).SelectMany(phrase => taught.Fold(phrase).Words).Select(word => word.Text));

    public Dictionary<ulong, int> Count(Folded text) => NGrams.Of(text, families, spelling);
}
