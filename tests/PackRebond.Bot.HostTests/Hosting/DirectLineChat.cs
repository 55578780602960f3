using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace PackRebond.Bot.HostTests.Hosting;

/// <summary>One person's conversation over Direct Line.</summary>
public sealed class DirectLineChat(HttpClient http, string id, string token, string streamUrl)
{
    public const string Root = "/v3/directline";

    public string Id => id;

    public string Token => token;

    public Uri StreamUrl => new(streamUrl);

    public string Activities => $"{Root}/conversations/{id}/activities";

    public static async Task<DirectLineChat> StartAsync(HttpClient http)
    {
        var token = await JsonAsync(await http.PostAsync("/chat/token", null));
        var started = await SendAsync(http, HttpMethod.Post, $"{Root}/conversations", (string)token["token"]!);
        var body = await JsonAsync(started);
        return new(http, (string)body["conversationId"]!, (string)body["token"]!, (string)body["streamUrl"]!);
    }

    public static async Task<JsonObject> JsonAsync(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();

    public static async Task<HttpResponseMessage> SendAsync(HttpClient http, HttpMethod method, string path, string? bearer, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Authorization = bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer);
        return await http.SendAsync(request);
    }

    public DirectLineChat On(RunningHost host) => new(host.Http, id, token, streamUrl);

    public Task<HttpResponseMessage> PostAsync(string json) =>
        SendAsync(http, HttpMethod.Post, Activities, token, new StringContent(json, System.Text.Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> SayAsync(string text, string? key = null)
    {
        var activity = new JsonObject { ["type"] = "message", ["text"] = text };
        if (key is not null)
        {
            activity["channelData"] = new JsonObject { ["clientActivityID"] = key };
        }

        return PostAsync(activity.ToJsonString());
    }

    public async Task<JsonObject> GetAsync(string watermark = "") =>
        await JsonAsync(await SendAsync(http, HttpMethod.Get, $"{Activities}?watermark={watermark}", token));

    public async Task<string[]> TextsAsync() => [.. (await GetAsync())["activities"]!.AsArray().Select(activity => (string)activity!["text"]!)];

    public async Task<string[]> TextsOfBotAsync() =>
        [.. (await GetAsync())["activities"]!.AsArray().Where(activity => (string)activity!["from"]!["role"]! == "bot").Select(activity => (string)activity!["text"]!)];

    /// <summary>The stable code in an error's body.</summary>
    public static async Task<string> CodeAsync(HttpResponseMessage answer) => (string)(await JsonAsync(answer))["error"]!["code"]!;

    public Task<HttpResponseMessage> ReconnectAsync(string query = "") => SendAsync(http, HttpMethod.Get, $"{Root}/conversations/{id}{query}", token);
}
