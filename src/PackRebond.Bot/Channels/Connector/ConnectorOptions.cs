namespace PackRebond.Bot.Channels.Connector;

public sealed class ConnectorOptions
{
    public const string Section = "Connector";

    /// <summary>The bot's application id. Without it /api/messages exists in Development only.</summary>
    public string AppId { get; set; } = "";

    /// <summary>Where the channel's signing keys are announced.</summary>
    public Uri OpenIdMetadata { get; set; } = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    public bool IsMetadataSafe => OpenIdMetadata.Scheme is "https" || OpenIdMetadata.IsLoopback;
}
