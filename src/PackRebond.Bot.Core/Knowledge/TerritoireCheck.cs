using PackRebond.Bot.Core.Content;

namespace PackRebond.Bot.Core.Knowledge;

/// <summary>Mistakes of places/territoires.yml that only the geography shows.</summary>
internal static class TerritoireCheck
{
    public static void Check(TerritoirePhase phase, TerritoireExpansion expansion, CommuneOrigins communes, IReadOnlyDictionary<string, string> regions, Diagnostics diagnostics)
    {
        var sirens = new HashSet<string>(StringComparer.Ordinal);
        var insees = new HashSet<string>(communes.Communes.Length, StringComparer.Ordinal);
        foreach (var (_, origins) in communes.Communes)
        {
            foreach (var origin in origins)
            {
                sirens.Add(origin.Siren);
                insees.Add(origin.Insee);
            }
        }

        foreach (var territoire in phase.Territoires)
        {
            if (!regions.ContainsKey(territoire.RegionCode))
            {
                diagnostics.Error(territoire.At, "TER002", $"Aucune région n'a le code « {territoire.RegionCode} » (territoire « {territoire.Name} ») : écrivez le code officiel à deux chiffres, entre guillemets");
            }

            foreach (var part in territoire.Epci.Concat(territoire.Uncertain?.Epci ?? []))
            {
                if (!sirens.Contains(part.Siren.Text))
                {
                    diagnostics.Error(part.Siren.At, "TER003", $"Aucune intercommunalité n'avait le SIREN « {part.Siren.Text} » l'année de cette liste : corrigez-le ou retirez la ligne");
                }

                CheckCommunes(part.Only.Concat(part.Except));
            }

            CheckCommunes(territoire.Communes.Concat(territoire.Uncertain?.Communes ?? []));
        }

        foreach (var (_, origins) in communes.Communes)
        {
            foreach (var origin in origins)
            {
                CheckOnce(origin);
            }
        }

        void CheckOnce(CommuneOrigin origin)
        {
            // A territoire may list a commune twice, by itself and in its intercommunalité: that is one territoire, the very same.
            if (expansion.Listing(origin).FirstOrDefault() is { } first && expansion.Listing(origin).FirstOrDefault(other => !ReferenceEquals(other, first)) is { } second)
            {
                diagnostics.Error(second.At, "TER005", $"La commune {origin.Insee} est déjà dans le territoire « {first.Name} » : gardez-la dans un seul des deux");
            }
        }

        void CheckCommunes(IEnumerable<PlaceCode> codes)
        {
            foreach (var code in codes.Where(code => !insees.Contains(code.Text)))
            {
                diagnostics.Error(code.At, "TER004", $"Aucune commune n'avait le code INSEE « {code.Text} » l'année de cette liste : corrigez-le ou retirez la ligne");
            }
        }
    }
}
