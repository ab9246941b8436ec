"""Words the figure layer knows: collectives, parts, labels, changes. Data, apart from the logic.

Written for this package from the usage of the French press.
"""

from __future__ import annotations

COLLECTIVES = {
    "huitaine": 8,
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
    "millier": 1_000,
    "million": 1_000_000,
    "milliard": 1_000_000_000,
}
"""Nouns of number: *une dizaine*, *des milliers*."""

DENOMINATORS = {
    "moitié": 2,
    "demi": 2,
    "demie": 2,
    "tiers": 3,
    "quart": 4,
    "cinquième": 5,
    "sixième": 6,
    "septième": 7,
    "huitième": 8,
    "neuvième": 9,
    "dixième": 10,
    "vingtième": 20,
    "centième": 100,
    "millième": 1_000,
}
"""Parts: *un tiers*, *les trois quarts*. Those in *-ième* are ordinals too."""

MULTIPLES = {
    "double": 2,
    "doubl": 2,
    "triple": 3,
    "tripl": 3,
    "quadruple": 4,
    "quadrupl": 4,
    "quintuple": 5,
    "quintupl": 5,
    "décupl": 10,
    "décuple": 10,
    "centupl": 100,
}
"""Stems of the verbs and nouns that multiply (*doublé*, *le triple*)."""

LAPSES = frozenset(
    "heure heures h minute minutes min mn seconde secondes sec s jour jours journée journées nuit "
    "nuits semaine semaines mois trimestre trimestres semestre semestres année années an ans "
    "siècle siècles décennie décennies millénaire millénaires soir soirs matin matins week-end "
    "week-ends weekend weekends".split()
)
"""Units of time: a number of them is a lapse, not a figure; *ans* may be an age."""

MONTHS = frozenset(
    "janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre "
    "décembre decembre janv févr avr juil sept oct nov déc".split()
)
"""A number before a month is a day, one behind it a year."""

SPANS_OF_YEARS = frozenset(
    "peine peines période périodes mandat mandats durée bail baux contrat contrats plan plans délai "
    "délais programme prison réclusion détention expérience carrière guerre règne cycle cycles "
    "combat lutte travail travaux service services conflit attente suspension interdiction inéligibilité "
    "retard absence accord trêve embargo relation mariage vie histoire horizon échéance concession "
    "occupation dictature crédit prêt emprunt obligation obligations moyenne recul ans".split()
)
"""Nouns that last: *un mandat de cinq ans* is a duration, *un homme de 50 ans* an age."""

LASTING = (
    "de prison|d'emprisonnement|de réclusion|de détention|d'expérience|de guerre|de mandat|ferme|"
    "avec sursis|plus tard|plus tôt|auparavant|avant|après|de carrière|de règne|de travail|de lutte|"
    "de combat|d'attente|de service|d'existence|de vie|de mariage|de présence|d'inéligibilité|"
    "de conflit|de négociations|de pouvoir|de suite|de suspension|de dictature|de crise|durant|"
    "d'affilée|d'histoire|de cotisation|de cotisations|de recherche|de recherches|de loyaux|de retard"
)
"""What follows a number of years that is a duration."""

LABELS = frozenset(
    "article articles art alinéa alinéas chapitre chapitres page pages tome tomes volume numéro "
    "numéros no nos n° chaîne groupe groupes niveau phase phases étape étapes division ligue formule "
    "route routes rn rd départementale nationale autoroute vol chambre catégorie catégories canal "
    "classe saison saisons épisode épisodes acte ligne lignes porte quai terminal code tél téléphone "
    "fax tel version versions paragraphe annexe loi décret résolution amendement titre livre "
    "poste réacteur tranche zone lot bâtiment hall stand salle match journée tour secteur "
    "année années circonscription psaume verset opus symphonie série type modèle directive règlement "
    "stade rang place position dossard numérotée départements département arrondissement bp cedex "
    "page unité fiche question règle scénario option point points§".split()
) - {"points", "places", "départements", "place", "tour"}
"""Nouns whose number is a name: *l'article 49*, *la chaîne 2*, *la phase 3*."""

SCORES = (
    "score|victoire|défaite|battus?|bat|bats|battent|battue?s?|gagne|gagné|s'impose|s'imposent|"
    "s'incline|s'inclinent|imposés?|inclinés?|mène|menait|menés?|but|buts|match|nul|set|sets|manche|finale"
)
"""Words around a score."""

PRENOMINAL = frozenset(
    "grand grands grande grandes petit petits petite petites nouveau nouveaux nouvelle nouvelles "
    "ancien anciens ancienne anciennes autre autres même mêmes premier premiers première premières "
    "dernier derniers dernière dernières principal principaux principale principales seul seuls seule "
    "seules beau beaux belle belles gros grosse grosses bon bons bonne bonnes mauvais mauvaise "
    "mauvaises meilleur meilleurs meilleure meilleures pire pires vieux vieil vieille vieilles "
    "jeune prochain prochains prochaine prochaines différents différentes divers diverses "
    "certains certaines long longs longue longues court courts haut hauts haute hautes vrai vrais "
    "vraie vraies faux fausse fausses simple simples triste tristes malheureux malheureuses "
    "célèbre célèbres fameux fameuses énorme énormes immense immenses importants importantes "
    "ex futur futurs future futures présumés présumées prétendus prétendues éventuels éventuelles "
    "possibles véritable véritables supposés soi-disant superbes magnifiques excellents".split()
)
"""Adjectives that stand before their noun."""

NOT_COUNTED = frozenset(
    "fait suite raison cause lieu cours partir cas plus moins hausse baisse recul retard avance "
    "côté part parts moyenne".split()
)
"""Nouns that follow a number without being counted (*5 % de plus*, *10 en moyenne*)."""

UP = (
    "hauss augment progress croiss croît croit crû accroî accroi accru bond rebond grimp gagn gain "
    "mont relev accél envol majo renchér s'appréci redress appréci dopé surcroî élev"
).split()
"""Stems of the words that state a rise."""

DOWN = (
    "baiss recul chut diminu repli repl rédu réduc contract perd perte céd effondr dégring "
    "tomb plong abaiss ramen amput fléch dépréci dévalu déclin régress plonge ralent décél dévis rabais"
).split()
"""Stems of the words that state a fall."""

NOT_CHANGE = frozenset(
    "montant montants montre montrer montrent montré élevé élevée élevés élevées s'élève s'élèvent "
    "s'élevait élève élèves élèvent réplique répliques replié gagnant gagnants réduite bondé tombe "
    "monte-charge montage montages relève relèvent élever élevait montagne montagnes tombes reptile "
    "croit croient reculons tombée".split()
)
"""Words that begin like a change and state none; *croit* is to believe far more often."""

PASSING = (
    "pass tomb mont descend dégring rédui ramen port relev évolu saut boug abaiss transfér creus gonfl"
).split()
"""Stems of the verbs whose *de X à Y* is a way from one value to another, not a range."""

PERCENT_POINTS = (
    "%|pourcentage|taux|écart|hausse|baisse|recul|sondages?|intentions?|chômage|inflation|croissance|"
    "popularité|cote|opinions?|gagn\\w+|perd\\w*|recul\\w*|progress\\w+|marge|TVA|PIB|déficit"
)
"""Words near *points* that make them points of percentage."""

OTHER_POINTS = (
    "indices?|CAC|Dow Jones|Nasdaq|Nikkei|Bourse|Wall Street|séance|match|joueu\\w+|équipes?|"
    "championnat|classement|basket\\w*|rugby|paniers?|coureurs?|permis|saison|mi-temps|victoire|leader"
)
"""Words near *points* that make them those of an index or of a game."""

NUMERAL_NOUNS = frozenset(
    "blessé blessés blessée blessées mort morts morte mortes disparu disparus disparue disparues tué "
    "tués tuée tuées élu élus élue élues député députés députée députées employé employés employée "
    "employées salarié salariés salariée salariées réfugié réfugiés réfugiée réfugiées déplacé "
    "déplacés détenu détenus détenue détenues rescapé rescapés condamné condamnés accusé accusés "
    "prévenu prévenus inscrit inscrits inscrite inscrites suspect suspects participant participants "
    "manifestant manifestants habitant habitants militant militants étudiant étudiants assaillant "
    "assaillants combattant combattants votants votant exposants passants adhérents adhérent "
    "représentants enseignants soignants soignant gagnants perdants jeunes jeune malades malade "
    "retraités retraité invités invité licenciés licencié diplômés chômeurs immigrés délégués "
    "abonnés alliés rebelles musulmans juifs français britanniques belges suisses russes américains "
    "allemands italiens espagnols civils militaires sans-abri sinistrés contaminés rapatriés".split()
)
"""Participles and adjectives that are nouns behind a number (*deux blessés*)."""

IDIOMS = (
    "deux poids,? deux mesures|d'une pierre deux coups|de deux choses l'une|mille et une nuits|"
    "quatre coins d[ue]|en deux mots|couper en quatre|cent pour cent d'accord|trente-six|"
    "sur son trente et un|entre quatre yeux|entre deux eaux|dix-huit trous|cinq étoiles"
)
"""Set phrases whose number counts nothing."""

NOT_MEASURING = (
    "condamn contrain oblig particip assist appel répond vot accus invit procéd renon"
).split()
"""Stems of the verbs whose *à* or *de* leads to no measure of their subject."""

MEASURE_VERBS = (
    "attei dépass représent val coût pes mesur totalis compt affich enregistr avoisin excéd frôl "
    "gagn perd recul prend cèd céd fais fait totalis rapport pèse baiss augment progress tomb "
    "pass grimp chut mont bond crû croî approch franch"
).split()
"""Stems of the verbs whose object measures their subject (*la dette atteint 112 %*)."""
