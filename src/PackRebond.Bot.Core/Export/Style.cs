namespace PackRebond.Bot.Core.Export;

/// <summary>The page's look. No « &gt; » here: the sheet is written as encoded text, and browsers do not decode it inside « style ».</summary>
internal static class Style
{
    public const string Sheet = """

        :root { color-scheme: light dark; background: Canvas; color: CanvasText; }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
        h1, h2, h3 { line-height: 1.2; }
        h2 { margin-top: 3rem; border-bottom: 2px solid; padding-bottom: .25rem; }
        article { margin: 2rem 0; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { position: static; }
        .status { font-weight: bold; border-left: .25rem solid; padding-left: .75rem; }
        .sources, dl, code, caption { font-size: .875rem; }
        dl div { display: flex; flex-wrap: wrap; gap: 0 .5rem; }
        dt { font-weight: bold; }
        dd { margin: 0; }
        caption { text-align: left; font-weight: bold; padding: .5rem 0; }
        .table { overflow-x: auto; margin: 1rem 0; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border: 1px solid; padding: .25rem .5rem; text-align: left; vertical-align: top; font-size: .875rem; }
        summary { cursor: pointer; padding: .25rem 0; }
        @media screen and (max-width: 45rem) {
          table, caption, tbody, tr, th, td { display: block; }
          thead { display: none; }
          tr { border: 1px solid; margin: 0 0 .75rem; padding: .25rem 0; }
          th, td { border: 0; }
          td::before { content: attr(data-column) "\00a0: "; font-weight: bold; }
        }
        @media print {
          body { max-width: none; padding: 0; font-size: 10pt; }
          .skip { display: none; }
          .table { overflow: visible; }
          th, td { font-size: 7.5pt; padding: 1pt 3pt; overflow-wrap: anywhere; }
          nav { break-after: page; }
          h2, h3, caption { break-after: avoid; }
          article, tr, dl { break-inside: avoid; }
          thead { display: table-header-group; }
        }

        """;
}
