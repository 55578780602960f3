using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace PackRebond.Bot.Core.Language.Places;

/// <summary>Which communes a key names, exactly: today's names first, then former ones and short forms (« Brive », « Havre »).</summary>
internal sealed class CommuneNames
{
    // A short form is understood only for a town that people know by it.
    private const int KnownByShortForm = 20_000;
    private const int KnownNearby = 5_000;
    private const int KnownByFormerName = 5_000;

    private static readonly FrozenSet<string> Links =
        FrozenSet.Create(StringComparer.Ordinal, "sur", "sous", "en", "les", "le", "la", "saint", "sainte", "de", "du", "des", "d", "l", "aux", "au", "a");

    private readonly Dictionary<string, int> first = new(45_000, StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<Entry> entries = new(45_000);
    private readonly ImmutableArray<Place.Commune> communes;

    // Runs once, over 41 000 names: compiled well at once rather than after a slow first pass.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
            AddName(commune, name, NameRank.Former);
        }
    }

    /// <summary>The keys of today's names, for the search of near names: a misspelt village of long ago is not worth a wrong guess.</summary>
    public IEnumerable<string> KeysOfToday => first.Where(each => HasToday(each.Value)).Select(each => each.Key);

    /// <summary>The communes of that name, biggest first; empty when there is none. A former name counts only where no commune bears the name today.</summary>
    /// <param name="words">In how many words it was typed; 0 when that does not matter.</param>
    /// <param name="isStrict">Only names of as many words will do; a short form always needs as many.</param>
    public NamedCommunes Find(ReadOnlySpan<char> key, int words = 0, bool isStrict = false)
    {
        if (!lookup.TryGetValue(key, out var at))
        {
            return new NamedCommunes([], IsFormer: false);
        }

        var found = new List<Entry>();
        for (; at >= 0; at = entries[at].Next)
        {
            if (words == 0 || entries[at].Words == words || (!isStrict && entries[at].Rank != NameRank.Short))
            {
                found.Add(entries[at]);
            }
        }

        // « Aix » is a village and the short form of Aix-en-Provence: both are meant. « Saint-Étienne » is not the short form of a smaller town.
        var biggest = found.Where(entry => entry.Rank == NameRank.Today).Select(People).DefaultIfEmpty(0).Max();
        var named = found.Where(entry => entry.Rank == NameRank.Today || (entry.Rank == NameRank.Short && People(entry) > biggest)).ToList();
        var communesNamed = (named.Count > 0 ? named : found).Select(entry => communes[entry.Commune]).Distinct().OrderByDescending(commune => commune.Population);
        return new NamedCommunes([.. communesNamed], IsFormer: named.Count == 0, IsShared: biggest > 0 && named.Exists(entry => entry.Rank == NameRank.Short));
    }

    private bool HasToday(int at)
    {
        for (; at >= 0; at = entries[at].Next)
        {
            if (entries[at].Rank != NameRank.Former)
            {
                return true;
            }
        }

        return false;
    }

    private int People(Entry entry) => communes[entry.Commune].Population;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddName(int commune, string name, NameRank rank)
    {
        if (rank == NameRank.Former && communes[commune].Population >= KnownByFormerName && communes[commune].Name.StartsWith(name + " ", StringComparison.Ordinal))
        {
            // « Vire » for Vire Normandie: the town has hardly changed its name.
            rank = NameRank.Short;
        }

        var words = PlaceKey.Words(name);
        var key = new StringBuilder(name.Length);
        // Few say « Saint-Jean » of a small town: there are too many. « Oloron » there is one of.
        var isKnown = rank == NameRank.Today && words.Count > 1 && communes[commune].Population >= (words[0].StartsWith("saint", StringComparison.Ordinal) ? KnownByShortForm : KnownNearby);
        var start = PlaceKey.IsArticle(words[0]) ? 1 : 0;
        var hasShortForm = false;
        for (var i = 0; i < words.Count; i++)
        {
            if (isKnown && !hasShortForm && i > start && Links.Contains(words[i]))
            {
                hasShortForm = true;

                // « Bourg », « Pont », « Bois » alone say nothing of a small town.
                if (communes[commune].Population >= KnownByShortForm || !PlaceWords.IsOrdinary(words[i - 1]))
                {
                    Add(key.ToString(), commune, NameRank.Short, i);
                }
            }

            key.Append(PlaceKey.WrittenOut(words[i]));
        }

        var whole = key.ToString();
        Add(whole, commune, rank, words.Count);
        if (isKnown && start == 1)
        {
            Add(whole[words[0].Length..], commune, NameRank.Short, words.Count - 1);
        }
    }

    private void Add(string key, int commune, NameRank rank, int words)
    {
        ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(first, key, out var known);
        entries.Add(new Entry(commune, rank, (byte)words, known ? head : -1));
        head = entries.Count - 1;
    }

    private enum NameRank : byte
    {
        Today,
        Short,
        Former,
    }

    private readonly record struct Entry(int Commune, NameRank Rank, byte Words, int Next);
}

/// <summary>The communes of a name, biggest first.</summary>
/// <param name="IsFormer">Nobody bears the name today: the communes are those that took the old one in, and their size says nothing of it.</param>
/// <param name="IsShared">A town known by this short form hides a village that bears it whole: which one is meant is asked, however big the town.</param>
internal readonly record struct NamedCommunes(ImmutableArray<Place.Commune> Communes, bool IsFormer, bool IsShared = false)
{
    /// <summary>How many people live in the biggest; none for a former name.</summary>
    public int People => IsFormer || Communes.IsEmpty ? 0 : Communes[0].Population;
}
