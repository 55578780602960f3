using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using PackRebond.Bot.Core.Language;
using PackRebond.Bot.Core.Language.Places;

namespace PackRebond.Bot.Benchmarks.Reading;

/// <summary>How well towns are found through typing errors, how often a place is found where none is, and what the geography costs.</summary>
internal static class PlaceFigures
{
    private const int Town = 5_000;
    private const int Hits = 3;

    public static void Measure(bool isShowing)
    {
        var gazetteer = Load();
        var towns = gazetteer.Communes.Where(commune => commune.Population > Town).ToImmutableArray();
        var names = gazetteer.Communes.ToLookup(commune => Folded.Of(commune.Name).Text, StringComparer.Ordinal);
        Score("one error, the name alone as an answer", Misspelt(towns, names, 1), "{0}", isExpected: true);
        Score("one error, in an answer « c'est à … »", Misspelt(towns, names, 1), "c'est à {0}", isExpected: true);
        Score("one error, « un site près de … », nothing asked", Misspelt(towns, names, 1), "je cherche un site près de {0}", isExpected: false);
        Score("two errors, the name alone as an answer", Misspelt(towns, names, 2), "{0}", isExpected: true);
        Score("no accents, no capitals", towns.Select(town => (town, Bare(town.Name))), "{0}", isExpected: true);
        Score("run together", towns.Select(town => (town, Bare(town.Name).Replace(" ", "", StringComparison.Ordinal))), "{0}", isExpected: true);
        FalsePlaces(gazetteer);

        void Score(string what, IEnumerable<(Place.Commune Town, string Typed)> cases, string sentence, bool isExpected)
        {
            var (tried, first, offered) = (0, 0, 0);
            var clock = Stopwatch.StartNew();
            foreach (var (town, typed) in cases)
            {
                var found = gazetteer.Find(string.Format(CultureInfo.InvariantCulture, sentence, typed), isExpected);
                var isFirst = found is [{ Value: Place.Commune one }] ? one.Insee == town.Insee : found is [{ Value: Place.Several several }] && several.Communes[0].Insee == town.Insee;
                tried++;
                first += isFirst ? 1 : 0;
                offered += isFirst || (found is [{ Value: Place.Several among }] && among.Communes.Contains(town)) ? 1 : 0;
                if (isShowing && !isFirst)
                {
                    Console.WriteLine($"  {typed}: {town.Name}, not {string.Join(", ", found.Select(place => place.Value.Name))}");
                }
            }

            Console.WriteLine($"{what}: first {100.0 * first / tried:0.00} %, offered {100.0 * offered / tried:0.00} % of {tried}, {clock.Elapsed.TotalMicroseconds / tried:0} µs each");
        }
    }

    private static Gazetteer Load()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "places");
        var (communes, divisions) = (File.ReadAllText(Path.Combine(folder, "communes.tsv")), File.ReadAllText(Path.Combine(folder, "divisions.tsv")));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var gazetteer = Gazetteer.Read(communes, divisions);
        var taken = clock.Elapsed.TotalMilliseconds;
        Console.WriteLine($"geography: {gazetteer.Communes.Length} communes in {taken:0} ms from a cold start, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0.0} MB");
        return gazetteer;
    }

    /// <summary>Misspelt names that are not, by chance, the name of another commune.</summary>
    private static IEnumerable<(Place.Commune Town, string Typed)> Misspelt(ImmutableArray<Place.Commune> towns, ILookup<string, Place.Commune> names, int errors) =>
        from town in towns
        from typed in Twice(Bare(town.Name), errors)
        where !names.Contains(typed)
        select (town, typed);

    private static IEnumerable<string> Twice(string name, int errors) =>
        errors == 1 ? TypingErrors.Of(name, Hits) : TypingErrors.Of(name, Hits).Select((typed, index) => TypingErrors.Of(typed, Hits).ElementAt(index % Hits));

    private static void FalsePlaces(Gazetteer gazetteer)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Specs");
        var sentences = File.ReadLines(Path.Combine(folder, "no-places.yml")).Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..].Trim('"')).ToImmutableArray();
        var false_ = sentences.Count(sentence => !gazetteer.Find(sentence, expected: false).IsEmpty);
        Console.WriteLine($"a place where there is none: {100.0 * false_ / sentences.Length:0.00} % of {sentences.Length} messages");
    }

    private static string Bare(string name) => Folded.Of(name).Text;
}
