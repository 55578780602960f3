using PackRebond.Bot.Core.Dialogs;

namespace PackRebond.Bot.Tests.Contents;

/// <summary>What « check --due » lists; the command itself is tested with the host.</summary>
public sealed class DueTests
{
    private static readonly DateOnly LastLook = Product.Library.Facts.Values.Max(fact => fact.Checked);

    [Fact]
    public void Nothing_is_due_on_the_day_of_the_last_look() => Assert.Empty(Due.On(Product.Library, LastLook));

    [Fact]
    public void A_look_that_is_dated_in_the_future_is_listed_at_once_for_it_would_never_fall_due()
    {
        var late = Due.On(Product.Library, LastLook.AddDays(-1));

        Assert.Contains(late, due => due.Checked == LastLook);
        Assert.All(late, due => Assert.True(due.Checked == LastLook || due.Since < LastLook.AddDays(-1)));
    }
}
