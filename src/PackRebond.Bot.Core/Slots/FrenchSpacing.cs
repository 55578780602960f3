using System.Text.RegularExpressions;

namespace PackRebond.Bot.Core.Slots;

/// <summary>No-break spaces where French typography wants them, so that no line begins with « ? » or with « 000 € ». Content keeps plain spaces.</summary>
public static partial class FrenchSpacing
{
    private const string NoBreak = "\u00A0";

    public static string Of(string text) => Plain().Replace(text, NoBreak);

    /// <summary>A space before « ? ! : ; » or », after «, between the digits of a number, before € and %. A list of links has « : » and « ; » too; addresses have no spaces.</summary>
    [GeneratedRegex(@" (?=[?!:;»€%])|(?<=«) |(?<=\d) (?=\d{3}(?!\d))", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
