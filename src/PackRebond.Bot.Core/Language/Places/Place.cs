using System.Collections.Immutable;

namespace PackRebond.Bot.Core.Language.Places;

/// <summary>A place of France that a person can name.</summary>
public abstract record Place(string Name)
{
    /// <summary>A commune of today's official geographic code.</summary>
    /// <param name="Insee">INSEE code: « 64410 ».</param>
    /// <param name="DepartementCode">Département code: « 64 », « 2A », « 971 ».</param>
    /// <param name="RegionCode">Région code: « 75 ».</param>
    public sealed record Commune(string Name, string Insee, string DepartementCode, string RegionCode, int Population, ImmutableArray<string> PostalCodes) : Place(Name);

    public sealed record Departement(string Name, string Code, string RegionCode) : Place(Name);

    public sealed record Region(string Name, string Code) : Place(Name);

    /// <summary>Several communes share the name or the postal code that was said; biggest first.</summary>
    public sealed record Several(string Name, ImmutableArray<Commune> Communes) : Place(Name);
}
