using PackRebond.Bot.Content;
using PackRebond.Bot.Core.Dialogs;

namespace PackRebond.Bot.HostTests.Hosting;

/// <summary>The product's own content, loaded once for all hosts.</summary>
public static class RealContent
{
    public static Library Library { get; } = Load();

    private static Library Load()
    {
        var loaded = ContentFolder.Find("", isDevelopment: true, AppContext.BaseDirectory).Load();
        return loaded.Library ?? throw new InvalidOperationException(string.Join('\n', loaded.Diagnostics));
    }
}
