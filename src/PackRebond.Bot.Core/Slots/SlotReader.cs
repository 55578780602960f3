using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PackRebond.Bot.Core.Content;

namespace PackRebond.Bot.Core.Slots;

/// <summary>Reads the entries under <c>ask:</c> of a flow.</summary>
public static partial class SlotReader
{
    private static readonly Shape Option = new Shape.Either(
        new Shape.Text(),
        new Shape.Keys(
            Key.Required("label", new Shape.Text(), "le texte du bouton"),
            Key.Optional("also", new Shape.Many(new Shape.Text()), "d'autres mots qui disent la même chose")));

    private static readonly Key Asked = Key.Optional("asked", new Shape.Word("never", "if-wanted"), "« never » : jamais, la réponse compte si la personne la donne ; « if-wanted » : après le verdict, si elle le veut");

    private static readonly Shape.Keys Borrowed = new(
        Key.Required("like", new Shape.Text(), "le parcours dont la question est reprise : mêmes réponses, autres mots pour demander"),
        Key.Optional("label", new Shape.Text(), "le nom court de la réponse dans le récapitulatif"),
        Key.Optional("say", new Shape.Text(), "la question"),
        Key.Optional("why", new Shape.Text(), "pourquoi la question est posée"),
        Key.Optional("hint", new Shape.Text(), "comment répondre, dit quand la réponse n'a pas été comprise"),
        Asked);

    private static readonly Shape.Keys Own = new(
        Key.Required("label", new Shape.Text(), "le nom court de la réponse dans le récapitulatif"),
        Key.Required("say", new Shape.Text(), "la question"),
        Key.Required("type", new Shape.Text(), "le genre de réponse"),
        Key.Required("why", new Shape.Text(), "pourquoi la question est posée"),
        Key.Required("hint", new Shape.Text(), "comment répondre, dit quand la réponse n'a pas été comprise"),
        Key.Optional("shown", new Shape.Text(), "la réponse en mots, avec {} pour la valeur"),
        Key.Optional("also", new Shape.Many(new Shape.Text()), "d'autres mots qui la nomment quand on veut la corriger"),
        Key.Optional("limits", new Shape.Text(), "pourquoi une réponse hors des bornes est impossible"),
        Key.Optional("span", new Shape.Text(), "comment dire une limite de date : « pour un contrat signé {} »"),
        Asked,
        Key.Optional("options", new Shape.Named(Option), "des réponses nommées"),
        Key.Optional("cues", new Shape.Many(new Shape.Text()), "les mots qui rattachent un nombre ou une date à cette question"));

    public static Shape Shape { get; } = new Shape.Marked("like", Borrowed, Own);

    /// <summary>The slot, or null when its form was already reported. One that is borrowed still lacks what its owner declares.</summary>
    public static Slot? Read(Node.Entry entry, Diagnostics diagnostics)
    {
        if (!Shape.Check(entry.Value, diagnostics) || entry.Value is not Node.Map map)
        {
            return null;
        }

        if (map["say"] is { } say && !map.Text("say").EndsWith('?'))
        {
            diagnostics.Error(say.At, "SLO004", "La question doit finir par « ? » : mettez l'indication avant elle, ou sous « hint ».");
        }

        if (map["like"] is not null)
        {
            return new Slot(entry.Key.Text, new SlotType.Choice(), map.Text("label"), map.Text("say"), map.Text("why"), map.Text("hint"), "", [], [])
            {
                Like = map.Text("like"),
                IsAsked = map.Text("asked") != "never",
                IsExtra = map.Text("asked") == "if-wanted",
            };
        }

        var options = map.Under("options").Select(ReadOption).ToImmutableArray();
        if (ReadType(map.Text("type")) is not { } type)
        {
            diagnostics.Error(map["type"]!.At, "SLO001", $"Le type « {map.Text("type")} » n'existe pas : count, euros ou months avec des bornes (« count 1..5000 »), choice, yes-no, date (avec ou sans bornes : « date 2020-01-01..+24 »), place ou area.");
            return null;
        }

        if (type is SlotType.Choice && options.Length < 2)
        {
            diagnostics.Error(map.At, "SLO002", "Un choix demande au moins deux « options ».");
            return null;
        }

        var shown = map.Text("shown");
        return new Slot(
            entry.Key.Text,
            type,
            map.Text("label"),
            map.Text("say"),
            map.Text("why"),
            map.Text("hint"),
            shown.Length == 0 ? "{}" : shown,
            options,
            map.Texts("cues"))
        {
            Also = map.Texts("also"),
            Limits = map.Text("limits"),
            IsAsked = map.Text("asked") != "never",
            IsExtra = map.Text("asked") == "if-wanted",
            Span = map["span"] is null ? null : map.Text("span"),
        };
    }

    private static SlotOption ReadOption(Node.Entry entry) => entry.Value is Node.Map map
        ? new SlotOption(entry.Key.Text, map.Text("label"), map.Texts("also"))
        : new SlotOption(entry.Key.Text, ((Node.Scalar)entry.Value).Text, []);

    private static SlotType? ReadType(string text)
    {
        switch (text)
        {
            case "choice":
                return new SlotType.Choice();
            case "yes-no":
                return new SlotType.YesNo();
            case "date":
                return new SlotType.Date();
            case "place":
                return new SlotType.Place();
            case "area":
                return new SlotType.Area();
        }

        if (Days().Match(text) is { Success: true } days)
        {
            return Content.Shape.IsDay(days.Groups["first"].Value, out var first) && int.TryParse(days.Groups["months"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var ahead)
                ? new SlotType.Date(first, ahead)
                : null;
        }

        var bounds = Bounds().Match(text);
        if (!bounds.Success
            || !decimal.TryParse(bounds.Groups["min"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var min)
            || !decimal.TryParse(bounds.Groups["max"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var max)
            || min > max)
        {
            return null;
        }

        return bounds.Groups["kind"].Value switch
        {
            "count" => new SlotType.Count(min, max),
            "euros" => new SlotType.Euros(min, max),
            _ => new SlotType.Months(min, max),
        };
    }

    /// <summary>« date 2018-11-22..+24 »: from a day to so many months after today.</summary>
    [GeneratedRegex(@"^date (?<first>\d{4}-\d{2}-\d{2})\.\.\+(?<months>\d{1,4})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Days();

    [GeneratedRegex(@"^(?<kind>count|euros|months) (?<min>\d{1,15})\.\.(?<max>\d{1,15})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Bounds();
}
