using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Receipts;

/// <summary>
/// What a person keeps of verdicts: the answers, the verdicts with every criterion, where each comes from, and which rules decided. Nothing in it says
/// who asked. The names of the members are the keys of its JSON.
/// </summary>
/// <param name="Format">Of these members; a program reads no format that is newer than its own.</param>
/// <param name="Made">The day of the verdicts, in Paris.</param>
/// <param name="Content">The hash of all content on that day.</param>
public sealed record Receipt(
    int Format,
    DateOnly Made,
    string Content,
    string Notice,
    string Contact,
    ImmutableArray<ReceiptTalk> Talks,
    ImmutableArray<ReceiptSource> Sources)
{
    public const int CurrentFormat = 1;
}

/// <param name="On">The day that the verdicts are for.</param>
public sealed record ReceiptTalk(string Flow, string Title, DateOnly On, ImmutableArray<ReceiptAnswer> Answers, ImmutableArray<ReceiptVerdict> Verdicts);

public sealed record ReceiptAnswer(string Slot, string Label, string Words, Value Value);

/// <param name="From">Since when the rules hold.</param>
/// <param name="Checked">When a person last compared them with their sources.</param>
/// <param name="Version">Of the rule set.</param>
/// <param name="Values">The dated values that were in force.</param>
/// <param name="Notes">Remarks, what remains to be seen to, and what is known of the aid on that day.</param>
public sealed record ReceiptVerdict(
    string Rules,
    string Title,
    string Basis,
    DateOnly From,
    DateOnly Checked,
    string Version,
    State State,
    string Result,
    ImmutableArray<ReceiptCriterion> Criteria,
    ImmutableArray<ReceiptValue> Values,
    ImmutableArray<ReceiptNote> Notes);

/// <param name="Sources">Identifiers of sources, here and everywhere.</param>
public sealed record ReceiptCriterion(string Name, string Label, State State, string Reason, string Rule, ImmutableArray<string> Sources);

public sealed record ReceiptValue(string Name, string Said);

public sealed record ReceiptNote(string Text, ImmutableArray<string> Sources);

/// <param name="Cited">How a sentence names it, with its date.</param>
public sealed record ReceiptSource(string Id, string Title, string Cited, string? Url);

/// <summary>The data as it stands in the file.</summary>
internal sealed record SealedReceipt(Receipt Receipt, Seal Seal);

/// <summary>Canonical: the members in the order in which they are declared, no white space, no member without a value. Strict when it reads: nothing unknown, nothing missing, nothing twice.</summary>
[JsonSerializable(typeof(SealedReceipt))]
[JsonSerializable(typeof(ImmutableArray<ImmutableArray<ReceiptAnswer>>))]
internal sealed partial class ReceiptJson : JsonSerializerContext
{
    public static ReceiptJson Canonical { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,

        // French letters stay readable; « < » and « & » are written as escapes, so that the data can stand in a page.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter<State>(allowIntegerValues: false) },
    });
}
