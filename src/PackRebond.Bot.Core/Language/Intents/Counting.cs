namespace PackRebond.Bot.Core.Language.Intents;

/// <summary>Texts → what they are compared by, with the content's families of words and vocabulary.</summary>
internal sealed class Counting(WordFamilies families, Spelling spelling)
{
    // People wrote the families with care, so their words are known even where one phrase alone or none has them.
    private const int UsesInFamily = 2;

    public static Counting Of(Taught taught) => new(
        new WordFamilies(taught.Families),
        Spelling.Of(taught.Intents.SelectMany(intent => taught.Phrases[intent]).Select(taught.Fold)
            .Concat(taught.Families.Values.SelectMany(members => members.Split(',')).SelectMany(member => Enumerable.Repeat(Folded.Of(member), UsesInFamily)))));

    public static Counting Read(BinaryReader from, Taught taught) => new(new WordFamilies(taught.Families), Spelling.Read(from));

    public void Write(BinaryWriter to) => spelling.Write(to);

    public Dictionary<ulong, int> Count(Folded text) => NGrams.Of(text, families, spelling);
}
