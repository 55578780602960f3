using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PackRebond.Bot.Core.Cards;

/// <summary>The part of Adaptive Cards 1.5 that the bot uses. Every card has words for channels that cannot show it.</summary>
/// <param name="FallbackText">Shown by clients that do not know the version.</param>
/// <param name="Speak">Read aloud by clients that speak.</param>
public sealed record AdaptiveCard(ImmutableArray<CardElement> Body, ImmutableArray<CardAction> Actions, string FallbackText, string Speak)
{
    /// <summary>The version that Web Chat, Teams and Omnichannel all show.</summary>
    public string Version { get; } = "1.5";

    public string Type { get; } = "AdaptiveCard";

    public string Lang { get; } = "fr";

    public string ToJson() => JsonSerializer.Serialize(this, CardJsonContext.Readable.AdaptiveCard);
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Image), "Image")]
public abstract record CardElement
{
    /// <summary>« Small », « Medium » or « Large » space above; null for the default.</summary>
    public string? Spacing { get; init; }

    /// <summary>A line above.</summary>
    public bool? Separator { get; init; }
}

/// <param name="Text">Markdown: bold, links and lists.</param>
public sealed record TextBlock(string Text) : CardElement
{
    public bool Wrap { get; } = true;

    /// <summary>« heading » for a heading, which screen readers list.</summary>
    public string? Style { get; init; }

    public string? Size { get; init; }

    public string? Weight { get; init; }

    public bool? IsSubtle { get; init; }
}

/// <param name="Style">« good », « attention », « warning », « emphasis » or null.</param>
public sealed record Container(ImmutableArray<CardElement> Items, string? Style) : CardElement;

public sealed record FactSet(ImmutableArray<CardFact> Facts) : CardElement;

/// <param name="Url">A path of the host; channels put the public address before it.</param>
/// <param name="AltText">What screen readers say instead.</param>
public sealed record Image(string Url, string AltText) : CardElement;

public sealed record CardFact(string Title, string Value);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Submit), "Action.Submit")]
public abstract record CardAction(string Title)
{
    /// <summary>Says words as if the person had typed them.</summary>
    public sealed record Submit(string Title, SubmitData Data) : CardAction(Title);
}

/// <param name="Say">The words.</param>
/// <param name="Turn">The turn that showed the card, so that a late press is known as one.</param>
public sealed record SubmitData(string Say, int Turn);

[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class CardJsonContext : JsonSerializerContext
{
    /// <summary>Keeps « é » and « ’ » as they are: the card is sent as JSON, never pasted into HTML.</summary>
    public static CardJsonContext Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
