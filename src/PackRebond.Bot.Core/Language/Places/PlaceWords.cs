using System.Collections.Frozen;

namespace PackRebond.Bot.Core.Language.Places;

/// <summary>The words around a place name, and the French words that are also, or nearly, the name of a commune.</summary>
internal static class PlaceWords
{
    /// <summary>Words that announce a place when they stand just before it.</summary>
    private static readonly FrozenSet<string> Strong = Words("a vers habite habitons ville villes commune communes site sites bassin secteur agglomeration agglo metropole cp postal localise situe situee base basee implante implantee installe installee");

    /// <summary>« de », « du », « des » announce a place after these: « commune de », « près de », « site de ».</summary>
    private static readonly FrozenSet<string> BeforeOf = Words("commune communes ville villes pres proche site sites cote bassin secteur agglomeration agglo metropole region alentours environs autour maire mairie viens vient venant originaire zone usine departement territoire est nord sud ouest quartier pays");

    private static readonly FrozenSet<string> Of = Words("de d");

    private static readonly FrozenSet<string> Weak = Words("de d sur dans en et ou pour par depuis entre");

    /// <summary>Words that are never a place by themselves, whatever stands before them.</summary>
    private static readonly FrozenSet<string> Function = Words(
        "a y au aux le la les l un une des du de d et ou ni mais or donc car que qu qui quoi dont ce c ces cet cette ca cela ceci je j tu il elle on nous vous ils elles me m te t se s lui leur leurs "
        + "mon ma mes ton ta tes son sa ses notre nos votre vos en dans sur sous par pour avec sans chez vers entre pas ne n plus moins tres trop si oui non ouais ok bah ben euh merci bonjour salut bonsoir svp stp "
        + "est es et ai as ont suis sont ete etre avoir fait faire va vais vont peut peux sais sait jsp quel quelle quels quelles comment combien quand pourquoi ici la-bas ou alors aussi bien tout tous toute toutes rien "
        + "vte vta cdi cdd pme eti tpe ge ami bts dut but cap bep bac rh iut");

    /// <summary>Ordinary words that are also communes, or one letter from one: a capital, a clear cue or an open question must speak for the place.</summary>
    private static readonly FrozenSet<string> Ordinary = Words(
        "siege sieges laquelle lequel lesquels lesquelles auquel auxquels choisi choisie choisis choisies choisir echelle vague vagues titre titres maillot letranger provenance laroche allemagne belgique espagne italie angleterre gemeaux bearn basque perigord poitou change changer debut debuts porte portes pris prise terme termes charge charges fonds fond campagne campagnes etranger etrangers suisse union export import issue commerce gagne gagner legal legale pret prets moyen moyenne please merde geneve pays bas rouge ailleurs dispo possible possibles urgent urgence simplement besoin besoins choix chance vie viable arme armee mer montagne rive rives source lac riviere ile iles plaine colline cite centre-ville banlieue garde croix plaisir salon champs carrieres vannes publier romans fosses salles monts lilas tampon macon joue bouche porter fontaine moule grenade livre livres mans menu baud lattes bilan salle monde vis-a-vis feu clair gagner acheter vendre former manger parler marcher monter pres proche loin cote grandes petites hautes basses cle cles clef clefs main mains comprends comprend comprendre pense penser crois sens tours nice orange grasse cannes vitre lens vienne gap die auch bain bains bon bons bonne mars mer mers ville villes port pont bourg bois val fort pin pins orme chapelle roche tour salle "
        + "nord sud est ouest centre lot cher somme manche creuse aube loire marne orne eure jura landes oise drome gard ain var "
        + "avance avancer action actions aide aides aider age ans an annee annees mois jour jours semaine heure heures temps partir part parti propos compter savoir jour distance condition conditions confirmer verifier "
        + "domicile demande demander emploi emplois employe employer embauche embaucher entreprise entreprises industrie industries industriel industrielle industriels formation former forme stage stages alternance "
        + "contrat contrats diplome diplomes master licence ingenieur cadre cadres salarie salaries salaire jeune jeunes etudiant etudiante etudiants etudes travail travailler travaille poste postes mission missions offre offres "
        + "place places lieu lieux liste listes carte site sites zone zones terrain terrains parc parcs commune communes region regions departement departements territoire territoires france europe pays francais francaise "
        + "argent montant prime primes euro euros loyer logement louer location maison appartement chambre foyer "
        + "bonjour merci annuler annule retour retourner passer passe modifier modifie recommencer recommence continuer quitter stop fin suite suivant precedent erreur aucun aucune idee quelque quelques plusieurs autre autres "
        + "vrai faux exact exacte juste tard tot avant apres pendant depuis encore toujours jamais souvent parfois maintenant aujourd hui demain hier bientot "
        + "dossier dossiers date dates delai delais droit droits regle regles loi lois texte question questions reponse reponses source sources information informations info infos "
        + "moi toi soi lui eux celui celle ceux mieux pire mal mauvais mauvaise grand grande grands petit petite petits gros nouveau nouvelle nouveaux premier premiere dernier derniere "
        + "ecole ecoles lycee universite faculte campus groupe societe association mairie etat ministere banque agence operateur projet projets pack rebond appel relance plan programme dispositif "
        + "vert verte verts rouge bleu blanc blanche noir noire rose jaune "
        + "pole gens homme hommes femme femmes fils fille pere mere ami amie amis patron chef directeur directrice maire elu elus "
        + "cause cas cours coup compte complet complete bord base bases aise nouveau peine peu pied plein priori present vie vendre louer venir voir lire dire rendre prendre mettre entendre "
        + "usine usines atelier gare aeroport ligne voiture velo train bus route rue avenue place quartier "
        + "cinq six sept huit neuf dix onze douze treize vingt trente quarante cinquante soixante cent cents mille million millions milliard deux trois quatre premiere moitie quart tiers "
        + "peux veux dois faut vont sont ont etait serait sera seront soit aurais aurait voudrais voudrait cherche cherchons recherche recrute recruter trouve trouver envoyer envoie recu recois touche toucher beneficier "
        + "public publique prive privee national nationale local locale locaux rural rurale general generale social sociale mutuelle bilan chiffre affaires effectif seuil plafond total totale "
        + "janvier fevrier avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche matin midi soir "
        + "contre ainsi sinon sauf malgre selon environ presque seulement vraiment surtout plutot ensuite enfin puis cependant "
        + "chose choses point points gestion vente achat marche marches prix cout couts taux nombre niveau taille type types sorte genre mode modes moyen moyens maniere facon "
        + "belle beau bel bas basse haut haute long longue court courte large mince simple double triple seul seule meme memes propre "
        + "monsieur madame docteur professeur conseil service services client clients produit produits "
        + "cible cibles reste rester arret arreter clos ouvert ouverte ferme fermee valable valide lance lancer signe signer signature");

    // « 35000 euros », « 250 salariés »: amounts and head-counts, not places.
    private static readonly FrozenSet<string> Units = Words("€ % euro euros eur e k ke keuros salaries salarie personnes employes employees habitants emplois postes tonnes m2 ha hectares km h heures par");

    private static readonly FrozenSet<string> Months = Words("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre mois ans an jours semaines heures premiers premieres sites");

    // No name of a commune begins with these, though some begin with « Vers », « Entre », « Bon » or « Sous ».
    private static readonly FrozenSet<string> NeverFirst = Words(
        "a y en et de d sur dans pour est es on ou un une si se son ta ma par chez plus bien tout ici mon c j n m t s il elle je tu nous vous qui que qu quoi avec ne pas ce cette ces sont ai as");

    public static bool CanBegin(string word) => !NeverFirst.Contains(word);

    public static bool IsFunction(string word) => Function.Contains(word);

    public static bool IsOrdinary(string word) => Ordinary.Contains(word) || Function.Contains(word);

    public static bool IsUnit(string word) => Units.Contains(word);

    public static bool IsMonthOrCount(string word) => Months.Contains(word);

    public static bool IsDepartementWord(string word) => word is "departement" or "departements" or "dept" or "dpt" or "dep";

    /// <summary>How clearly the words before <paramref name="at"/>, or the article hidden in it, announce a place. « au » announces Le Havre, not Sens.</summary>
    public static Cue Before(Folded text, int at)
    {
        switch (text.Words[at].Text)
        {
            case "au" or "aux":
                return Cue.Clear;
            case "du" or "des":
                return at > 0 && BeforeOf.Contains(text.Words[at - 1].Text) ? Cue.Clear : Cue.Weak;
        }

        if (at == 0)
        {
            return Cue.None;
        }

        var last = text.Words[at - 1].Text;
        var cue = last switch
        {
            // Without its accent « a » is as often the verb: « il a bon espoir ».
            "a" => text.Raw[text.Words[at - 1].Start] is 'a' or 'A' ? Cue.Likely : Cue.Clear,
            _ when Strong.Contains(last) => Cue.Clear,
            _ when Of.Contains(last) && at > 1 && BeforeOf.Contains(text.Words[at - 2].Text) => Cue.Clear,
            _ when Weak.Contains(last) => Cue.Weak,
            _ => Cue.None,
        };

        // « à la Rochelle », « près de la Souterraine »: the article may not belong to the name.
        return cue == Cue.None && PlaceKey.IsArticle(last) ? Before(text, at - 1) : cue;
    }

    private static FrozenSet<string> Words(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>How clearly the words before a name announce a place.</summary>
internal enum Cue
{
    None,

    /// <summary>« de », « sur », « et »: a place may follow, as may anything.</summary>
    Weak,

    /// <summary>« a », which may be « à ».</summary>
    Likely,

    /// <summary>« à », « commune de », « près de ».</summary>
    Clear,
}
