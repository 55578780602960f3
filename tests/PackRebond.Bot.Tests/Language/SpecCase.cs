using System.Globalization;
using YamlDotNet.Serialization;

namespace PackRebond.Bot.Tests.Language;

/// <summary>One line of a spec file: what is said, and what must be read in it.</summary>
/// <param name="At">The words of the message that the entities stand on.</param>
public sealed record SpecCase(string File, int Number, string Say, string Expect, string? Slot, string? At, DateOnly Today, bool IsGap)
{
    private static readonly DateOnly UsualDay = new(2026, 11, 23);

    public static IEnumerable<SpecCase> All(string kind)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Specs");
        foreach (var path in Directory.EnumerateFiles(folder, kind + "*.yml").Order(StringComparer.Ordinal))
        {
            var rows = new DeserializerBuilder().Build().Deserialize<List<Dictionary<string, string>>>(File_(path));
            var number = 0;
            foreach (var row in rows)
            {
                number++;
                yield return new SpecCase(
                    Path.GetFileName(path),
                    number,
                    row["say"],
                    row["read"],
                    row.GetValueOrDefault("slot"),
                    row.GetValueOrDefault("at"),
                    row.TryGetValue("today", out var today) ? DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture) : UsualDay,
                    row.ContainsKey("gap"));
            }
        }
    }

    public override string ToString() => $"{File} {Number.ToString(CultureInfo.InvariantCulture)}: {Say}";

    private static string File_(string path) => System.IO.File.ReadAllText(path);
}
