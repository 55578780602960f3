namespace PackRebond.Bot.Core.Language;

/// <summary>FNV-1a, 64 bits: the same on every run and machine, as string.GetHashCode is not.</summary>
internal static class TextHash
{
    public const ulong Start = 14695981039346656037UL;

    private const ulong Prime = 1099511628211UL;

    public static ulong Add(ulong hash, char character) => (hash ^ character) * Prime;

    public static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            hash = Add(hash, character);
        }

        return hash;
    }

    /// <summary>A text and its end, so that two texts never pass for another two.</summary>
    public static ulong Part(ulong hash, string text) => Add(Add(hash, text), '\0');
}
