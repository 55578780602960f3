using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PackRebond.Bot.Core.Language;

namespace PackRebond.Bot.Tests.Language;

/// <summary>Whatever is typed, reading ends, throws nothing and points into the text.</summary>
public sealed class HostileTextTests
{
    private static readonly Reader Reader = SpokenSlots.Reader();
    private static readonly DateOnly Today = new(2026, 11, 23);

    // Words that steer the parsers, so that random texts reach their corners.
    private static readonly string[] Bricks =
    [
        "cent", "mille", "deux", "quatre", "vingt", "dix", "et", "un", "demi", "million", "de", "d'", "à", "entre", "ou", "-", ",", ".", "/", " ", " ", "0", "1", "31", "02", "2020", "12", "999",
        "99999999999999999999", "k", "M€", "€", "%", "+", "<", "~", "mois", "ans", "semaines", "le", "1er", "mars", "fin", "avant", "après", "depuis", "il y a", "dans", "prochain", "lundi",
        "œ", "é", "e\u0301", "\u00A0", "\u200D", "👍", "\uD83D", "jsp", "c koi", "CDI", "pas", "non", "oui", "je ne sais pas", "Mourenx", "ﷺ", "½", "²", "\uFFFF", "İ",
    ];

    public static TheoryData<string> Freezing =>
    [
        Many("cent "), Many("deux mille cent "), Many("mille "), Many("quatre vingt "), Many("vingt et un "), Many("million "), Many("un an et "), Many("1 000 "), Many("1."), Many("1/"), Many("1-"),
        Many("lundi "), Many("lundi deux mille cent "), Many("lundi 3 mars "), Many("€ 1"), Many("€ deux cent mille "), Many("entre 1 et "), Many("de "), Many("du 3 au "), Many("il y a "), Many("depuis "),
        Many("avant la fin de l'année "), Many("34 ans "), Many("9"), Many("("), Many("é"), Many("a"), Many("👍"), Many("trois cent quatre-vingt-dix-neuf mille "), Many("fin de la "), Many("mars "),
    ];

    [Theory(Timeout = 20_000)]
    [MemberData(nameof(Freezing))]
    public async Task A_text_made_to_freeze_the_parsers_is_read_to_its_end(string text)
    {
        var recognition = await Task.Run(() => Reader.Read(text, SpokenSlots.All["signing"], Today), TestContext.Current.CancellationToken);

        Assert.Equal(Reader.LongestText, recognition.Text.Length);
    }

    [Property(MaxTest = 150)]
    public Property Any_text_is_read_without_an_exception_and_entities_lie_inside_it() =>
        Prop.ForAll(Texts(), text => SpokenSlots.All.Values.All(slot => IsSound(Reader.Read(text, slot, Today))));

    [Property(MaxTest = 400)]
    public bool Any_string_folds_to_words_that_lie_inside_it_in_order(string? text)
    {
        var folded = Folded.Of(text ?? "");
        var end = 0;
        foreach (var word in folded.Words)
        {
            if (word.Start < end || word.Length <= 0 || word.End > folded.Raw.Length || !folded.Text.AsSpan(word.At).StartsWith(word.Text, StringComparison.Ordinal))
            {
                return false;
            }

            end = word.End;
        }

        return true;
    }

    [Property(MaxTest = 400)]
    public bool Any_string_is_masked_and_masking_twice_changes_nothing(string? text)
    {
        var once = PersonalData.Mask(text ?? "").Text;
        return string.Equals(PersonalData.Mask(once).Text, once, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_message_is_not_cut_through_a_character()
    {
        var text = new string('a', Reader.LongestText - 1) + "👍 et la suite";

        Assert.Equal(Reader.LongestText - 1, Reader.Read(text, null, Today).Text.Length);
    }

    private static bool IsSound(Recognition recognition)
    {
        var end = 0;
        foreach (var entity in recognition.Entities)
        {
            if (entity.Start < end || entity.Length <= 0 || entity.End > recognition.Text.Length)
            {
                return false;
            }

            end = entity.End;
        }

        return true;
    }

    private static Arbitrary<string> Texts() =>
        Gen.Elements(Bricks).Zip(Gen.Elements("", " "), (brick, gap) => brick + gap).ListOf().Select(bricks => string.Concat(bricks)).ToArbitrary();

    private static string Many(string brick)
    {
        var text = new StringBuilder();
        while (text.Length < Reader.LongestText)
        {
            text.Append(brick);
        }

        return text.ToString();
    }
}
