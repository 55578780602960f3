using System.Security.Cryptography;
using System.Text;

namespace PackRebond.Bot.Core.Content;

/// <summary>Identifies content by what it says: SHA-256, a pure function of the text. It shows that something differs, never who wrote it.</summary>
public static class Fingerprint
{
    /// <summary>So much of a hash tells versions of one file apart and can be read aloud.</summary>
    private const int ShortLength = 12;

    /// <summary>64 hexadecimal digits, over the UTF-8 bytes of the text.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>« sha256:… » of all files, whatever their order, the machine that they come from and its line ends.</summary>
    public static string Of(IEnumerable<ContentFile> files) => "sha256:" + Of(string.Concat(
        files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{Of(file.Text.ReplaceLineEndings("\n"))} {file.Path}\n")));

    /// <summary>Short, of what a map says: comments, layout and the keys left out do not count.</summary>
    public static string Of(Node.Map map, params ReadOnlySpan<string> leftOut)
    {
        var text = new StringBuilder();
        foreach (var entry in map.Entries)
        {
            if (!leftOut.Contains(entry.Key.Text))
            {
                Write(entry, text);
            }
        }

        return Short(text.ToString());
    }

    public static string Short(string text) => Of(text)[..ShortLength];

    private static void Write(Node.Entry entry, StringBuilder text)
    {
        Write(entry.Key, text);
        Write(entry.Value, text);
    }

    // Each piece says how long it is, so that no text passes for two.
    private static void Write(Node node, StringBuilder text)
    {
        switch (node)
        {
            case Node.Scalar scalar:
                text.Append('t').Append(scalar.Text.Length).Append(':').Append(scalar.Text);
                break;
            case Node.Sequence list:
                text.Append('l').Append(list.Items.Length).Append(':');
                foreach (var item in list.Items)
                {
                    Write(item, text);
                }

                break;
            case Node.Map map:
                text.Append('m').Append(map.Entries.Length).Append(':');
                foreach (var entry in map.Entries)
                {
                    Write(entry, text);
                }

                break;
        }
    }
}
