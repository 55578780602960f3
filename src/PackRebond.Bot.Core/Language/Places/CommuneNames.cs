using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Language.Places;

/// <summary>Which communes a key names, exactly: today's names first, then former ones and short forms (« Brive », « Havre »).</summary>
internal sealed class CommuneNames
{
    // A short form is understood only for a town that people know by it.
    private const int KnownByShortForm = 20_000;

    private static readonly string[] Links = ["sur", "sous", "en", "les", "le", "la", "de", "du", "des", "d", "l", "aux", "au", "a"];

    private readonly Dictionary<string, int> first = new(45_000, StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<Entry> entries = new(45_000);
    private readonly ImmutableArray<Place.Commune> communes;

    public CommuneNames(CommuneTable table)
    {
        communes = table.Communes;
        lookup = first.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < communes.Length; i++)
        {
            AddName(i, communes[i].Name, NameRank.Today);
        }

        foreach (var (commune, name) in table.FormerNames)
        {
            Add(PlaceKey.Of(name), commune, NameRank.Former);
        }
    }

    /// <summary>Every key, for the search of near names.</summary>
    public IEnumerable<string> Keys => first.Keys;

    public bool Contains(ReadOnlySpan<char> key) => lookup.ContainsKey(key);

    /// <summary>The communes of that name, biggest first; empty when there is none. A former name counts only where no commune bears the name today.</summary>
    public ImmutableArray<Place.Commune> Find(ReadOnlySpan<char> key)
    {
        if (!lookup.TryGetValue(key, out var at))
        {
            return [];
        }

        var found = new List<(Place.Commune Commune, NameRank Rank)>();
        for (; at >= 0; at = entries[at].Next)
        {
            found.Add((communes[entries[at].Commune], entries[at].Rank));
        }

        // « Clermont » is a town of the Oise and the short form of Clermont-Ferrand: both are meant. A former name is never that close.
        var hasToday = found.Exists(each => each.Rank != NameRank.Former);
        return [.. found.Where(each => !hasToday || each.Rank != NameRank.Former).Select(each => each.Commune).Distinct().OrderByDescending(each => each.Population)];
    }

    private void AddName(int commune, string name, NameRank rank)
    {
        var words = Folded.Of(name).Words;
        Add(string.Concat(words.Select(word => PlaceKey.WrittenOut(word.Text))), commune, rank);
        if (words.Length < 2 || communes[commune].Population < KnownByShortForm)
        {
            return;
        }

        var start = PlaceKey.IsArticle(words[0].Text) ? 1 : 0;
        if (start == 1)
        {
            Add(string.Concat(words.Skip(1).Select(word => PlaceKey.WrittenOut(word.Text))), commune, NameRank.Short);
        }

        for (var end = start + 1; end < words.Length; end++)
        {
            if (Links.Contains(words[end].Text, StringComparer.Ordinal))
            {
                Add(string.Concat(words.Take(end).Select(word => PlaceKey.WrittenOut(word.Text))), commune, NameRank.Short);
                return;
            }
        }
    }

    private void Add(string key, int commune, NameRank rank)
    {
        ref var head = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(first, key, out var known);
        entries.Add(new Entry(commune, rank, known ? head : -1));
        head = entries.Count - 1;
    }

    private enum NameRank : byte
    {
        Today,
        Short,
        Former,
    }

    private readonly record struct Entry(int Commune, NameRank Rank, int Next);
}
