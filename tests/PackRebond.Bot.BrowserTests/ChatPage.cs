using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PackRebond.Bot.BrowserTests;

/// <summary>The chat as a person meets it: reads what is shown and heard, types on the keyboard.</summary>
public sealed class ChatPage : IAsyncDisposable
{
    private const string Ears = """
        window.heard = []; window.violations = [];
        document.addEventListener('securitypolicyviolation', e => window.violations.push(`${e.violatedDirective} ${e.blockedURI}`));
        document.addEventListener('DOMContentLoaded', () => {
          const region = document.querySelector('[aria-live]');
          if (region) new MutationObserver(changes => changes.forEach(c => c.addedNodes.forEach(n => window.heard.push(n.textContent))))
            .observe(region, { childList: true, subtree: true, characterData: true });
        });
        """;

    private readonly IBrowserContext _context;
    private readonly List<string> _requests = [];
    private readonly List<string> _errors = [];

    private ChatPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Request += (_, request) => _requests.Add(request.Url);
        page.WebSocket += (_, socket) => _requests.Add(socket.Url);
        page.PageError += (_, error) => _errors.Add(error);
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Requests => _requests;

    public IReadOnlyList<string> ScriptErrors => _errors;

    public ILocator Input => Page.GetByLabel("Votre message");

    public ILocator BotMessages => Page.Locator(".chat-message.is-bot:not(.chat-typing)");

    public ILocator PersonMessages => Page.Locator(".chat-message.is-person");

    public ILocator VerdictTitle => Page.GetByRole(AriaRole.Heading).Filter(new() { HasTextRegex = Dialogs.VerdictTitle() });

    public static async Task<ChatPage> OpenAsync(
        Browser browser, string url, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, string script = "")
    {
        var context = await browser.NewContextAsync(width, height, scheme);
        await context.AddInitScriptAsync(Ears + script);
        var chat = new ChatPage(context, await context.NewPageAsync());
        await chat.Page.GotoAsync(url);
        await Expect(chat.BotMessages).Not.ToHaveCountAsync(0);
        return chat;
    }

    /// <summary>Types and presses Enter, then waits for what the assistant answers to it.</summary>
    public async Task<string> SayAsync(string words)
    {
        await SendAsync(words);
        return await AnswerAsync();
    }

    public async Task SendAsync(string words)
    {
        await Expect(Input).ToBeEditableAsync();
        await Input.FocusAsync();
        await Page.Keyboard.TypeAsync(words);
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Input).ToHaveValueAsync(string.Empty);
    }

    /// <summary>The words of the last message of the assistant, once it stands after everything that the person said.</summary>
    public async Task<string> AnswerAsync()
    {
        var last = Page.Locator(".chat-messages > li:last-child.is-bot:not(.chat-typing)");
        await Expect(last).ToBeVisibleAsync();
        return await last.InnerTextAsync();
    }

    /// <summary>The question that now waits for an answer, or null once the verdict is there. A turn may take several messages.</summary>
    public async Task<string?> QuestionAsync()
    {
        var question = Page.Locator(".chat-messages > li.is-bot:last-child .chat-words > p:last-child").Filter(new() { HasTextRegex = Dialogs.Asks() });
        await Expect(question.Or(VerdictTitle).First).ToBeVisibleAsync();
        return await VerdictTitle.CountAsync() > 0 ? null : await question.InnerTextAsync();
    }

    public async Task<string[]> HeardAsync() => await Page.EvaluateAsync<string[]>("window.heard");

    /// <summary>The authors of the messages shown, and all that was heard, taken together.</summary>
    public async Task<(string[] Shown, string[] Heard)> AuthorsAsync()
    {
        var both = await Page.EvaluateAsync<string[][]>("[[...document.querySelectorAll('.chat-author')].map(a => a.textContent), window.heard]");
        return (both[0], both[1]);
    }

    public async Task<string[]> ViolationsAsync() => await Page.EvaluateAsync<string[]>("window.violations");

    public async Task<string> FocusedIdAsync() => await Page.EvaluateAsync<string>("document.activeElement?.id ?? ''");

    public Task<IReadOnlyList<string>> FindAccessibilityFaultsAsync() => Axe.FindFaultsAsync(Page);

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
