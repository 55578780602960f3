using System.Collections.Immutable;
using System.Globalization;

namespace PackRebond.Bot.Core.Content;

/// <summary>
/// What a piece of content may look like. Each kind of file declares its shape once; the loader checks every file against it and reports
/// all the mistakes of form, so that the readers behind it only meet well-formed nodes.
/// </summary>
public abstract record Shape
{
    private Shape()
    {
    }

    /// <summary>Reports what does not fit; true when the node is usable.</summary>
    public abstract bool Check(Node node, Diagnostics diagnostics);

    /// <summary>Any text that is not empty.</summary>
    public sealed record Text : Shape
    {
        public override bool Check(Node node, Diagnostics diagnostics) =>
            node is Node.Scalar { Text: var text } && !string.IsNullOrWhiteSpace(text) || Fail(node, diagnostics, "un texte qui n'est pas vide");
    }

    /// <summary>A calendar day: 2026-11-23.</summary>
    public sealed record Day : Shape
    {
        public override bool Check(Node node, Diagnostics diagnostics) =>
            node is Node.Scalar { Text: var text } && IsDay(text, out _) || Fail(node, diagnostics, $"une date qui existe, écrite comme {Meant(node)}");

        private static readonly string[] OtherForms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d/M/yy", "d MMMM yyyy", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d"];

        /// <summary>« 23/11/2026 », « 2020-7-20 », « 1er juillet 2020 » as they should be; else an example.</summary>
        private static string Meant(Node node) =>
            node is Node.Scalar { Text: var text } && DateOnly.TryParseExact(text.Replace("1er ", "1 ", StringComparison.Ordinal).Replace('\u2011', '-'), OtherForms, CultureInfo.GetCultureInfo("fr-FR"), DateTimeStyles.None, out var day)
                ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : "2026-11-23";
    }

    /// <summary>A number of days: 180d.</summary>
    public sealed record Days : Shape
    {
        public override bool Check(Node node, Diagnostics diagnostics) =>
            node is Node.Scalar { Text: var text } && IsDays(text, out _) || Fail(node, diagnostics, "un nombre de jours, écrit comme 180d");
    }

    /// <summary>A web address, https only.</summary>
    public sealed record Link : Shape
    {
        public override bool Check(Node node, Diagnostics diagnostics) =>
            (node is Node.Scalar { Text: var text } && Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps)
            || Fail(node, diagnostics, "une adresse qui commence par https://");
    }

    /// <summary>One of a few words.</summary>
    public sealed record Word(params ImmutableArray<string> Allowed) : Shape
    {
        public override bool Check(Node node, Diagnostics diagnostics) =>
            (node is Node.Scalar { Text: var text } && Allowed.Contains(text, StringComparer.Ordinal)) || Fail(node, diagnostics, $"l'un de ces mots : {string.Join(", ", Allowed)}");
    }

    /// <summary>A list, of at least and at most so many items.</summary>
    public sealed record Many(Shape Item, int AtLeast = 0, int AtMost = int.MaxValue) : Shape
    {
        public override bool Check(Node node, Diagnostics diagnostics)
        {
            if (node is not Node.Sequence list || list.Items.Length < AtLeast)
            {
                var expected = AtLeast > 0 ? "une liste qui n'est pas vide" : "une liste";
                return Fail(node, diagnostics, node is Node.Scalar { Text: { Length: > 0 } alone } ? $"{expected} : entre crochets, [{alone}], ou une ligne « - » pour chacun" : expected);
            }

            if (list.Items.Length > AtMost)
            {
                return Fail(list.Items[AtMost], diagnostics, $"{AtMost} éléments au plus dans la liste : retirez celui-ci");
            }

            return list.Items.Aggregate(true, (fits, item) => Item.Check(item, diagnostics) && fits);
        }
    }

    /// <summary>Names of the editor's choice, each with a value of the same shape.</summary>
    public sealed record Named(Shape Value) : Shape
    {
        public override bool Check(Node node, Diagnostics diagnostics) =>
            node is Node.Map map
                ? map.Entries.Aggregate(true, (fits, entry) => Value.Check(entry.Value, diagnostics) && fits)
                : Fail(node, diagnostics, "des noms suivis de deux-points");
    }

    /// <summary>Fixed keys.</summary>
    public sealed record Keys(params ImmutableArray<Key> All) : Shape
    {
        public override bool Check(Node node, Diagnostics diagnostics)
        {
            if (node is not Node.Map map)
            {
                return Fail(node, diagnostics, $"des clés ({string.Join(", ", All.Select(key => key.Name))})");
            }

            var fits = true;
            foreach (var entry in map.Entries)
            {
                if (All.FirstOrDefault(key => key.Name == entry.Key.Text) is { } known)
                {
                    fits &= known.Value.Check(entry.Value, diagnostics);
                }
                else
                {
                    diagnostics.UnknownName(entry.Key.At, "FRM001", "La clé", entry.Key.Text, All.Select(key => key.Name));
                    fits = false;
                }
            }

            foreach (var missing in All.Where(key => key.IsRequired && map[key.Name] is null))
            {
                diagnostics.Error(map.At, "FRM002", $"Il manque la clé « {missing.Name} » : {missing.Means}.");
                fits = false;
            }

            return fits;
        }
    }

    /// <summary>Either a short or a long way of writing.</summary>
    public sealed record Either(Shape Short, Shape Long) : Shape
    {
        public override bool Check(Node node, Diagnostics diagnostics) => node is Node.Scalar ? Short.Check(node, diagnostics) : Long.Check(node, diagnostics);
    }

    /// <summary>A map whose shape is another one when it holds a certain key.</summary>
    public sealed record Marked(string Mark, Shape With, Shape Without) : Shape
    {
        public override bool Check(Node node, Diagnostics diagnostics) => (node is Node.Map map && map[Mark] is not null ? With : Without).Check(node, diagnostics);
    }

    /// <summary>A part that its own reader checks; the shape is for the schema.</summary>
    public sealed record Later(Shape Then) : Shape
    {
        public override bool Check(Node node, Diagnostics diagnostics) => true;
    }

    /// <summary>A day of the years that content speaks of; further off, reckoning with months and days would leave the calendar.</summary>
    public static bool IsDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is > 1900 and < 2200;

    public static bool IsDays(string text, out int days)
    {
        days = 0;
        return text.EndsWith('d') && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out days) && days is > 0 and < 10_000;
    }

    private static bool Fail(Node node, Diagnostics diagnostics, string expected)
    {
        diagnostics.Error(node.At, "FRM003", $"On attend ici {expected}.");
        return false;
    }
}

/// <summary>A key of a content file. <paramref name="Means"/> says in French what it is for.</summary>
public sealed record Key(string Name, Shape Value, bool IsRequired, string Means)
{
    public static Key Required(string name, Shape value, string means) => new(name, value, IsRequired: true, means);

    public static Key Optional(string name, Shape value, string means) => new(name, value, IsRequired: false, means);
}
