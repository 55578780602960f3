namespace PackRebond.Bot.Tests.Mistakes;

/// <summary>One small mistake for each error code of the loader, and what the editor must read.</summary>
internal static class Breaks
{
    private const string Company = "dialogs/flows/vte-company.yml";
    private const string Sites = "dialogs/flows/sites.yml";
    private const string Territoire = "dialogs/flows/territoire.yml";
    private const string Rules = "dialogs/rules/vte-company.yml";
    private const string Youth = "dialogs/flows/vte-youth.yml";
    private const string Housing = "dialogs/rules/housing-aid.yml";
    private const string Firms = "dialogs/facts/entreprises.yml";
    private const string Ami = "dialogs/facts/ami.yml";
    private const string Messages = "dialogs/messages.yml";
    private const string Abbreviations = "dialogs/abbreviations.yml";

    /// <summary>An order of options, a doubled rule set … share a code with another mistake; the words tell them apart.</summary>
    public static readonly (string Code, string Says, Break Break)[] All =
    [
        ("YML001", "pas du YAML bien formé", Break.Append(Abbreviations, "\n  \"zz\": \"1\"¦: \"2\"\n")),
        ("YML002", "« shows » est écrite deux fois", Break.In(Sites, ("shows: sites", "shows: sites\n¦shows: sites"))),
        ("YML003", "recopiez le texte", Break.In(Firms, ("next: [", "next: [¦*nom, "))),
        ("YML004", "retirez la ligne « --- »", Break.Append("dialogs/talk.yml", "\n¦---\nautre: document\n")),
        ("YML005", "un simple mot", Break.Append(Messages, "\n¦[a, b]: \"c\"\n")),
        ("YML007", "commence par « & »", Break.In(Firms, ("title: \"Qu'est-ce qu'une PME ?\"", "title: ¦&PME et ETI ?"))),
        ("YML007", "commence par « ! »", Break.In(Firms, ("title: \"Qu'est-ce qu'une PME ?\"", "title: ¦!PME et ETI ?"))),
        ("YML007", "s'arrête au « # »", Break.In(Firms, ("title: \"Qu'est-ce qu'une PME ?\"", "title: ¦Une PME #1 ?"))),
        ("YML007", "s'arrête au « # »", Break.In(Firms, ("title: \"Qu'est-ce qu'une PME ?\"", "title: ¦PME #1 ?"))),
        ("YML007", "pas courbes", Break.In(Firms, ("title: \"Qu'est-ce qu'une PME ?\"", "title: ¦“Qu'est-ce qu'une PME ?”"))),
        ("YML006", "vide", Break.Whole(Abbreviations, "# rien\n")),
        ("FRM001", "vouliez-vous dire « basis » ?", Break.In(Rules, ("basis:", "¦basi: \"x\"\nbasis:"))),
        ("FRM002", "« basis »", Break.In(Rules, ("rules: vte-company", "¦rules: vte-company"), ("basis: \"Au titre des règles de 2020\"\n", ""))),
        ("FRM003", "2026-11-23", Break.In(Rules, ("checked: 2026-11-23", "checked: ¦2026-02-30"))),
        ("FCT001", "avant l'ouverture", Break.In(Ami, ("opens: 2020-07-20\n    closes: 2021-06-25", "¦opens: 2020-07-20\n    closes: 2020-07-19"))),
        ("FCT002", "« until » vient avant « from »", Break.In(Firms, ("from: 2008-12-20\n", "from: 2008-12-20\n  until: ¦2008-12-19\n"))),
        ("FCT004", "vouliez-vous dire « closes » ?", Break.In(Ami, ("clos depuis le {closes}, dernier", "clos depuis le {close}, dernier"), ("    closed: \"", "    closed: ¦\""))),
        ("FCT004", "Il manque une accolade", Break.In(Ami, ("clos depuis le {closes}, dernier", "clos depuis le {closes, dernier"), ("    closed: \"", "    closed: ¦\""))),
        ("FCT004", "« closes » n'existe pas", Break.In(Firms, ("title: \"Qu'est-ce qu'une PME ?\"", "title: ¦\"Une PME jusqu'au {closes} ?\""))),
        ("FCT005", "vouliez-vous dire « Qu'est-ce qu'une ETI ? » ?", Break.In(Firms, ("next: [\"Qu'est-ce qu'une ETI ?\"", "next: [¦\"Qu'est-ce qu'une ETII ?\""))),
        ("FCT005", "reprenez une phrase", Break.In("dialogs/talk.yml", ("next: [\"Qu'est-ce que le VTE ?\"", "next: [¦\"Et combien de bananes à la cantine du mardi ?\""))),
        ("FLW001", "l'un des deux", Break.In(Sites, ("flow: sites", "¦flow: sites"), ("shows: sites\n", ""))),
        ("FLW002", "vouliez-vous dire « vte-company » ?", Break.In(Sites, ("flow: sites", "¦flow: sites"), ("shows: sites", "decides: vte-compny"))),
        ("FLW003", "de type date", Break.In(Company, ("flow: vte-company", "¦flow: vte-company"), ("on: signing", "on: headcount"))),
        ("FLW004", "au moins une question", Break.Whole(Sites, "flow: sites\ntitle: \"les sites\"\nopens: [sites.where]\nshows: sites\nask: ¦{}\n")),
        ("SLO001", "« aera »", Break.In(Sites, ("type: area", "type: ¦aera"))),
        ("SLO002", "deux « options »", Break.In(Sites, ("label:", "¦label:"), ("type: area", "type: choice"))),
        ("SLO003", "dialogs/flows/sites.yml", Break.In(Territoire, ("flow: territoire", "¦flow: territoire"), ("ask:\n", "ask:\n  area: { label: L, say: S?, type: yes-no, why: W, hint: H }\n"))),
        ("SLO004", "finir par « ? »", Break.In(Sites, ("say: \"Où cherchez-vous un site (région, département, commune ou code postal) ?\"", "say: ¦\"Où cherchez-vous un site ? Donnez une région.\""))),
        ("SLO003", "reprenez-la avec « like: ami »", Break.In("dialogs/flows/vte-company.yml", ("flow: vte-company", "¦flow: vte-company"), ("ask:\n", "ask:\n  heart: { label: L, say: S?, type: yes-no, why: W, hint: H }\n"))),
        ("SLO005", "vouliez-vous dire « vte-company » ?", Break.In(Youth, ("flow: vte-youth", "¦flow: vte-youth"), ("diploma:\n    like: vte-company", "diploma:\n    like: vte-compny"))),
        ("FLW002", "vouliez-vous dire « housing-aid » ?", Break.In(Youth, ("flow: vte-youth", "¦flow: vte-youth"), ("[vte-youth, housing-aid]", "[vte-youth, housing-aid, housing-aids]"))),
        ("RUL002", "« seat » n'est pas attendu ici", Break.In(Rules, ("needs: seat\n", "needs: seat ¦seat\n"))),
        ("RUL002", "les uns dans les autres", Break.In(Rules, ("needs: seat\n", $"needs: {new string('(', 24)}¦((((seat))))\n"))),
        ("RUL003", "vouliez-vous dire « headcount » ?", Break.In(Rules, ("needs: headcount < eti-headcount", "needs: ¦headcont < eti-headcount"))),
        ("RUL003", "vouliez-vous dire « headcount » ?", Break.In(Rules, ("given: { headcount: 6000 }", "given: { ¦headcont: 6000 }"))),
        ("RUL004", "vouliez-vous dire « cdd » ?", Break.In(Rules, ("contract in [cdi, cdd, alternance]", "contract in [cdi, ¦cddd, alternance]"))),
        ("RUL005", "vouliez-vous dire « eti-headcount » ?", Break.In(Rules, ("needs: headcount < eti-headcount", "needs: headcount < ¦eti-headcont"))),
        ("RUL006", "un nombre", Break.In(Rules, ("needs: headcount < eti-headcount", "needs: headcount < ¦first-signing"))),
        ("RUL006", "n'ont pas d'ordre", Break.In(Rules, ("diploma in [bac2, bac3, bac4, bac5, doctorate]", "diploma ¦>= bac2"))),
        ("RUL007", "« douze »", Break.In(Rules, ("values:\n", "values:\n  extra: [{ from: 2020-01-01, is: ¦douze, source: vte-1000 }]\n"))),
        ("RUL008", "« moot »", Break.In(Rules, ("label: \"Siège\"", "¦label: \"Siège\""), ("needs: seat\n", "when: headcount >= 1\n    needs: seat\n"))),
        ("RUL009", "« unmet because critère »", Break.In(Rules, ("expect: unmet because size", "expect: ¦perhaps"))),
        ("RUL010", "vouliez-vous dire « seat » ?", Break.In(Rules, ("expect: unmet because seat", "expect: ¦unmet because seet"))),
        ("RUL010", "vouliez-vous dire « seat » ?", Break.In(Rules, ("verdict: all of [", "verdict: ¦all of [seet, "))),
        ("RUL011", "« all of [critère, critère] »", Break.In(Rules, ("verdict: all of [", "verdict: ¦one of ["))),
        ("RUL012", "« employer »", Break.In(Rules, ("employer:\n", "¦employer:\n"), ("all of [employer, ", "all of ["))),
        ("RUL013", "vouliez-vous dire « headcount » ?", Break.In(Rules, ("met: \"Avec {headcount}", "met: ¦\"Avec {headcont}"))),
        ("RUL013", "Il manque une accolade", Break.In(Rules, ("met: \"Avec {headcount}", "met: ¦\"Avec {headcount"))),
        ("RUL015", "« orphan »", Break.Whole("dialogs/rules/orphan.yml", """
            ¦rules: orphan
            title: T
            basis: B
            from: 2020-01-01
            checked: 2026-11-23
            criteria:
              alone: { label: L, rule: R, needs: seat, met: M, unmet: U, open: O, sources: [vte-1000] }
            verdict: all of [alone]
            cases: []
            """)),
        ("RUL016", "vouliez-vous dire « vte.company.today » ?", Break.In(Rules, ("today: vte.company.today", "today: ¦vte.company.tody"))),
        ("RUL017", "« area »", Break.In(Rules, ("seat:\n    label", "¦seat:\n    label"), ("needs: seat\n", "needs: seat or area is known\n"))),
        ("RUL020", "« pme-headcount »", Break.In(Rules, ("pme-headcount: [{ from: 2008-12-20, is: 250, source: decret-2008 }]", "pme-headcount: [{ from: 2008-12-20, is: 250, source: decret-2008 }, { from: ¦2008-12-20, is: 300, source: decret-2008 }]"))),
        ("RUL021", "« pme-headcount »", Break.In(Rules, ("pme-headcount: [{ from: 2008-12-20, is: 250, source: decret-2008 }]", "¦pme-headcount: [{ from: 2008-12-20, is: 250, source: decret-2008 }, { from: 2030-01-01, is: 2030-01-01, source: decret-2008 }]"))),
        ("RUL024", "« least-length » ne vaut que depuis le 1er janvier 2021", Break.In(Rules, ("least-length: [{ from: 2020-01-01", "¦least-length: [{ from: 2021-01-01"))),
        ("RUL022", "« 4 000 personnes » contredit « eti-headcount », qui vaut 5", Break.In(Company, ("why: \"L'aide est réservée aux PME et aux ETI : moins de 5 000", "why: ¦\"L'aide est réservée aux PME et aux ETI : moins de 4 000"))),
        ("RUL022", "« quinze mois » contredit « least-length »", Break.In(Rules, ("rule: \"Un CDD ou une alternance dure au moins {least-length}", "rule: ¦\"Un CDD ou une alternance dure au moins quinze mois"))),
        ("RUL022", "« 1,8 milliard d'euros » contredit « eti-turnover »", Break.In(Firms, ("Qu'est-ce qu'une ETI ?\"\n  text: |", "Qu'est-ce qu'une ETI ?\"\n  text: ¦|"), ("1,5 milliard", "1,8 milliard"))),
        ("RUL023", "« 1er juillet 2020 » contredit « first-signing », qui vaut 1er janvier 2020", Break.In(Rules, ("rule: \"Le contrat est signé le {first-signing} ou après", "rule: ¦\"Le contrat est signé le 1er juillet 2020 ou après"))),
        ("RUL023", "« 1er janvier 2021 » contredit « first-signing »", Break.In(Company, ("why: \"L'aide concerne les contrats signés à partir du 1er janvier 2020", "why: ¦\"L'aide concerne les contrats signés à partir du 1er janvier 2021"))),
        ("RUL023", "« 1er janvier 2021 » contredit « first-signing »", Break.In("dialogs/facts/vte.yml", ("text: |\n    Un contrat signé avant le 1er janvier 2020", "text: ¦|\n    Un contrat signé avant le 1er janvier 2021"))),
        ("RUL026", "vouliez-vous dire « vte-youth » ?", Break.In(Housing, ("builds-on: vte-youth", "builds-on: ¦vte-yuth"))),
        ("RUL025", "« oldest-diploma » est déjà une valeur de « vte-youth »", Break.In(Housing, ("values:\n", "values:\n  ¦oldest-diploma: [{ from: 2020-01-01, is: 24, unit: months, source: vte-1000 }]\n"))),
        ("INT004", "faites finir l'une (until)", Break.In(Firms, ("from: 2008-12-20\n", "from: 2008-12-20\n  until: 2026-12-31\n"), ("- fact: entreprise.eti\n  answers: [entreprise.eti]", "- ¦fact: entreprise.eti\n  answers: [entreprise.eti, entreprise.pme]"), ("  from: 2008-12-20\n  checked", "  from: 2026-12-31\n  checked"))),
        ("FCT003", "entre le 31 décembre 2026 et le 2 janvier 2027", Break.In(Firms, ("from: 2008-12-20\n", "from: 2008-12-20\n  until: 2026-12-31\n"), ("- fact: entreprise.eti\n  answers: [entreprise.eti]", "- ¦fact: entreprise.eti\n  answers: [entreprise.eti, entreprise.pme]"), ("  from: 2008-12-20\n  checked", "  from: 2027-01-02\n  checked"))),
        ("INT001", "aucune phrase", Break.Whole("dialogs/intents/vta.what.txt", "# rien\n")),
        ("INT002", "dialogs/intents/", Break.Append("dialogs/intents/vta.what.txt", "\n¦Qu'est ce que le vta ?\n")),
        ("INT003", "vouliez-vous dire « entreprise.pme » ?", Break.In(Firms, ("answers: [entreprise.pme]", "answers: [entreprise.pme, ¦entreprise.pmes]"))),
        ("INT004", "dialogs/facts/entreprises.yml, ligne", Break.In(Firms, ("fact: entreprise.eti", "¦fact: entreprise.eti"), ("answers: [entreprise.eti]", "answers: [entreprise.eti, entreprise.pme]"))),
        ("INT005", "« vta.extra »", Break.Whole("dialogs/intents/vta.extra.txt", "une phrase que personne n'a écrite\n")),
        ("INT006", "« repair.wait »", Break.Remove("dialogs/intents/repair.wait.txt")),
        ("SRC001", "vouliez-vous dire « cedef » ?", Break.In(Firms, ("sources: [cedef,", "sources: [¦cedeff,"))),
        ("FRM002", "« nothing-before »", Break.In(Messages, ("welcome:", "¦welcome:"), ("nothing-before: \"Il n'y a pas de question précédente.\"\n", ""))),
        ("FRM001", "vouliez-vous dire « welcome » ?", Break.In(Messages, ("welcome:", "¦wellcome: \"x\"\nwelcome:"))),
        ("MSG001", "vouliez-vous dire « title » ?", Break.In(Messages, ("resumed: \"Nous reprenons {title}.\"", "resumed: ¦\"Nous reprenons {titel}.\""))),
        ("MSG001", "Il manque une accolade", Break.In(Messages, ("resumed: \"Nous reprenons {title}.\"", "resumed: ¦\"Nous reprenons title}.\""))),
        ("LIB003", "finir par « .yml »", Break.Whole("dialogs/facts/extra.yaml", "- fact: extra\n")),
        ("LIB004", "UTF-8", Break.In(Firms, ("title: \"Qu'est-ce qu'une PME ?\"", "title: \"La d¦\uFFFDfinition\""))),
        ("LIB001", "messages.yml", Break.Remove(Messages, at: "dialogs")),
        ("LIB002", "dialogs/sources.yml, ligne", Break.Append("dialogs/places/sources-places.yml", "\n¦seed: { title: T, publisher: P, checked: 2026-11-23 }\n")),
        ("LIB002", "dialogs/intents/vta.what.txt", Break.Whole("dialogs/intents/vta/vta.what.txt", "une phrase que personne n'a écrite\n")),
    ];

    /// <summary>Mistakes that only show when the cases are played, which needs the whole content, geography included.</summary>
    public static readonly (string Code, string Says, Break Break)[] InCases =
    [
        ("RUL014", "« employer » non rempli", Break.In(Rules, ("employer:\n", "¦employer:\n"), ("given: { employer: association }\n    expect: unmet because employer", "given: { employer: company }\n    expect: open because size"))),
        ("RUL018", "« perhaps »", Break.In(Rules, ("given: { headcount: 80, seat: no }", "given: { headcount: 80, seat: ¦perhaps }"))),
        ("RUL019", "on attendait unmet (place)", Break.In(Rules, ("name: grand groupe", "¦name: grand groupe"), ("expect: unmet because size", "expect: unmet because place"))),
        ("GEO002", "dialogs/places/sites.yml", Break.Remove("dialogs/places/sites.yml")),
        ("GEO001", "compilez le projet", Break.Remove("places/communes.tsv")),
    ];
}
