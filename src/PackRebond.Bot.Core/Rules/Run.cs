using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Rules;

/// <summary>Days or months in a row on which something holds, or does not; both ends included. An end is null where it goes on for ever.</summary>
public readonly record struct Run(int? From, int? Until, bool Holds)
{
    /// <summary>
    /// What holds on each point of an axis, rising and falling as often as it likes. Something may only turn beside a critical point; between two that
    /// differ although nothing lies between, the turn is searched by halves.
    /// </summary>
    /// <param name="critical">Points on which, or next to which, it may turn.</param>
    public static ImmutableArray<Run> Along(IEnumerable<int> critical, Func<int, bool> holds)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        int? from = null;
        (int At, bool Holds)? last = null;
        foreach (var at in critical.SelectMany(point => new[] { point - 1, point, point + 1 }).Distinct().Order())
        {
            var now = holds(at);
            if (last is { } before && before.Holds != now)
            {
                var turn = Turn(before.At, at, now, holds);
                runs.Add(new Run(from, turn - 1, before.Holds));
                from = turn;
            }

            last = (at, now);
        }

        if (last is { } end)
        {
            runs.Add(new Run(from, null, end.Holds));
        }

        return runs.ToImmutable();
    }

    public bool Contains(int at) => (From is not { } from || from <= at) && (Until is not { } until || at <= until);

    public bool Overlaps(Run other) => !(Until < other.From) && !(other.Until < From);

    /// <summary>How far away a point is, 0 when it lies inside.</summary>
    public int Distance(int at) => From is { } from && at < from ? from - at : Until is { } until && at > until ? at - until : 0;

    /// <summary>The first point after one that differs which is as the second.</summary>
    private static int Turn(int before, int after, bool wanted, Func<int, bool> holds)
    {
        while (after - before > 1)
        {
            var middle = before + (after - before) / 2;
            (before, after) = holds(middle) == wanted ? (before, middle) : (middle, after);
        }

        return after;
    }
}
