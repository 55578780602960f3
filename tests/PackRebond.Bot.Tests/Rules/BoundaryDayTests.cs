using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Rules;

/// <summary>The day before, the day, the day after: where services of this kind go wrong.</summary>
public sealed class BoundaryDayTests
{
    private static readonly DateOnly FirstSigning = new(2020, 1, 1);
    private static readonly DateOnly Opening = new(2020, 7, 20);
    private static readonly DateOnly Closing = new(2021, 6, 25);

    private static Library Library => Product.Library;

    [Theory]
    [InlineData(-1, State.Unmet)]
    [InlineData(0, State.Met)]
    [InlineData(1, State.Met)]
    public void The_first_day_of_signing_counts(int days, State expected) =>
        Assert.Equal(expected, Finding("signing", new DateOnly(2026, 11, 23), ("signing", FirstSigning.AddDays(days))));

    [Theory]
    [InlineData(-1, State.Unmet)]
    [InlineData(0, State.Open)]
    [InlineData(1, State.Met)]
    public void A_diploma_of_two_years_to_the_day_is_to_check(int days, State expected)
    {
        var signing = new DateOnly(2021, 3, 15);

        Assert.Equal(expected, Finding("graduation", new DateOnly(2026, 11, 23), ("signing", signing), ("graduation", new DateOnly(2019, 3, 15).AddDays(days))));
    }

    [Theory]
    [InlineData(-1, State.Met)]
    [InlineData(0, State.Open)]
    [InlineData(1, State.Unmet)]
    public void Without_a_signature_the_diploma_ages_until_today(int days, State expected) =>
        Assert.Equal(expected, Finding("graduation", new DateOnly(2021, 3, 15).AddDays(days), ("graduation", new DateOnly(2019, 3, 15))));

    [Theory]
    [InlineData(-1, "pas encore ouvert")]
    [InlineData(0, "est ouvert")]
    [InlineData(1, "est ouvert")]
    public void The_call_opens_on_its_first_day(int days, string expected) => Assert.Contains(expected, Status(Opening.AddDays(days)), StringComparison.Ordinal);

    [Theory]
    [InlineData(-1, "est ouvert", "2 jours")]
    [InlineData(0, "est ouvert", "1 jour")]
    [InlineData(1, "est clos", "25 juin 2021")]
    public void The_call_is_open_on_its_last_day_and_closed_the_day_after(int days, string expected, string also)
    {
        var status = Status(Closing.AddDays(days)).Replace('\u00A0', ' ');

        Assert.Contains(expected, status, StringComparison.Ordinal);
        Assert.Contains(also, status, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void An_answer_says_that_nobody_looked_again_only_after_its_last_day(int days, bool expected)
    {
        var fact = Library.Facts["vte.company.today"];

        var reply = Answer(fact.Id, fact.Checked.AddDays(fact.RecheckDays + days));

        Assert.Equal(expected, reply.Stale is not null);
    }

    [Fact]
    public void A_stale_answer_names_the_day_when_somebody_last_looked()
    {
        var fact = Library.Facts["vte.company.today"];

        Assert.EndsWith($"{FrenchWords.Day(fact.Checked)}.", Answer(fact.Id, fact.RecheckOn.AddDays(1)).Stale, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_verdict_says_too_that_nobody_looked_again_at_the_state_of_today(int days, bool expected)
    {
        var fact = Library.Facts[CompanyAnswers.Rules.TodayFact!];
        var today = fact.RecheckOn.AddDays(days);
        var talk = new Conversation("stale") { Flow = "vte-company" }.With("headcount", new Value.Number(6000));

        var judgement = Guiding.Advance(talk, Scene(today)).Replies.OfType<Reply.Judgement>().Single();

        Assert.Equal(expected, judgement.Today!.Text.EndsWith($"{FrenchWords.Day(fact.Checked)}.", StringComparison.Ordinal));
    }

    private static State Finding(string criterion, DateOnly today, params (string Slot, DateOnly Day)[] days)
    {
        var given = days.ToDictionary(day => day.Slot, Value? (day) => new Value.Day(day.Day), StringComparer.Ordinal);
        given["contract"] = new Value.Option("cdi");
        given.TryAdd("signing", new Value.Option("not-yet"));
        return CompanyAnswers.Judge(given, today).Findings.Single(finding => finding.Criterion.Name == criterion).State;
    }

    private static string Status(DateOnly today) => Answer("ami.dates", today).Status!;

    private static Reply.Answer Answer(string fact, DateOnly today) =>
        Answering.ReplyTo(Library.Facts[fact], Scene(today));

    private static Scene Scene(DateOnly today) => new(Library, Library.Reader.Read("", null, today), today, WasAsking: false);
}
