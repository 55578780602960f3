using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Language.Intents;

namespace PackRebond.Bot.Benchmarks.Intents;

/// <summary>How much is lost when held-out phrases of the content, understood as they stand, are typed badly. What forgives noise is chosen by these figures, never by the kept twins.</summary>
internal static class NoiseFigures
{
    private const int Folds = 5;

    public static void Print(Taught taught)
    {
        var all = ProductFigures.All(taught);
        var understood = 0;
        var lost = new (int First, int Answer)[Noise.Kinds.Length];
        for (var fold = 0; fold < Folds; fold++)
        {
            var (learned, kept) = Message.Fold(all, fold, Folds);
            var (words, model) = OurOwn.Train(taught, learned);
            foreach (var message in kept.Where(message => Answered(words, model, message.Text) == message.Intent))
            {
                understood++;
                for (var kind = 0; kind < lost.Length; kind++)
                {
                    var noisy = Noise.Kinds[kind].Of(message.Text);
                    lost[kind].First += model.Likely(words.Fold(noisy)) is [var first, ..] && first.Name == message.Intent ? 0 : 1;
                    lost[kind].Answer += Answered(words, model, noisy) == message.Intent ? 0 : 1;
                }
            }
        }

        Console.WriteLine($"{understood} of {all.Length} phrases held out in {Folds} folds are understood; typed badly, of these are lost (first intent wrong / not answered right):");
        for (var kind = 0; kind < lost.Length; kind++)
        {
            Console.WriteLine($"  {100.0 * lost[kind].First / understood,4:0.0} / {100.0 * lost[kind].Answer / understood,4:0.0} %  {Noise.Kinds[kind].Name}");
        }
    }

    private static string? Answered(Taught words, IntentModel model, string text) => model.Score(words.Fold(text)) is [var first, ..] ? first.Name : null;
}
