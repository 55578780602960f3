using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Rules;

/// <summary>What holds of the company's verdict for any answers, in any order.</summary>
public sealed class VerdictPropertyTests
{
    private static readonly DateOnly Today = new(2021, 6, 1);

    /// <summary>Values on each side of each boundary, and vague ones across it.</summary>
    private static readonly ImmutableDictionary<string, string[]> Values = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["headcount"] = ["?", "1", "249", "250", "4999", "5000", "0..249", "200..300", "4000..6000"],
        ["turnover"] = ["?", "10", "1500", "1500.01", "1000..2000"],
        ["balance"] = ["?", "10", "2000", "2000.01", "1000..3000"],
        ["seat"] = ["?", "yes", "no"],
        ["place"] = ["?", "inside", "outside", "uncertain"],
        ["contract"] = ["?", "cdi", "cdd", "alternance", "internship"],
        ["length"] = ["?", "9", "10", "11", "12", "10..14"],
        ["signing"] = ["?", "not-yet", "2019-12-31", "2020-01-01", "2021-06-01", "2019-12-01..2020-01-31"],
        ["diploma"] = ["?", "bac", "bac2", "doctorate"],
        ["graduation"] = ["?", "preparing", "2019-05-31", "2019-06-01", "2019-06-02", "2020-06-30", "2019-01-01..2019-12-31"],
        ["employer"] = ["?", "company", "association"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly ImmutableDictionary<string, ImmutableArray<Value>> Read =
        Values.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Select(text => CompanyAnswers.Read(pair.Key, text)!).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>« is known » makes an answer count only when it is volunteered: the two ceilings under 250 people, and the employer. These alone may turn a decided verdict.</summary>
    private static readonly string[] Volunteered = ["turnover", "balance", "employer"];

    [Fact]
    public void Every_question_has_values_here() => Assert.Equal(CompanyAnswers.Flow.Ask.Select(slot => slot.Name).Order(StringComparer.Ordinal), Values.Keys.Order(StringComparer.Ordinal));

    [Property(MaxTest = 300)]
    public Property The_order_of_the_answers_changes_nothing() => Prop.ForAll(Answers().Zip(Gen.Choose(0, int.MaxValue - 1)).ToArbitrary(), pair =>
    {
        var (answers, seed) = pair;
        var other = answers.OrderBy(answer => (answer.Slot.Length * 31 + answer.Slot[0]) * (seed | 1) % 997).ToImmutableArray();
        return Written(Judge(Log(answers))) == Written(Judge(Log(other)));
    });

    [Property(MaxTest = 300)]
    public Property An_answer_more_never_changes_a_decided_verdict() => Prop.ForAll(Answers().Zip(Gen.Choose(0, 1000)).ToArbitrary(), pair =>
    {
        var before = Judge(Log(pair.Item1));
        return (before.State == State.Open || Unasked(pair.Item1).Where(slot => !Volunteered.Contains(slot, StringComparer.Ordinal))
            .All(slot => Read[slot].All(value => Judge(Log(pair.Item1.Add(new(slot, value)))).State == before.State))).Label(Written(before));
    });

    [Fact]
    public void A_volunteered_answer_is_the_one_thing_that_may()
    {
        var met = Told("headcount 80, seat yes, place inside, contract cdi, signing 2021-06-01, diploma bac5, graduation 2020-06-30");

        Assert.Equal(State.Met, Judge(met).State);
        Assert.Equal(State.Unmet, Judge(met.With("employer", new Value.Option("association"))).State);
        Assert.Equal(State.Met, Judge(met.With("turnover", new Value.Number(3_000_000_000))).State);
        Assert.Equal(State.Unmet, Judge(met.With("turnover", new Value.Number(3_000_000_000)).With("balance", new Value.Number(3_000_000_000))).State);
    }

    [Property(MaxTest = 300)]
    public Property A_question_is_asked_only_when_its_answer_can_change_a_criterion() => Prop.ForAll(Answers().ToArbitrary(), answers =>
    {
        var talk = Log(answers);
        var step = Guiding.Advance(talk, new Scene(Product.Library, Product.Library.Reader.Read("", null, Today), Today, WasAsking: false));
        if (step.Conversation.Question is not { } asked)
        {
            return Judge(talk).State == State.Unmet || Judge(talk).Missing.IsEmpty;
        }

        return talk[asked] is null && Read[asked].Select(value => States(Judge(talk.With(asked, value)))).Distinct(StringComparer.Ordinal).Skip(1).Any();
    });

    private static Gen<ImmutableArray<Answer>> Answers() => Read.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => Gen.OneOf(Gen.Constant<Answer?>(null), Gen.Elements<Value>(pair.Value).Select(Answer? (value) => new Answer(pair.Key, value))))
        .Aggregate(Gen.Constant(ImmutableArray<Answer>.Empty), (all, one) => all.Zip(one, (answers, answer) => answer is null ? answers : answers.Add(answer)));

    private static Conversation Log(ImmutableArray<Answer> answers) =>
        answers.Aggregate(new Conversation("property") { Flow = "vte-company" }, (talk, answer) => talk.With(answer.Slot, answer.Value));

    private static Conversation Told(string answers) => answers.Split(", ").Select(answer => answer.Split(' '))
        .Aggregate(new Conversation("told") { Flow = "vte-company" }, (talk, answer) => talk.With(answer[0], CompanyAnswers.Read(answer[0], answer[1])));

    private static IEnumerable<string> Unasked(ImmutableArray<Answer> answers) => Read.Keys.Except(answers.Select(answer => answer.Slot), StringComparer.Ordinal);

    private static Verdict Judge(Conversation talk) => CompanyAnswers.Judge(slot => talk[slot], Today);

    private static string States(Verdict verdict) => string.Join(' ', verdict.Findings.Select(finding => finding.State));

    private static string Written(Verdict verdict) => $"{verdict.State}: {string.Join("; ", verdict.Findings.Select(finding => $"{finding.Criterion.Name} {finding.State} {finding.Reason}"))}; {string.Join(' ', verdict.Missing)}";

    private sealed record Answer(string Slot, Value Value);
}
