using System.Text;
using PackRebond.Bot.Core.Language;

namespace PackRebond.Bot.Benchmarks.Reading;

/// <summary>Messages of 500 characters made to be slow, and a small search for slower ones: the same on every run.</summary>
internal static class HostileMessages
{
    // Words that call each parser, and signs that part them.
    private static readonly string[] Bricks =
    [
        "cent ", "mille ", "deux ", "quatre vingt ", "et un ", "million ", "1 000 ", "12", "/", "-", ".", "un an et ", "entre 1 et ", "de ", "du 3 au ", "il y a ", "depuis ", "avant la fin de ", "lundi ", "lundi 3 mars ", "mars ", "fin de la ",
        "€ 1", "€ 4000 ", "34 ans ", "à ", "saint ", "st ", "sainte marie ", "à chatelerau ", "en bretgane ", "64150 ", "dans le 64 ", "près de ", "le ", "la ", "sur ", "Villeneuve ", "A ", "CDI ", "pas ", "oui ", "non ", "je ne sais pas ", "et ", "? ", ". ", ", ",
        "c'est quoi un vte ", "jusqu'à quand ", "combien ", "é", "œ", "👍", "a", "\n",
    ];

    public static IEnumerable<string> Repeated() => Bricks.Select(brick => Fill(brick)).Concat(Bricks.Zip(Bricks.Skip(7).Concat(Bricks.Take(7)), (one, other) => Fill(one + other)));

    /// <summary>Climbs from the slowest: changes one brick at a time and keeps what is slower.</summary>
    /// <param name="cost">What a message costs; a count of work or a time.</param>
    public static (string Text, double Cost) Slowest(Func<string, double> cost, int tries)
    {
        var best = Repeated().Select(text => (Text: text, Cost: cost(text))).MaxBy(each => each.Cost);
        var state = 20200720u;
        for (var count = 0; count < tries; count++)
        {
            var at = Next(best.Text.Length);
            var brick = Bricks[Next(Bricks.Length)];
            var text = best.Text[..at] + brick + best.Text[Math.Min(best.Text.Length, at + brick.Length)..];
            text = text[..Math.Min(text.Length, Reader.LongestText)];
            if (cost(text) is var spent && spent > best.Cost)
            {
                best = (text, spent);
            }
        }

        return best;

        // A linear congruence is random enough here, and the same on every machine.
        int Next(int below)
        {
            state = (state * 1664525u) + 1013904223u;
            return (int)((state >> 8) % (uint)below);
        }
    }

    private static string Fill(string brick)
    {
        var text = new StringBuilder();
        while (text.Length < Reader.LongestText)
        {
            text.Append(brick);
        }

        return text.ToString(0, Reader.LongestText);
    }
}
