namespace PackRebond.Bot.Channels;

/// <summary>Why a request is not served: a stable code for programs, a sentence for people, never the cause of a fault.</summary>
public sealed record Refusal(int Status, string Code, string Message)
{
    public static Refusal Malformed { get; } = new(400, "BadArgument", "Le corps de la requête n'est pas une activité en JSON.");

    public static Refusal NoType { get; } = new(400, "MissingProperty", "L'activité n'a pas de « type ».");

    public static Refusal NoConversation { get; } = new(400, "MissingProperty", "L'activité n'a pas de « conversation.id » utilisable.");

    public static Refusal NoSender { get; } = new(400, "MissingProperty", "L'activité n'a pas de « from.id ».");

    public static Refusal TextTooLong { get; } = new(400, "BadArgument", "Le texte dépasse 8 000 caractères.");

    public static Refusal TooLarge { get; } = new(413, "PayloadTooLarge", "Le corps de la requête dépasse 256 Ko.");

    public static Refusal Unauthorized { get; } = new(401, "Unauthorized", "Cette adresse demande une autorisation « Bearer ».");

    public static Refusal Forbidden { get; } = new(403, "Forbidden", "Cette autorisation ne permet pas cet accès.");

    public static Refusal TokenExpired { get; } = new(403, "TokenExpired", "L'autorisation a expiré ; veuillez ouvrir une nouvelle conversation.");

    public static Refusal ConversationNotFound { get; } = new(404, "ConversationNotFound", "Cette conversation n'existe pas ou n'existe plus.");

    public static Refusal NotHere { get; } = new(404, "BadArgument", "Cette adresse n'est pas servie.");

    public static Refusal RateLimited { get; } = new(429, "RateLimited", "Trop de messages en peu de temps ; veuillez patienter quelques secondes.");

    public static Refusal UploadDisabled { get; } = new(403, "UploadDisabled", "L'envoi de fichiers n'est pas proposé.");

    public static Refusal BotFailed { get; } = new(502, "BotRejectedActivity", "Le message n'a pas pu être traité ; la conversation est inchangée.");

    public static Refusal StoreFailed { get; } = new(503, "ServiceError", "Le service ne peut pas enregistrer la conversation pour le moment.");

    public static Refusal Fault { get; } = new(500, "ServiceError", "Le service a rencontré une erreur ; la conversation est inchangée.");

    public static Refusal Unverifiable { get; } = new(503, "ServiceError", "L'autorisation ne peut pas être vérifiée pour le moment.");

    public static Refusal InvokeNotServed { get; } = new(501, "BadArgument", "Les activités « invoke » ne sont pas servies.");

    public static Refusal DeliveryNotServed { get; } =
        new(501, "BadArgument", "Seul le mode de remise « expectReplies » est servi ; aucune réponse n'est envoyée à « serviceUrl ».");

    /// <summary>The answer to a client; <see cref="HttpContext.RequestAborted"/> ends it when nobody waits any more.</summary>
    public async Task WriteAsync(HttpContext http)
    {
        http.Response.StatusCode = Status;
        await http.Response.WriteAsJsonAsync(new ErrorBody(new(Code, Message)), ActivityJson.Plain.ErrorBody, cancellationToken: http.RequestAborted);
    }
}

public sealed record ErrorBody(ErrorDetail Error);

public sealed record ErrorDetail(string Code, string Message);
