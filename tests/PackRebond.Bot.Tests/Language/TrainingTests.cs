using System.Collections.Immutable;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Language.Intents;

namespace PackRebond.Bot.Tests.Language;

/// <summary>The model as bytes: made in the build, read at start, refused when it does not fit.</summary>
public sealed class TrainingTests
{
    private static readonly Taught Small = Teach("je cherche un logement", "une aide pour mon loyer");

    [Fact]
    public void Two_trainings_give_the_same_bytes() => Assert.Equal(IntentModel.Train(Small), IntentModel.Train(Teach("je cherche un logement", "une aide pour mon loyer")));

    [Fact]
    public void The_build_ships_a_model_of_the_content_as_it_stands() => Assert.True(Product.Library.Reader.Intents.IsShipped);

    [Fact]
    public void A_model_is_used_for_what_it_was_trained_on_and_refused_for_anything_else()
    {
        var bytes = IntentModel.Train(Small);

        Assert.True(IntentModel.For(Small, bytes).IsShipped);
        Assert.False(IntentModel.For(Teach("je cherche un logement", "une aide pour le loyer"), bytes).IsShipped);
        Assert.False(IntentModel.For(Small with { Abbreviations = Small.Abbreviations.ToImmutableDictionary().Add("lgt", "logement") }, bytes).IsShipped);
        Assert.False(IntentModel.For(Small with { Families = ImmutableDictionary<string, string>.Empty }, bytes).IsShipped);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(90)]
    public void A_file_cut_short_is_no_model(int hundredths)
    {
        var bytes = IntentModel.Train(Small);
        var model = IntentModel.For(Small, bytes.AsMemory(..(bytes.Length * hundredths / 100)));

        Assert.False(model.IsShipped);
        Assert.Equal("housing", model.Score(Small.Fold("je cherche un logement"))[0].Name);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1_000)]
    [InlineData(int.MaxValue)]
    public void A_file_that_says_a_wrong_length_is_no_model(int length)
    {
        var bytes = IntentModel.Train(Small);
        BitConverter.GetBytes(length).CopyTo(bytes, 0);

        Assert.Null(IntentModel.Shipped(Small, bytes));
    }

    [Fact]
    public void A_read_model_says_what_the_trained_one_said()
    {
        var text = Small.Fold("un lojement pour mon fils");

        Assert.Equal<ScoredIntent>(IntentModel.For(Small, default).Score(text), IntentModel.For(Small, IntentModel.Train(Small)).Score(text));
    }

    [Fact]
    public void A_word_never_taught_is_understood_by_its_family()
    {
        var without = IntentModel.For(Small with { Families = ImmutableDictionary<string, string>.Empty }, default);

        Assert.Empty(without.Score(Small.Fold("le toit")));
        Assert.Equal("housing", IntentModel.For(Small, default).Score(Small.Fold("le toit"))[0].Name);
    }

    private static Taught Teach(params ImmutableArray<string> housing) => new(
        new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
        {
            ["housing"] = [.. housing, "où loger mon apprenti", "trouver un appartement"],
            ["thanks"] = ["merci", "merci beaucoup", "je vous remercie"],
            ["company"] = ["mon entreprise recrute", "embaucher dans ma société", "notre boîte embauche"],
        },
        ImmutableDictionary<string, string>.Empty.Add("pr", "pour"),
        ImmutableDictionary<string, string>.Empty.Add("logement", "logement, loyer, toit, appartement, loger").Add("jeune", "apprenti, alternant"));
}
