namespace PackRebond.Bot.Content;

public sealed class ContentOptions
{
    public const string Section = "Content";

    /// <summary>The content folder; empty: the checkout's own in Development, else « dialogs » beside the program.</summary>
    public string Folder { get; set; } = "";
}
