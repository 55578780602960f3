namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>Texts → what they are compared by, with the content's families of words and vocabulary.</summary>
internal sealed class Counting(WordFamilies families, Spelling spelling)
{
    public static Counting Of(Taught taught) => new(
        new WordFamilies(taught.Families),
        Spelling.Of(taught.Intents.SelectMany(intent => taught.Phrases[intent]).SelectMany(phrase => taught.Fold(phrase).Words).Select(word => word.Text)));

    public static Counting Read(BinaryReader from, Taught taught) => new(new WordFamilies(taught.Families), Spelling.Read(from));

    public void Write(BinaryWriter to) => spelling.Write(to);

    public Dictionary<ulong, int> Count(Folded text) => NGrams.Of(text, families, spelling);
}
