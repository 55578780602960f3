using System.Globalization;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Language;

/// <summary>What was read, in the short form of the spec files: « number 0..249 », « date 2021-03-01 ago », « given 80 whole ».</summary>
internal static class Shown
{
    private const decimal NoLimit = 999_999_999_999_999m;
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2099, 12, 31);

    public static string Of(IEnumerable<Entity> entities) => string.Join("; ", entities.Select(Of));

    /// <summary>The words of the message that each entity stands on.</summary>
    public static string Where(string say, IEnumerable<Entity> entities) => string.Join("; ", entities.Select(entity => say.Substring(entity.Start, entity.Length)));

    public static string Of(AnswerReading answer) => answer switch
    {
        AnswerReading.None => "none",
        AnswerReading.Given given => $"given {Of(given.Value)}{(given.IsWhole ? " whole" : "")}",
        AnswerReading.DontKnow => "dont-know",
        AnswerReading.OutOfRange range => $"out-of-range {Of(range.Value)}",
        AnswerReading.Ambiguous several => $"ambiguous {several.Places.Name}",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    private static string Of(Entity entity) => entity switch
    {
        Entity.Number number => $"number {Of(number.Value)}",
        Entity.Money money => $"money {Of(money.Value)}",
        Entity.Duration duration => $"duration {Of(duration.Value)}",
        Entity.Date date => $"date {Of(date.Value)}{(date.IsAgo ? " ago" : "")}",
        Entity.Place place => $"place {place.Value.Name}",
        Entity.Option option => $"option {option.Slot}={option.Name}",
        _ => throw new ArgumentOutOfRangeException(nameof(entity)),
    };

    private static string Of(Value value) => value switch
    {
        Value.Number { IsExact: true } number => Plain(number.Low),
        Value.Number number => $"{Plain(number.Low)}..{(number.High == NoLimit ? "" : Plain(number.High))}",
        Value.Day { IsExact: true } day => Plain(day.From),
        Value.Day day => $"{(day.From == Earliest ? "" : Plain(day.From))}..{(day.Until == Latest ? "" : Plain(day.Until))}",
        Value.Option option => option.Name,
        Value.YesNo yesNo => yesNo.Yes ? "yes" : "no",
        Value.Commune commune => commune.Name,
        _ => "unknown",
    };

    private static string Plain(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Plain(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
