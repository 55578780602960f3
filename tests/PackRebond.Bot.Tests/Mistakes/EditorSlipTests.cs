using System.Collections.Immutable;
using PackRebond.Bot.Core.Content;
using PackRebond.Bot.Core.Dialogs;

namespace PackRebond.Bot.Tests.Mistakes;

/// <summary>The slips that editors make most, each found alone, at its line, with words that say what to do.</summary>
public sealed class EditorSlipTests
{
    private const string Firms = "dialogs/facts/entreprises.yml";
    private const string Ami = "dialogs/facts/ami.yml";
    private const string Sources = "dialogs/sources.yml";
    private const string Sites = "dialogs/places/sites.yml";
    private const string Company = "dialogs/flows/vte-company.yml";
    private const string Rules = "dialogs/rules/vte-company.yml";

    /// <summary>In the new text <c>¦</c> marks the line.</summary>
    private static readonly (string Name, string Code, string Remedy, Break Break)[] Slips =
    [
        ("a tab for the indentation", "YML001", "tabulation", Break.In(Firms, ("  answers: [entreprise.pme]", "¦\tanswers: [entreprise.pme]"))),
        ("a quote that is not closed", "YML001", "guillemet", Break.In(Firms, ("title: \"Qu'est-ce qu'une PME ?\"", "title: ¦\"Qu'est-ce qu'une PME ?"))),
        ("a colon in unquoted text", "YML001", "entre guillemets", Break.In(Firms, ("title: \"Qu'est-ce qu'une PME ?\"", "title: ¦Une PME : qu'est-ce ?"))),
        ("a key without its colon", "YML001", "deux-points", Break.In(Firms, ("  title: \"Qu'est-ce qu'une PME ?\"", "  ¦title \"Qu'est-ce qu'une PME ?\""))),
        ("a list that is not closed", "YML001", "vérifiez", Break.In(Firms, ("answers: [entreprise.pme]", "¦answers: [entreprise.pme"))),
        ("the 31st of February", "FRM003", "une date qui existe", Break.In(Firms, ("checked: 2026-11-23", "checked: ¦2026-02-31"))),
        ("a date in French order", "FRM003", "écrite comme 2026-11-23", Break.In(Firms, ("checked: 2026-11-23", "checked: ¦23/11/2026"))),
        ("a month for a day", "FRM003", "écrite comme 2026-11-23", Break.In(Firms, ("checked: 2026-11-23", "checked: ¦2026-11"))),
        ("a link without s", "FRM003", "https://", Break.In(Sources, ("url: \"https:", "url: ¦\"http:"))),
        ("a delay without its unit", "FRM003", "180d", Break.In(Firms, ("recheck: 180d", "recheck: ¦180"))),
        ("an empty text", "FRM003", "un texte qui n'est pas vide", Break.In(Firms, ("title: \"Qu'est-ce qu'une PME ?\"", "title: ¦\"\""))),
        ("no source", "FRM003", "une liste qui n'est pas vide", Break.In(Firms, ("sources: [cedef, decret-2008]", "sources: ¦[]"))),
        ("a misspelt key", "FRM001", "vouliez-vous dire « title » ?", Break.In(Firms, ("  title: \"Qu'est-ce qu'une PME ?\"", "  title: \"Qu'est-ce qu'une PME ?\"\n  ¦titel: x"))),
        ("a text that begins with a star", "YML001", "commence par « \\* » doit être entre guillemets", Break.In(Firms, ("title: \"Qu'est-ce qu'une PME ?\"", "title: ¦*PME* et ETI ?"))),
        ("a text that begins with a bracket", "YML001", "commence par « \\[ » doit être entre guillemets", Break.In(Firms, ("title: \"Qu'est-ce qu'une PME ?\"", "title: ¦[PME] et ETI ?"))),
        ("a quote inside quotes", "YML001", "pour citer", Break.In(Firms, ("title: \"Qu'est-ce qu'une PME ?\"", "title: ¦\"Qu'est-ce qu'une \"PME\" ?\""))),
        ("an apostrophe between apostrophes", "YML001", "pas entre apostrophes", Break.In(Firms, ("title: \"Qu'est-ce qu'une PME ?\"", "title: ¦'Qu'est-ce qu'une PME ?'"))),
        ("quotes of a word processor", "YML007", "droits", Break.In(Firms, ("title: \"Qu'est-ce qu'une PME ?\"", "title: ¦“Qu'est-ce qu'une PME ?”"))),
        ("no space after a colon", "YML001", "espace après le deux-points", Break.In(Firms, ("  from: 2008-12-20", "¦  from:2008-12-20"))),
        ("no space after a dash", "YML001", "espace après le tiret", Break.In(Firms, ("- fact: entreprise.eti", "¦-fact: entreprise.eti"))),
        ("a space that does not break, for the indentation", "YML001", "espace insécable", Break.In(Firms, ("  from: 2008-12-20", "¦\u00A0 from: 2008-12-20"))),
        ("a tab inside a text", "YML001", "tabulation", Break.In(Firms, ("    La microentreprise (moins", "¦\tLa microentreprise (moins"))),
        ("a text that lost its indentation", "YML001", "a perdu son retrait", Break.In(Firms, ("    La microentreprise (moins", "¦La microentreprise (moins"))),
        ("a day without its zero", "FRM003", "écrite comme 2020-07-05", Break.In(Firms, ("checked: 2026-11-23", "checked: ¦2020-7-5"))),
        ("a day in words", "FRM003", "écrite comme 2020-07-01", Break.In(Firms, ("checked: 2026-11-23", "checked: ¦1er juillet 2020"))),
        ("a source outside brackets", "FRM003", "entre crochets, \\[cedef\\]", Break.In(Firms, ("sources: [cedef, decret-2008]", "sources: ¦cedef"))),
        ("a fourth question to offer", "FRM003", "3 éléments au plus", Break.In(Firms, ("next: [\"Qu'est-ce qu'une ETI ?\", \"Suis-je une PME ou une ETI ?\"]", "next: [\"Qu'est-ce qu'une ETI ?\", \"Suis-je une PME ou une ETI ?\", \"Qu'est-ce qu'une PME ?\", ¦\"Qu'est-ce que le VTA ?\"]"))),
        ("a question to offer that nobody taught", "FCT005", "reprenez une phrase", Break.In(Firms, ("next: [\"Qu'est-ce qu'une ETI ?\"", "next: [¦\"Combien de bananes à la cantine ?\""))),
        ("accents read in the wrong encoding", "LIB004", "UTF-8", Break.In(Firms, ("petite ou moyenne entreprise", "¦petite ou dÃ©moyenne entreprise"))),
        ("a document of a word processor", "LIB005", "rangez-le ailleurs", Break.Whole("dialogs/facts/conges.docx", "")),
        ("an ending in capitals", "LIB005", "en minuscules", Break.Whole("dialogs/intents/vte.holidays.TXT", "")),
        ("an ending that the notepad adds", "LIB003", "retirez « .txt »", Break.Whole("dialogs/facts/conges.yml.txt", "- fact: extra\n")),
        ("a French word in a condition", "RUL002", "« et » s'écrit ici « and »", Break.In(Rules, ("graduation.age < oldest-diploma and graduation", "graduation.age < oldest-diploma ¦et graduation"))),
        ("two signs of equality", "RUL002", "« == » s'écrit ici « = »", Break.In(Rules, ("needs: employer = company", "needs: employer ¦== company"))),
        ("a sign of mathematics", "RUL002", "« ≤ » s'écrit ici « <= »", Break.In(Rules, ("needs: turnover <= eti-turnover", "needs: turnover ¦≤ eti-turnover"))),
        ("an accent in an option", "RUL004", "vouliez-vous dire « alternance » ?", Break.In(Rules, ("contract in [cdi, cdd, alternance]", "contract in [cdi, cdd, ¦altérnance]"))),
        ("a type that does not exist", "SLO001", "« nombre »", Break.In(Company, ("type: count 1..10000000", "type: ¦nombre"))),
        ("a choice written twice", "YML002", "gardez-en une", Break.In(Company, ("      cdd: { label: \"CDD\"", "      ¦cdi: { label: \"CDD\""))),
        ("a brace that is not closed", "YML001", "accolades", Break.In(Company, ("\"durée indéterminée\"] }", "¦\"durée indéterminée\"] "))),
        ("a missing key", "FRM002", "quand une personne a relu les sources", Break.In(Firms, ("- fact: entreprise.pme", "- ¦fact: entreprise.pme"), ("  checked: 2026-11-23\n", ""))),
        ("a doubled key", "YML002", "gardez-en une", Break.In(Firms, ("  checked: 2026-11-23", "  checked: 2026-11-23\n  ¦checked: 2026-11-23"))),
        ("a doubled name", "LIB002", "renommez-en une", Break.In(Firms, ("- fact: entreprise.eti", "- ¦fact: entreprise.pme"))),
        ("an unknown source", "SRC001", "vouliez-vous dire « cedef » ?", Break.In(Firms, ("sources: [cedef,", "¦sources: [cedeff,"))),
        ("two sources without a comma", "SRC001", "par des virgules", Break.In(Firms, ("sources: [cedef, decret-2008]", "¦sources: [cedef decret-2008]"))),
        ("sources left empty", "FRM003", "une liste qui n'est pas vide", Break.In(Firms, ("sources: [cedef, decret-2008]\n", "sources:¦\n"))),
        ("an encoding of another age in a question to offer", "LIB004", "UTF-8", Break.In(Firms, ("next: [\"Qu'est-ce qu'une ETI ?\"", "¦next: [\"Qu'est-ce qu'une ETI \uFFFD\""))),
        ("what a merge has left", "YML001", "reste d'une fusion", Break.In(Firms, ("  title: \"Qu'est-ce qu'une PME ?\"", "¦<<<<<<< HEAD\n  title: \"Qu'est-ce qu'une PME ?\"\n=======\n  title: \"Une PME ?\"\n>>>>>>> autre"))),
        ("a source like no other", "SRC001", "vérifiez l'orthographe", Break.In(Firms, ("sources: [cedef,", "¦sources: [une-source-toute-neuve,"))),
        ("a phrase under two intents", "INT002", "gardez-la dans un seul fichier", Break.Append("dialogs/intents/vta.what.txt", "\n¦Qu'est ce que le vta ?\n")),
        ("a phrase under two intents but for its question mark", "INT002", "gardez-la dans un seul fichier", Break.Append("dialogs/intents/vta.what.txt", "\n¦Qu'est ce que le vta\n")),
        ("an intent without a file", "INT003", "vouliez-vous dire « entreprise.pme » ?", Break.In(Firms, ("answers: [entreprise.pme]", "¦answers: [entreprise.pme, entreprise.pmee]"))),
        ("an intent without an answer", "INT005", "ajoutez une réponse, ou retirez le fichier", Break.Whole("dialogs/intents/vta.extra.txt", "une phrase que personne n'a écrite\n")),
        ("a word in braces that stands for nothing", "MSG001", "« titre » n'existe pas", Break.In("dialogs/messages.yml", ("resumed: \"Nous reprenons {title}.\"", "resumed: ¦\"Nous reprenons {titre}.\""))),
        ("a file with the other ending", "LIB003", "finir par « .yml »", Break.Whole("dialogs/facts/extra.yaml", "- fact: extra\n")),
        ("a file in no folder of its kind", "LIB003", "les réponses dans facts/", Break.Whole("dialogs/fact/extra.yml", "- fact: extra\n")),
        ("an encoding of another age", "LIB004", "UTF-8", Break.In(Firms, ("  title: \"Qu'est-ce qu'une PME ?\"", "¦  title: \"La d\uFFFDfinition\""))),
        ("closing before opening", "FCT001", "corrigez « opens » et « closes »", Break.In(Ami, ("closes: 2021-06-25", "closes: 2020-06-25"), ("    opens: 2020-07-20", "    ¦opens: 2020-07-20"))),
        ("an end before its beginning", "FCT002", "corrigez l'une des deux dates", Break.In(Firms, ("from: 2008-12-20\n", "from: 2008-12-20\n  until: ¦2007-12-20\n"))),
        ("a placeholder for nothing", "RUL013", "vouliez-vous dire « headcount » ?", Break.In(Rules, ("met: \"Avec {headcount}", "met: ¦\"Avec {hedcount}"))),
        ("an option that is not offered", "RUL004", "vouliez-vous dire « cdd » ?", Break.In(Rules, ("contract in [cdi, cdd, alternance]", "contract in [cdi, ¦cddd, alternance]"))),
        ("a number written with a space", "RUL007", "5000, sans espace", Break.In(Rules, ("is: 5000,", "is: ¦5 000,"))),
        ("prose that contradicts a value", "RUL022", "corrigez l'un ou l'autre", Break.In(Firms, ("  text: |\n    Une PME est une entreprise de moins de 250", "  text: ¦|\n    Une PME est une entreprise de moins de 200"))),
    ];

    /// <summary>Only the geography shows these.</summary>
    private static readonly (string Name, string Code, string Remedy, Break Break)[] InPlaces =
    [
        ("a région's code that no région has", "SIT002", "code officiel", Break.In(Sites, ("  - name: \"MOSL", "  - ¦name: \"MOSL"), ("departement: \"57\"   # Moselle\n    region: \"44\"", "region: \"99\""), ("insee: \"57343\"\n", "note: x\n"), ("    note: \"Deux communes dans le nom du site : Illange (57343) et Bertrange (57067, 57310).\"\n", ""))),
        ("a commune's code that is another's", "SIT004", "corrigez le code", Break.In(Sites, ("  - name: \"MOSL", "  - ¦name: \"MOSL"), ("insee: \"57343\"", "insee: \"57344\""))),
    ];

    public static TheoryData<string, int> Small => [.. Slips.Select((one, index) => (one.Name, index))];

    public static TheoryData<string, int> Places => [.. InPlaces.Select((one, index) => (one.Name, index))];

    [Theory]
    [MemberData(nameof(Small))]
    public void A_slip_is_found_alone_at_its_line_with_a_remedy(string name, int index) =>
        AssertFound(name, Slips[index], ThinContent.WithoutPlaces);

    [Theory]
    [MemberData(nameof(Places))]
    public void A_slip_in_the_places_is_found_alone_at_its_line_with_a_remedy(string name, int index) => AssertFound(name, InPlaces[index], ThinContent.All);

    private static void AssertFound(string name, (string Name, string Code, string Remedy, Break Break) slip, ImmutableArray<ContentFile> content)
    {
        Assert.Equal(slip.Name, name);
        var (files, at) = slip.Break.Make(content);

        var found = Library.Load(files).Diagnostics.Where(diagnostic => diagnostic.Code != "GEO001").ToList();

        var only = Assert.Single(found);
        Assert.Equal((slip.Code, at.Line), (only.Code, only.At.Line));
        Assert.Matches(slip.Remedy, only.Message);
    }
}
