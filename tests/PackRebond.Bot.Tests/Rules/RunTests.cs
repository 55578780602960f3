using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PackRebond.Bot.Core.Rules;

namespace PackRebond.Bot.Tests.Rules;

/// <summary>The search for turning points against the walk over every day.</summary>
public sealed class RunTests
{
    private const int First = -50;
    private const int Last = 250;

    /// <summary>Any turns, one or many, with the turns themselves as the critical points.</summary>
    [Property(MaxTest = 300)]
    public Property Every_turn_beside_a_critical_point_is_found_to_the_day() => Prop.ForAll(Turns().ToArbitrary(), turns =>
    {
        bool Holds(int day) => turns.Count(turn => turn <= day) % 2 == 1;
        var runs = Run.Along(turns, Holds);
        return Enumerable.Range(First, Last - First).All(day => runs.Single(run => run.Contains(day)).Holds == Holds(day));
    });

    /// <summary>A critical point that was forgotten: the turn between two others is still found, when there is one.</summary>
    [Property(MaxTest = 300)]
    public Property A_turn_that_no_critical_point_announces_is_found_by_halves() => Prop.ForAll(Gen.Choose(1, 198).ToArbitrary(), turn =>
    {
        var runs = Run.Along([0, 200], day => day >= turn);
        return runs.Length == 2 && runs[0] == new Run(null, turn - 1, false) && runs[1] == new Run(turn, null, true);
    });

    [Fact]
    public void What_never_turns_is_one_run_without_ends() => Assert.Equal([new Run(null, null, true)], Run.Along([3], _ => true));

    [Theory]
    [InlineData(9, 1)]
    [InlineData(10, 0)]
    [InlineData(20, 0)]
    [InlineData(23, 3)]
    public void Both_ends_belong_to_a_run(int at, int distance)
    {
        var run = new Run(10, 20, true);

        Assert.Equal((distance, distance == 0), (run.Distance(at), run.Contains(at)));
    }

    private static Gen<int[]> Turns() => Gen.Choose(0, 200).ArrayOf().Where(turns => turns.Length is > 0 and < 8).Select(turns => turns.Distinct().ToArray());
}
