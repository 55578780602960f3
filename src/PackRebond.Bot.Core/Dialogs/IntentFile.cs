using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Language;

namespace PackRebond.Bot.Core.Dialogs;

/// <summary>An intent and the phrases that show it: dialogs/intents/NAME.txt, one phrase a line, <c>#</c> for remarks.</summary>
internal sealed record IntentFile(string Name, ImmutableArray<IntentPhrase> Phrases, SourcePosition At)
{
    public static ImmutableArray<IntentFile> ReadAll(IEnumerable<ContentFile> files, Diagnostics diagnostics)
    {
        var read = files.Select(Read).ToImmutableArray();
        var taken = new Dictionary<string, IntentPhrase>(StringComparer.Ordinal);
        foreach (var intent in read)
        {
            if (intent.Phrases.IsEmpty)
            {
                diagnostics.Error(intent.At, "INT001", $"L'intention « {intent.Name} » n'a aucune phrase : écrivez-en, une par ligne");
            }

            foreach (var phrase in intent.Phrases)
            {
                if (!taken.TryAdd(phrase.Key, phrase))
                {
                    var first = taken[phrase.Key];
                    diagnostics.Error(phrase.At, "INT002", $"La phrase « {phrase.Text} » est déjà dans {first.At.File}, ligne {first.At.Line} : gardez-la dans un seul fichier, une seule fois");
                }
            }
        }

        return read;
    }

    /// <summary>Two phrases that only differ by capitals, accents and punctuation are one; so are those that only differ by « ? ».</summary>
    public static string Key(string phrase) => Folded.Of(phrase).Text.TrimEnd('?', ' ');

    private static IntentFile Read(ContentFile file)
    {
        var lines = file.Text.ReplaceLineEndings("\n").Split('\n');
        var phrases = lines
            .Select((line, index) => (Text: line.Trim(), At: new SourcePosition(file.Path, index + 1, 1)))
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#')
            .Select(line => new IntentPhrase(line.Text, Key(line.Text), line.At));
        var name = file.Path[(file.Path.LastIndexOf('/') + 1)..^".txt".Length];
        return new IntentFile(name, [.. phrases], new SourcePosition(file.Path, 1, 1));
    }
}

/// <param name="Key">As <see cref="IntentFile.Key"/> gives it.</param>
internal sealed record IntentPhrase(string Text, string Key, SourcePosition At);
