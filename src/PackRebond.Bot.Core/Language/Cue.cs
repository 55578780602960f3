using System.Collections.Immutable;
using PackRebond.Bot.Core.Language.Quantities;

namespace PackRebond.Bot.Core.Language;

/// <summary>A slot's cue words in singular and plural.</summary>
internal static class Cue
{
    public static Phrases Forms(ImmutableArray<string> cues)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cue in cues.IsDefault ? [] : cues)
        {
            forms.Add(cue);
            forms.Add(cue + "s");
            if (cue.EndsWith('s'))
            {
                forms.Add(cue[..^1]);
            }
        }

        return new Phrases([.. forms]);
    }
}
