using System.Globalization;
using Microsoft.Extensions.Options;
using PackRebond.Bot.Channels;

namespace PackRebond.Bot.Tests.Boundaries;

/// <summary>The day changes at midnight in Paris, in winter and in summer, wherever the server stands.</summary>
public sealed class ParisDayTests
{
    [Theory]
    [InlineData("2020-07-19T21:59:59Z", "2020-07-19")]
    [InlineData("2020-07-19T22:00:00Z", "2020-07-20")]
    [InlineData("2021-06-25T21:59:59Z", "2021-06-25")]
    [InlineData("2021-06-25T22:00:00Z", "2021-06-26")]
    [InlineData("2019-12-31T22:59:59Z", "2019-12-31")]
    [InlineData("2019-12-31T23:00:00Z", "2020-01-01")]
    [InlineData("2020-01-01T00:00:00Z", "2020-01-01")]
    public void Midnight_in_Paris_begins_the_day(string utc, string expected) => Assert.Equal(expected, Today(utc));

    /// <summary>The clocks go forward on 29 March 2020 and back on 25 October 2020, at 01:00 UTC: the midnights around are an hour apart.</summary>
    [Theory]
    [InlineData("2020-03-28T22:59:59Z", "2020-03-28")]
    [InlineData("2020-03-28T23:00:00Z", "2020-03-29")]
    [InlineData("2020-03-29T21:59:59Z", "2020-03-29")]
    [InlineData("2020-03-29T22:00:00Z", "2020-03-30")]
    [InlineData("2020-10-24T21:59:59Z", "2020-10-24")]
    [InlineData("2020-10-24T22:00:00Z", "2020-10-25")]
    [InlineData("2020-10-25T22:59:59Z", "2020-10-25")]
    [InlineData("2020-10-25T23:00:00Z", "2020-10-26")]
    public void The_changes_of_the_clocks_move_midnight(string utc, string expected) => Assert.Equal(expected, Today(utc));

    [Fact]
    public void A_server_elsewhere_has_the_same_day() => Assert.Equal("2021-06-26", Today("2021-06-25T15:00:00-07:00"));

    private static string Today(string instant) =>
        new ParisDay(new StoppedClock(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)), Options.Create(new ConversationOptions())).Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
