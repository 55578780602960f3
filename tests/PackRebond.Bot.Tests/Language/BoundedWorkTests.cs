using System.Reflection;
using System.Text.RegularExpressions;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Language.Quantities;
using PackRebond.Bot.Storage;

namespace PackRebond.Bot.Tests.Language;

/// <summary>What keeps a message from holding the bot, counted in work and not in time.</summary>
public sealed class BoundedWorkTests
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Calling => ["lundi ", "lundi 3 mars ", "lundi deux mille cent ", "€ 1", "€ 4000 ", "dimanche 9999 ", "noël 12 12 12 12 12 ", "€ 123456789", "lundi mardi mercredi "];

    [Theory]
    [MemberData(nameof(Calling))]
    public void The_borrowed_recognisers_see_two_short_pieces_of_a_message_at_most(string brick)
    {
        var raw = string.Concat(Enumerable.Repeat(brick, Reader.LongestText / brick.Length));
        var windows = Borrowed.DayWindows(raw, Tokens.Of(Folded.Of(raw))).Concat(Borrowed.AmountWindows(raw, Tokens.Of(Folded.Of(raw)))).ToArray();

        Assert.InRange(windows.Length, 1, 2);
        Assert.All(windows, window => Assert.InRange(window.Text.Length, 1, 80));
        Assert.DoesNotContain(windows, window => window.Text.Contains("cent", StringComparison.Ordinal) || window.Text.Contains("mille", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_regular_expression_is_linear_or_has_a_time_out()
    {
        var expressions = new[] { typeof(Library).Assembly, typeof(IConversationStore).Assembly, typeof(Content.ContentFolder).Assembly }
            .SelectMany(assembly => assembly.GetTypes()).Where(type => !type.ContainsGenericParameters).SelectMany(Expressions).Distinct().ToList();

        Assert.True(expressions.Count >= 6);
        Assert.All(expressions, regex => Assert.True(regex.Options.HasFlag(RegexOptions.NonBacktracking) || regex.MatchTimeout != Regex.InfiniteMatchTimeout, regex.ToString()));
    }

    private static IEnumerable<Regex> Expressions(Type type) =>
        type.GetMethods(Static).Where(method => method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0).Select(method => (Regex)method.Invoke(null, null)!)
            .Concat(type.GetFields(Static).Where(field => Mentions(field.FieldType)).SelectMany(field => In(field.GetValue(null))));

    private static bool Mentions(Type type) =>
        typeof(Regex).IsAssignableFrom(type) || (type.IsArray && Mentions(type.GetElementType()!)) || (type.IsGenericType && type.GetGenericArguments().Any(Mentions));

    private static IEnumerable<Regex> In(object? value) => value switch
    {
        Regex regex => [regex],
        System.Runtime.CompilerServices.ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(at => In(tuple[at])),
        System.Collections.IEnumerable list and not string => list.Cast<object?>().SelectMany(In),
        _ => [],
    };
}
