using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Xml.Linq;

namespace PackRebond.Bot.Core.Export;

/// <summary>Sources as the page cites them, each a link to the full entry at its end.</summary>
internal sealed class Citations(ImmutableArray<OpenSource> sources)
{
    private readonly FrozenDictionary<string, OpenSource> byId = sources.ToFrozenDictionary(source => source.Id, StringComparer.Ordinal);

    /// <summary>« Bpifrance, été 2020 ; Cnam, juillet 2020 ».</summary>
    public IEnumerable<object> Cite(IEnumerable<string> ids) => ids.SelectMany((id, index) => new object[] { new XText(index > 0 ? " ; " : ""), Cite(byId[id]) });

    public XElement Line(IEnumerable<string> ids) => new("p", new XAttribute("class", "sources"), "Sources : ", Cite(ids));

    public XElement Section() => Markup.Section("sources", "Sources", new XElement("ul", sources.Select(Entry)));

    private static XElement Cite(OpenSource source) => Markup.Link(Anchor(source), $"{source.Publisher}, {source.DateInWords}");

    private static XElement Entry(OpenSource source) => new(
        "li",
        Markup.Id(Anchor(source)[1..]),
        source.Url is { } url ? Markup.Link(url.AbsoluteUri, source.Title) : new XText(source.Title),
        $", {source.Publisher}, {source.DateInWords}. Relue le ",
        Markup.Day(source.Checked),
        ". ",
        new XElement("code", source.Id));

    private static string Anchor(OpenSource source) => $"#source-{source.Id}";
}
