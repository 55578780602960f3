using PackRebond.Bot.Core.Language;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>What a decision is made from, beside the conversation.</summary>
/// <param name="Today">The day it is in Paris.</param>
/// <param name="WasAsking">A question was open when the message came.</param>
public sealed record Scene(Library Library, Recognition Recognition, DateOnly Today, bool WasAsking);
