using System.Collections.Immutable;
using System.Globalization;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Rules;

/// <summary>Reads a file of dialogs/rules.</summary>
public static class RuleSetReader
{
    private const string All = "all of [";
    private const string Scale = "first of [";

    private static readonly Shape Sources = new Shape.Many(new Shape.Text(), AtLeast: 1);

    private static readonly Shape Step = new Shape.Keys(
        Key.Required("from", new Shape.Day(), "depuis quand la valeur est celle-là"),
        Key.Required("is", new Shape.Text(), "la valeur : un nombre ou une date"),
        Key.Optional("unit", new Shape.Word("euros", "months"), "l'unité"),
        Key.Required("source", new Shape.Text(), "d'où vient la valeur"));

    private static readonly Shape CriterionShape = new Shape.Keys(
        Key.Required("label", new Shape.Text(), "le nom court du critère"),
        Key.Required("rule", new Shape.Text(), "la règle en mots"),
        Key.Optional("when", new Shape.Text(), "quand le critère compte"),
        Key.Required("needs", new Shape.Text(), "la condition à remplir"),
        Key.Optional("doubt", new Shape.Keys(Key.Required("when", new Shape.Text(), "la condition"), Key.Required("says", new Shape.Text(), "ce qu'on dit")), "les cas que les sources laissent ouverts"),
        Key.Required("met", new Shape.Text(), "ce qu'on dit quand le critère est rempli"),
        Key.Optional("unmet", new Shape.Text(), "ce qu'on dit quand il ne l'est pas ; sans cette clé le critère reste au pire à vérifier"),
        Key.Required("open", new Shape.Text(), "ce qu'on dit quand on ne sait pas"),
        Key.Optional("moot", new Shape.Text(), "ce qu'on dit quand le critère est sans objet"),
        Key.Required("sources", Sources, "les sources du critère"));

    private static readonly Shape NoteShape = new Shape.Keys(
        Key.Optional("when", new Shape.Text(), "quand la remarque est montrée"),
        Key.Required("says", new Shape.Text(), "la remarque"),
        Key.Required("sources", Sources, "les sources de la remarque"));

    private static readonly Shape CaseShape = new Shape.Keys(
        Key.Required("name", new Shape.Text(), "le nom du cas"),
        Key.Optional("today", new Shape.Day(), "le jour où l'on se place"),
        Key.Required("given", new Shape.Named(new Shape.Text()), "les réponses"),
        Key.Required("expect", new Shape.Text(), "le verdict attendu : met, met because …, open because …, unmet because …"));

    public static Shape Shape { get; } = new Shape.Keys(
        Key.Required("rules", new Shape.Text(), "le nom de l'ensemble de règles"),
        Key.Required("title", new Shape.Text(), "ce dont on juge"),
        Key.Required("basis", new Shape.Text(), "au titre de quoi l'on juge"),
        Key.Required("from", new Shape.Day(), "depuis quand la règle vaut"),
        Key.Required("checked", new Shape.Day(), "quand une personne a relu les sources"),
        Key.Optional("today", new Shape.Text(), "la réponse qui dit l'état d'aujourd'hui"),
        Key.Optional("contact", new Shape.Text(), "qui peut trancher ce que les sources laissent ouvert"),
        Key.Optional("values", new Shape.Named(new Shape.Many(Step, AtLeast: 1)), "les valeurs datées"),
        Key.Optional("builds-on", new Shape.Text(), "l'ensemble de règles dont un critère reprend toutes les conditions, sous son nom"),
        Key.Required("criteria", new Shape.Named(CriterionShape), "les critères"),
        Key.Required("verdict", new Shape.Text(), "« all of [critères] » : il faut les remplir tous ; « first of [critères] » : le premier rempli nomme la catégorie"),
        Key.Optional("notes", new Shape.Many(NoteShape), "les remarques"),
        Key.Optional("conditions", new Shape.Many(NoteShape), "ce qui reste à veiller"),
        Key.Required("cases", new Shape.Many(CaseShape), "les cas qui servent d'essais"));

    /// <summary>Every file's rule set: those that build on another come after it.</summary>
    public static IEnumerable<RuleSet> ReadAll(ImmutableArray<Node> nodes, SlotTable slots, Diagnostics diagnostics)
    {
        var plain = nodes.Where(node => Basis(node) is null).Select(node => Read(node, slots, diagnostics)).OfType<RuleSet>().ToImmutableArray();
        var names = nodes.OfType<Node.Map>().Where(node => Basis(node) is null).Select(node => node.Text("rules")).ToImmutableArray();
        return plain.Concat(nodes.Where(node => Basis(node) is not null).Select(node => Read(node, plain, names, slots, diagnostics)).OfType<RuleSet>());
    }

    private static Node.Scalar? Basis(Node node) => (node as Node.Map)?["builds-on"] as Node.Scalar;

    private static RuleSet? Read(Node node, ImmutableArray<RuleSet> plain, ImmutableArray<string> names, SlotTable slots, Diagnostics diagnostics)
    {
        var basis = Basis(node)!;
        if (plain.FirstOrDefault(rules => rules.Name == basis.Text) is { } found)
        {
            return Read(node, slots, diagnostics, found);
        }

        if (!names.Contains(basis.Text, StringComparer.Ordinal))
        {
            diagnostics.UnknownName(basis.At, "RUL026", "Parmi les règles qui tiennent seules,", basis.Text, names);
        }

        return null;
    }

    /// <summary>The rule set, or null when a mistake was reported.</summary>
    /// <param name="basis">The rule set that it builds on.</param>
    public static RuleSet? Read(Node node, SlotTable slots, Diagnostics diagnostics, RuleSet? basis = null)
    {
        var before = diagnostics.Errors;
        if (!Shape.Check(node, diagnostics) || node is not Node.Map map)
        {
            return null;
        }

        var values = map.Under("values").Select(entry => ReadValue(entry, Day(map, "from"), diagnostics))
            .ToImmutableDictionary(value => value.Name, StringComparer.Ordinal);
        foreach (var twice in map.Under("values").Where(entry => basis?.Values.ContainsKey(entry.Key.Text) == true))
        {
            diagnostics.Error(twice.Key.At, "RUL025", $"« {twice.Key.Text} » est déjà une valeur de « {basis!.Name} » : servez-vous de celle-là, ou prenez un autre nom");
        }

        values = (basis?.Values ?? ImmutableDictionary<string, DatedValue>.Empty).AddRange(values.Where(value => basis?.Values.ContainsKey(value.Key) != true));
        var criteria = map.Under("criteria").Select(entry => ReadCriterion(entry, slots, values, diagnostics, basis)).OfType<Criterion>().ToImmutableArray();
        var rules = new RuleSet(
            map.Text("rules"),
            map.Text("title"),
            map.Text("basis"),
            Day(map, "from"),
            Day(map, "checked"),
            map["today"] is Node.Scalar today ? today.Text : null,
            values,
            criteria,
            ReadNotes(map.Maps("notes"), slots, values, diagnostics),
            ReadNotes(map.Maps("conditions"), slots, values, diagnostics),
            [.. map.Maps("cases").Select(one => ReadCase(one, [.. map.Under("criteria").Select(entry => entry.Key.Text)], slots, diagnostics)).OfType<Case>()],
            map.At)
        {
            IsScale = map.Text("verdict").StartsWith(Scale, StringComparison.Ordinal),
            BuildsOn = basis?.Name,
            Contact = map["contact"] is null ? null : map.Text("contact"),
            Version = Fingerprint.Short(Fingerprint.Of(map, "checked", "cases") + basis?.Version),
        };
        CheckVerdict((Node.Scalar)map["verdict"]!, map.Under("criteria"), diagnostics);
        CheckPlaceholders(map, slots, values, diagnostics);
        return diagnostics.Errors > before ? null : rules;
    }

    private static DatedValue ReadValue(Node.Entry entry, DateOnly rulesFrom, Diagnostics diagnostics)
    {
        var steps = ImmutableArray.CreateBuilder<ValueSince>();
        foreach (var map in ((Node.Sequence)entry.Value).Items.OfType<Node.Map>())
        {
            var (text, unit) = (map.Text("is"), map.Text("unit"));
            if (steps.Any(step => step.From == Day(map, "from")))
            {
                diagnostics.Error(map["from"]!.At, "RUL020", $"« {entry.Key.Text} » a déjà une valeur depuis ce jour : gardez-en une");
            }

            if (Shape.IsDay(text, out var day))
            {
                steps.Add(new ValueSince(Day(map, "from"), new Value.Day(day), FrenchWords.Day(day), map.Text("source")));
            }
            else if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                var said = unit switch
                {
                    "euros" => FrenchWords.Euros(number),
                    "months" => FrenchWords.Months(number),
                    _ => FrenchWords.Number(number),
                };
                steps.Add(new ValueSince(Day(map, "from"), new Value.Number(number), said, map.Text("source")));
            }
            else
            {
                diagnostics.Error(map["is"]!.At, "RUL007", $"« {text} » n'est ni un nombre (5000, sans espace) ni une date (2020-01-01)");
                // Something stands for it, lest every use of the name be reported too; the rule set itself is refused.
                steps.Add(new ValueSince(Day(map, "from"), text.Contains('-', StringComparison.Ordinal) ? new Value.Day(Day(map, "from")) : new Value.Number(0), text, map.Text("source")));
            }
        }

        if (steps.Select(step => step.Value.GetType()).Distinct().Skip(1).Any())
        {
            diagnostics.Error(entry.Key.At, "RUL021", $"« {entry.Key.Text} » est tantôt un nombre, tantôt une date : choisissez");
        }

        if (steps.Count > 0 && steps.Min(step => step.From) is var first && first > rulesFrom)
        {
            diagnostics.Error(entry.Key.At, "RUL024", $"« {entry.Key.Text} » ne vaut que depuis le {FrenchWords.Day(first)}, et les règles depuis le {FrenchWords.Day(rulesFrom)} : donnez aussi sa valeur d'avant");
        }

        return new DatedValue(entry.Key.Text, [.. steps.OrderBy(step => step.From)]);
    }

    private static Criterion? ReadCriterion(Node.Entry entry, SlotTable slots, ImmutableDictionary<string, DatedValue> values, Diagnostics diagnostics, RuleSet? basis)
    {
        var map = (Node.Map)entry.Value;
        var (when, needs) = (Parsed(map, "when"), Parsed(map, "needs"));
        var doubt = map["doubt"] is Node.Map doubted && Parsed(doubted, "when") is { } doubtful ? new Doubt(doubtful, doubted.Text("says")) : null;
        if (map["when"] is not null && map["moot"] is null && when is not Condition.IsKnown)
        {
            diagnostics.Error(map.At, "RUL008", $"Le critère « {entry.Key.Text} » a un « when » : il lui faut aussi « moot », ce qu'on dit quand il est sans objet");
        }

        return needs is null ? null : new Criterion(
            entry.Key.Text, map.Text("label"), map.Text("rule"), when, needs, doubt, map.Text("met"), map.Text("unmet"), map.Text("open"), map.Text("moot"), map.Texts("sources"), entry.Key.At);

        Condition? Parsed(Node.Map owner, string key) => owner[key] is Node.Scalar scalar ? new ConditionParser(scalar, slots, values, diagnostics, basis).Parse() : null;
    }

    private static ImmutableArray<Note> ReadNotes(ImmutableArray<Node.Map> maps, SlotTable slots, ImmutableDictionary<string, DatedValue> values, Diagnostics diagnostics) =>
    [
        .. maps.Select(map => new Note(
            map["when"] is Node.Scalar when ? new ConditionParser(when, slots, values, diagnostics).Parse() : null,
            map.Text("says"),
            map.Texts("sources"))),
    ];

    private static Case? ReadCase(Node.Map map, ImmutableArray<string> criteria, SlotTable slots, Diagnostics diagnostics)
    {
        foreach (var given in map.Under("given").Where(given => slots.Find(given.Key.Text) is null))
        {
            diagnostics.UnknownName(given.Key.At, "RUL003", "La question", given.Key.Text, slots.Names);
        }

        var expected = (Node.Scalar)map["expect"]!;
        var words = expected.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not (["met"] or ["met" or "open" or "unmet", "because", _]))
        {
            diagnostics.Error(expected.At, "RUL009", "Le verdict attendu s'écrit « met », « open because critère » ou « unmet because critère »");
            return null;
        }

        if (words.Length > 1 && !criteria.Contains(words[2], StringComparer.Ordinal))
        {
            diagnostics.UnknownName(expected.At, "RUL010", "Le critère", words[2], criteria);
        }

        return new Case(
            map.Text("name"),
            map["today"] is null ? null : Day(map, "today"),
            [.. map.Under("given").Select(entry => new GivenAnswer(entry.Key.Text, ((Node.Scalar)entry.Value).Text, entry.Value.At))],
            words[0] switch { "met" => State.Met, "open" => State.Open, _ => State.Unmet },
            words.Length > 1 ? words[2] : null,
            map.At);
    }

    private static void CheckVerdict(Node.Scalar verdict, ImmutableArray<Node.Entry> criteria, Diagnostics diagnostics)
    {
        var declared = criteria.Select(entry => entry.Key.Text).ToList();
        var start = new[] { All, Scale }.FirstOrDefault(start => verdict.Text.StartsWith(start, StringComparison.Ordinal));
        var listed = start is not null && verdict.Text.EndsWith(']')
            ? verdict.Text[start.Length..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [];
        if (listed.Length == 0)
        {
            diagnostics.Error(verdict.At, "RUL011", "Le verdict s'écrit « all of [critère, critère] », ou « first of [critère, critère] » pour une catégorie");
            return;
        }

        foreach (var unknown in listed.Except(declared, StringComparer.Ordinal))
        {
            diagnostics.UnknownName(verdict.At, "RUL010", "Le critère", unknown, declared);
        }

        foreach (var unused in criteria.Where(entry => !listed.Contains(entry.Key.Text, StringComparer.Ordinal)))
        {
            diagnostics.Error(unused.Key.At, "RUL012", $"Le critère « {unused.Key.Text} » n'est pas dans le verdict : ajoutez-le à la liste ou retirez-le");
        }
    }

    private static void CheckPlaceholders(Node node, SlotTable slots, ImmutableDictionary<string, DatedValue> values, Diagnostics diagnostics)
    {
        foreach (var text in node.Values)
        {
            Braces.Check(text, "RUL013", "Le renvoi", IsKnown, slots.Names.Concat(values.Keys), diagnostics);
        }

        bool IsKnown(string name)
        {
            var plain = name.EndsWith(".words", StringComparison.Ordinal) ? name[..^".words".Length] : name;
            return values.ContainsKey(plain) || slots.Find(plain) is not null;
        }
    }

    private static DateOnly Day(Node.Map map, string key) => Shape.IsDay(map.Text(key), out var day) ? day : default;
}
