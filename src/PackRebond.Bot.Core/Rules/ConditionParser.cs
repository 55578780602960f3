using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Core.Rules;

/// <summary>
/// Reads a condition and types it against the slots and the dated values. Comparison, <c>in</c>, <c>is known</c>, <c>and</c>, <c>or</c>,
/// <c>not</c> and brackets; no arithmetic, no calls.
/// </summary>
/// <param name="basis">The rule set that this one builds on; its name alone stands for all its criteria.</param>
internal sealed partial class ConditionParser(Node.Scalar node, SlotTable slots, ImmutableDictionary<string, DatedValue> values, Diagnostics diagnostics, RuleSet? basis = null)
{
    /// <summary>Deeper brackets are a mistake, or an attack on the stack.</summary>
    private const int DeepestNesting = 24;

    /// <summary>What a French hand writes, or one used to spreadsheets or programs, and how it is written here.</summary>
    private static readonly FrozenDictionary<string, string> Written = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["et"] = "and", ["ou"] = "or", ["non"] = "not", ["pas"] = "not", ["dans"] = "in", ["est"] = "is", ["connu"] = "known",
        ["&&"] = "and", ["||"] = "or", ["=="] = "=", ["=<"] = "<=", ["=>"] = ">=", ["≤"] = "<=", ["≥"] = ">=", ["<>"] = "not … =", ["!="] = "not … =", ["≠"] = "not … =",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly ImmutableArray<Match> tokens = [.. Token().Matches(node.Text).Cast<Match>()];
    private int next;
    private int depth;

    private string Current => next < tokens.Length ? tokens[next].Value : "";

    private SourcePosition Here => node.At with { Column = node.At.Column + (next < tokens.Length ? tokens[next].Index : node.Text.Length) };

    /// <summary>The condition, or null when a mistake was reported.</summary>
    public Condition? Parse()
    {
        try
        {
            var condition = ParseAny();
            return Current.Length == 0 ? condition : throw Wrong($"« {Current} » n'est pas attendu ici");
        }
        catch (MistakeException mistake)
        {
            diagnostics.Error(mistake.At, mistake.Code, mistake.Message);
            return null;
        }
    }

    private Condition ParseAny()
    {
        var parts = new List<Condition> { ParseAll() };
        while (Take("or"))
        {
            parts.Add(ParseAll());
        }

        return parts.Count == 1 ? parts[0] : new Condition.Any([.. parts]);
    }

    private Condition ParseAll()
    {
        var parts = new List<Condition> { ParseOne() };
        while (Take("and"))
        {
            parts.Add(ParseOne());
        }

        return parts.Count == 1 ? parts[0] : new Condition.All([.. parts]);
    }

    private Condition ParseOne()
    {
        if (Current is "not" or "(" && ++depth > DeepestNesting)
        {
            throw Wrong("trop de parenthèses ou de « not » les uns dans les autres");
        }

        if (Take("not"))
        {
            var negated = ParseOne();
            depth--;
            return new Condition.Not(negated);
        }

        if (Take("("))
        {
            var inner = ParseAny();
            depth--;
            return Take(")") ? inner : throw Wrong("il manque une parenthèse fermante");
        }

        var at = Here;
        var name = TakeName();
        if (basis is not null && name == basis.Name)
        {
            return new Condition.Meets(basis.Criteria);
        }

        var (type, options) = slots.Find(name) ?? throw Foreign(name, at) ?? new MistakeException(at, "RUL003", $"« {name} » n'est demandé par aucun parcours{Suggestion.For(name, slots.Names)}");
        if (Take("is"))
        {
            return Take("known") ? new Condition.IsKnown(name) : throw Wrong("« is » se complète par « known »");
        }

        if (Take("in"))
        {
            return new Condition.IsOneOf(name, ParseOptions(name, options));
        }

        if (Current is "<" or "<=" or ">" or ">=" or "=")
        {
            return ParseComparison(name, type, options);
        }

        return type is SlotType.YesNo
            ? new Condition.IsOneOf(name, ["yes"])
            : throw Wrong($"« {name} » n'est pas une question à oui ou non : il faut une comparaison");
    }

    private ImmutableArray<string> ParseOptions(string name, ImmutableArray<SlotOption> options)
    {
        if (!Take("["))
        {
            throw Wrong("« in » est suivi d'une liste entre crochets");
        }

        var chosen = ImmutableArray.CreateBuilder<string>();
        do
        {
            chosen.Add(KnownOption(name, options));
        }
        while (Take(","));

        return Take("]") ? chosen.ToImmutable() : throw Wrong("il manque le crochet fermant");
    }

    private string KnownOption(string name, ImmutableArray<SlotOption> options)
    {
        var at = Here;
        var option = TakeName();
        return options.Any(known => known.Name == option)
            ? option
            : throw new MistakeException(at, "RUL004", $"« {option} » n'est pas une réponse possible à « {name} »{Suggestion.For(option, options.Select(known => known.Name))}");
    }

    private Condition ParseComparison(string name, SlotType type, ImmutableArray<SlotOption> options)
    {
        var (at, sign) = (Here, Current);
        next++;
        if (sign == "=" && options.Any(option => option.Name == Current))
        {
            return new Condition.IsOneOf(name, [KnownOption(name, options)]);
        }

        var comparison = sign switch
        {
            "<" => Comparison.Less,
            "<=" => Comparison.LessOrEqual,
            ">" => Comparison.Greater,
            ">=" => Comparison.GreaterOrEqual,
            _ => Comparison.Equal,
        };
        return type switch
        {
            SlotType.Count or SlotType.Euros or SlotType.Months => new Condition.Compare(name, comparison, ParseBound<Value.Number>(name, "un nombre")),
            SlotType.Date => new Condition.Compare(name, comparison, ParseBound<Value.Day>(name, "une date (2020-01-01)")),
            _ when sign == "=" => new Condition.IsOneOf(name, [KnownOption(name, options)]),
            _ => throw new MistakeException(at, "RUL006", $"Les réponses à « {name} » n'ont pas d'ordre : écrivez « = » ou « in » au lieu de « {sign} »"),
        };
    }

    private Bound ParseBound<TValue>(string name, string expected)
        where TValue : Value
    {
        var at = Here;
        var text = Current;
        next++;
        Value? literal = Shape.IsDay(text, out var day) ? new Value.Day(day)
            : decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new Value.Number(number)
            : null;
        if (literal is null && !values.ContainsKey(text))
        {
            throw new MistakeException(at, "RUL005", $"« {text} » n'est ni {expected}, ni une valeur déclarée sous « values »{Suggestion.For(text, values.Keys)}");
        }

        return (literal ?? values[text].Steps[0].Value) is TValue
            ? new Bound(literal, literal is null ? text : null)
            : throw new MistakeException(at, "RUL006", $"« {name} » se compare à {expected}, pas à « {text} »");
    }

    private string TakeName()
    {
        var name = Current;
        if (name.Length == 0 || !char.IsLetter(name[0]) || name is "and" or "or" or "not" or "in" or "is" or "known")
        {
            throw Wrong(name.Length == 0 ? "la condition s'arrête trop tôt" : $"on attend un nom, pas « {name} »");
        }

        next++;
        return name;
    }

    private bool Take(string token)
    {
        if (Current != token)
        {
            return false;
        }

        next++;
        return true;
    }

    private MistakeException Wrong(string message) => Foreign(Current, Here) ?? new(Here, "RUL002", $"Condition mal formée : {message}");

    private static MistakeException? Foreign(string token, SourcePosition at) =>
        Written.TryGetValue(token, out var right) ? new(at, "RUL002", $"Condition mal formée : « {token} » s'écrit ici « {right} »") : null;

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}|\p{L}[\p{L}0-9.-]*|\d+|<=|>=|==|=<|=>|<>|!=|&&|\|\||\S", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex Token();

#pragma warning disable CA1032 // thrown and caught in this class only, to leave the recursion
    private sealed class MistakeException(SourcePosition at, string code, string message) : Exception(message)
    {
        public SourcePosition At => at;

        public string Code => code;
    }
#pragma warning restore CA1032
}
