using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Dialogs;
using PackRebond.Bot.Core.Rules;
using PackRebond.Bot.Core.Slots;

namespace PackRebond.Bot.Tests.Rules;

/// <summary>A small flow and rule sets written in a test, read as the product's own are.</summary>
internal static class SmallRules
{
    public static SlotTable Slots { get; } = new(Read("""
        flow: small
        title: "un essai"
        opens: [small.eligible]
        decides: small
        ask:
          a: { label: "A", say: "A ?", type: yes-no, why: "A.", hint: "A." }
          b: { label: "B", say: "B ?", type: yes-no, why: "B.", hint: "B." }
          n: { label: "N", say: "N ?", type: count 0..1000, why: "N.", hint: "N." }
          d: { label: "D", say: "D ?", type: date, why: "D.", hint: "D.", options: { later: "Plus tard" } }
          c: { label: "C", say: "C ?", type: choice, why: "C.", hint: "C.", options: { x: X, y: Y, z: Z } }
        """, FlowReader.Read).Ask);

    public static RuleSet Rules(string criteria, string values = "{}") => Read($$"""
        rules: small
        title: "Un essai"
        basis: "Au titre des essais"
        from: 2020-01-01
        checked: 2026-11-23
        values: {{values}}
        criteria:
        {{criteria}}
        verdict: all of [{{string.Join(", ", criteria.Split('\n').Select(line => line.Trim().Split(':')[0]))}}]
        cases: []
        """, (node, diagnostics) => RuleSetReader.Read(node, Slots, diagnostics));

    public static string Criterion(string name, string conditions) =>
        $"  {name}: {{ label: {name}, rule: R, {conditions}, met: is met, unmet: is unmet, open: is open, sources: [s] }}";

    public static Condition Condition(string text, ImmutableDictionary<string, DatedValue>? values = null)
    {
        var diagnostics = new Diagnostics();
        var node = new Node.Scalar(text, new SourcePosition("test", 1, 1));
        var condition = new ConditionParser(node, Slots, values ?? ImmutableDictionary<string, DatedValue>.Empty, diagnostics).Parse();
        Assert.Empty(diagnostics.All());
        return condition!;
    }

    private static T Read<T>(string yaml, Func<Node, Diagnostics, T?> read)
        where T : class
    {
        var diagnostics = new Diagnostics();
        var value = Yaml.Read(new ContentFile("small.yml", yaml), diagnostics) is { } node ? read(node, diagnostics) : null;
        Assert.Empty(diagnostics.All());
        return value!;
    }
}
