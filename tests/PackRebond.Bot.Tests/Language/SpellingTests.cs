using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Language.Intents;

namespace PackRebond.Bot.Tests.Language;

/// <summary>Words that nobody taught are read as taught ones that sound like them, look like them or were glued to others.</summary>
public sealed class SpellingTests
{
    private static readonly Taught Taught = Library.Teach(Product.Files);
    private static readonly Spelling Spelling = Spelling.Of(Taught.Intents.SelectMany(intent => Taught.Phrases[intent]).Select(Taught.Fold));

    [Theory]
    [InlineData("konbien darjen", "combien d argent")]
    [InlineData("kel est la date", "quel est la date")]
    [InlineData("une uzine", "une usine")]
    [InlineData("demandé lède", "demande l aide")]
    [InlineData("le vte ver", "le vte vert")]
    public void A_word_written_as_it_sounds_is_read(string typed, string meant) => Assert.Equal(meant, Mended(typed));

    [Theory]
    [InlineData("lentreprise", "l entreprise")]
    [InlineData("jcherche un logement", "je cherche un logement")]
    [InlineData("quellessontlesconditions", "quelles sont les conditions")]
    [InlineData("un terri toire", "un territoire")]
    public void Glued_and_split_words_are_parted_and_joined(string typed, string meant) => Assert.Equal(meant, Mended(typed));

    [Theory]
    [InlineData("un logemnet", "un logement")]
    [InlineData("le dplm de lapprenti", "le diplome de l apprenti")]
    [InlineData("un logmt", "un logement")]
    [InlineData("mon antreprise", "mon entreprise")]
    [InlineData("j veux", "je veux")]
    [InlineData("c koi le diplome", "c est quoi le diplome")]
    public void Mistyped_and_shortened_words_are_read(string typed, string meant) => Assert.Equal(meant, Mended(typed));

    [Theory]
    [InlineData("combien d argent pour mon entreprise")]
    [InlineData("12 rhododendrons")]
    [InlineData("4000 € bac+2 ?")]
    [InlineData("")]
    public void What_is_known_or_like_nothing_known_stays_as_typed(string typed) => Assert.Equal(Folded.Of(typed).Text, Mended(typed));

    [Fact]
    public void A_vocabulary_read_back_mends_the_same()
    {
        using var bytes = new MemoryStream();
        using (var to = new BinaryWriter(bytes, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            Spelling.Write(to);
        }

        bytes.Position = 0;
        using var from = new BinaryReader(bytes);
        var read = Spelling.Read(from);

        Assert.All(new[] { "konbien darjen", "quellessontlesconditions", "j veux un dplm" }, typed => Assert.Equal(Mended(typed), Mended(typed, read)));
    }

    private static string Mended(string typed, Spelling? spelling = null) => string.Join(' ', (spelling ?? Spelling).Mend([.. Folded.Of(typed).Words.Select(word => word.Text)]).Select(word => word.Word));
}
