"""Figures, from outside: spans, values, units, nouns and directions in sentences of the press."""

from __future__ import annotations

from decimal import Decimal

import pytest
from layers.figures.written import bounds

import newsparse
from newsparse import Source
from newsparse.article import Figure


def shown(figure: Figure) -> str:
    """Write a figure on one line: text, kind, bounds, unit."""
    return f"{figure.text} | {figure.kind} {bounds(figure)}"


READ = [
    # typography
    ("Le port a reçu 12 000 conteneurs.", ["12 000 | cardinal 12000"]),
    ("Le port a reçu 12\u202f000 conteneurs.", ["12\u202f000 | cardinal 12000"]),
    ("Le port a reçu 12.000 conteneurs.", ["12.000 | cardinal 12000"]),
    ("Le loyer atteint 1 234,56 euros.", ["1 234,56 euros | money 1234.56 EUR"]),
    # magnitudes
    ("La dette est de 3,2 Md€.", ["3,2 Md€ | money 3200000000 EUR"]),
    ("Le club a dépensé 20 M€.", ["20 M€ | money 20000000 EUR"]),
    ("Il faut deux millions et demi de doses.", ["deux millions et demi | cardinal 2500000"]),
    ("Le coût est de $75 millions.", ["$75 millions | money 75000000 USD"]),
    (
        "Le site a eu 12 millions de visites, contre 10 millions l'an dernier.",
        ["12 millions | cardinal 12000000", "10 millions | cardinal 10000000"],
    ),
    # modifiers
    ("Plus de 200 maisons ont brûlé.", ["Plus de 200 | cardinal 200.."]),
    ("Le trajet coûte moins de 30 euros.", ["moins de 30 euros | money ..30 EUR"]),
    ("Au moins un touriste est mort.", ["Au moins un | cardinal 1.."]),
    ("La salle accueille jusqu'à 800 élèves.", ["jusqu'à 800 | cardinal ..800"]),
    ("Près de 40 communes sont touchées.", ["Près de 40 | cardinal ~40"]),
    ("Quelque 300 agents sont mobilisés.", ["Quelque 300 | cardinal ~300"]),
    ("Il faut un minimum de six joueurs.", ["un minimum de six | cardinal 6.."]),
    ("Pas plus de cinq visiteurs entrent.", ["Pas plus de cinq | cardinal ..5"]),
    (
        "L'offre vaut pour un revenu inférieur à 900 euros.",
        ["inférieur à 900 euros | money ..900 EUR"],
    ),
    ("Plus des deux tiers des élus sont venus.", ["Plus des deux tiers | ratio 0.666667.."]),
    ("Plus du tiers des élus sont venus.", ["Plus du tiers | ratio 0.333333.."]),
    ("Moins du dixième des élus sont venus.", ["Moins du dixième | ratio ..0.1"]),
    ("Il gagne plus que 3 000 euros.", ["plus que 3 000 euros | money 3000.. EUR"]),
    ("Il ne reste plus que 3 000 euros.", ["3 000 euros | money 3000 EUR"]),
    ("Les ventes reculent (–3 %).", ["–3 % | percent -3 %"]),
    ("Les Bleus ont gagné 2 buts à 1.", []),
    ("Un bon millier de voisins sont venus.", ["Un bon millier | cardinal ~1000"]),
    ("Nos dizaines de clients sont venus.", ["dizaines | cardinal 10.."]),
    # nouns of number
    ("Une trentaine de voisins sont venus.", ["Une trentaine | cardinal ~30"]),
    ("Des milliers de poissons sont morts.", ["Des milliers | cardinal 1000.."]),
    ("Plusieurs centaines de bêtes ont péri.", ["Plusieurs centaines | cardinal 100.."]),
    ("Des dizaines de milliers de fans chantent.", ["Des dizaines de milliers | cardinal 10000.."]),
    ("Elle a acheté trois douzaines d'œufs.", ["trois douzaines | cardinal 36"]),
    ("Une demi-douzaine de bateaux attendent.", ["Une demi-douzaine | cardinal ~6"]),
    # ranges
    ("Entre 10 et 15 bus circulent.", ["Entre 10 et 15 | cardinal 10..15"]),
    ("Il manque deux à trois cents lits.", ["deux à trois cents | cardinal 200..300"]),
    ("La hausse serait de 7-8 %.", ["7-8 % | percent 7..8 %"]),
    (
        "Il faudrait 3 à 5 millions d'euros.",
        ["3 à 5 millions d'euros | money 3000000..5000000 EUR"],
    ),
    ("Un ou deux témoins ont parlé.", ["Un ou deux | cardinal 1..2"]),
    # percentages, points, signs
    ("La participation est de 12,4 %.", ["12,4 % | percent 12.4 %"]),
    ("Nonante pour cent des Vaudois ont voté.", ["Nonante pour cent | percent 90 %"]),
    ("Le taux recule de 2,3 points.", ["2,3 points | percent 2.3 %"]),
    ("L'équipe compte 40 points.", ["40 | cardinal 40"]),
    ("Le titre a clôturé à +2,3 %.", ["+2,3 % | percent 2.3 %"]),
    ("Les ventes ont chuté (- 33 % en mai).", ["- 33 % | percent -33 %"]),
    ("Il a fait -12 °C cette nuit.", ["-12 °C | quantity -12 °C"]),
    # measures and ages
    ("Le glacier a perdu 80 millimètres.", ["80 millimètres | quantity 80 mm"]),
    ("Le terrain fait 45 m².", ["45 m² | quantity 45 m²"]),
    ("Le vent souffle à 110 km/h.", ["110 km/h | quantity 110 km/h"]),
    ("Une cycliste de 29 ans a été renversée.", ["29 ans | quantity 29 year"]),
    ("Le film est interdit aux moins de 16 ans.", ["moins de 16 ans | quantity ..16 year"]),
    ("Ils sont âgés de 3 et 6 ans.", ["3 | quantity 3 year", "6 ans | quantity 6 year"]),
    ("Le billet vaut 20 francs suisses.", ["20 francs suisses | money 20 CHF"]),
    ("Il a versé 500 dinars algériens.", ["500 dinars algériens | money 500 DZD"]),
    ("Il a versé 500 dinars.", ["500 dinars | money 500"]),
    ("Le trajet mesure 1'250 mètres.", ["1'250 mètres | quantity 1250 m"]),
    ("Le champion mesure 1m92.", ["1m92 | quantity 1.92 m"]),
    ("Le bar est à quatre années-lumière.", ["quatre années-lumière | quantity 4 al"]),
    ("Le barrage fournit 900 mégawatts.", ["900 mégawatts | quantity 900 MW"]),
    ("Il fera entre 12 et 15 degrés.", ["entre 12 et 15 degrés | quantity 12..15 °C"]),
    ("Le maïs vaut 250 €/t.", ["250 € | money 250 EUR"]),
    ("Le pain vaut deux euros cinquante.", ["deux euros cinquante | money 2.5 EUR"]),
    ("Le solde est de -12 millions d'euros.", ["-12 millions d'euros | money -12000000 EUR"]),
    ("Il doit 45 k€ à la banque.", ["45 k€ | money 45000 EUR"]),
    ("Le groupe investira 8 milliards de yuans.", ["8 milliards de yuans | money 8000000000 CNY"]),
    ("Sa cote perd deux points à 34 %.", ["deux points | percent 2 %", "34 % | percent 34 %"]),
    ("Les 18-25 ans votent peu.", ["18-25 ans | quantity 18..25 year"]),
    (
        "Elle est âgée d'une quarantaine d'années.",
        ["une quarantaine d'années | quantity ~40 year"],
    ),
    (
        "L'âge de départ passera de 62 à 64 ans.",
        ["62 | quantity 62 year", "64 ans | quantity 64 year"],
    ),
    # ratios
    ("La production a chuté de moitié.", ["moitié | ratio 0.5"]),
    ("Le billet coûte plus du double.", ["plus du double | ratio 2.."]),
    ("Ils sont de 3 à 5 fois plus chers.", ["de 3 à 5 fois plus | ratio 3..5"]),
    ("Deux lycéens sur trois ont un vélo.", ["Deux lycéens sur trois | ratio 0.666667"]),
    ("Une ferme sur cinq a fermé.", ["Une ferme sur cinq | ratio 0.2"]),
    ("Hier, 3 joueurs sur 10 boitaient.", ["3 joueurs sur 10 | ratio 0.3"]),
    ("Un tiers des bancs est vide.", ["Un tiers | ratio 0.333333"]),
    ("Près de la moitié des lits sont libres.", ["Près de la moitié | ratio ~0.5"]),
    ("Elle gagne cinq fois plus que lui.", ["cinq fois plus | ratio 5"]),
    ("Le nombre de cas a doublé.", ["doublé | ratio 2"]),
    ("Le prix a été multiplié par quatre.", ["quatre | ratio 4"]),
    ("Le solde d'opinion tombe à - 3 %.", ["- 3 % | percent -3 %"]),
    # capitals, numbers in names, « neuf » and « un » that count or do not
    ("VINGT MILLE ÉLÈVES SANS PROFESSEUR", ["VINGT MILLE | cardinal 20000"]),
    ("TRENTE-DEUX MAISONS ONT BRÛLÉ", ["TRENTE-DEUX | cardinal 32"]),
    ("Radio 24 a licencié deux journalistes.", ["deux | cardinal 2"]),
    ("Le club Les 400 Coups a fermé.", []),
    ("Le magazine 60 Millions de consommateurs a testé dix sièges.", ["dix | cardinal 10"]),
    ("Ils étaient neuf à table.", ["neuf | cardinal 9"]),
    ("En tout, neuf ont été blessés.", ["neuf | cardinal 9"]),
    ("L'un seul des deux ponts est ouvert.", ["deux | cardinal 2"]),
    ("Au plus un joueur sera sanctionné.", ["Au plus un | cardinal ..1"]),
    ("Au maximum une salle rouvrira.", ["Au maximum une | cardinal ..1"]),
    ("Pas plus d'un visiteur entre.", ["Pas plus d'un | cardinal ..1"]),
    ("L'élève bénéficie d'un tiers temps.", []),
]


Read = dict[str, tuple[Figure, ...]]


@pytest.fixture(scope="module")
def read(parser: newsparse.Parser) -> Read:
    """The figures of every sentence of this module, read in one go."""
    tables = (READ, COUNTED, SUBJECTS, CHANGES)
    texts = [*NOTHING, *(row[0] for table in tables for row in table)]
    sources = [Source(text=text, published="2024-11-07") for text in dict.fromkeys(texts)]
    return {article.text: article.figures for article in parser.parse_many(sources)}


@pytest.mark.parametrize(("text", "expected"), READ)
def test_figures_are_read(read: Read, text: str, expected: list[str]) -> None:
    """Figures have the span from the modifier to the unit, and the bounds that the words state."""
    assert [shown(f) for f in read[text]] == expected


NOTHING = [
    "Une nouvelle usine ouvrira, et un maire s'en réjouit.",
    "Le G20 et les Vingt-Sept ont protesté.",
    "L'article 49 de la Constitution est invoqué.",
    "Selon les articles 12 et 13, le vote est nul.",
    "Le Lensois s'est imposé 6-4, 7-5.",
    "Appelez le 01 45 67 89 10.",
    "Les uns chantent, les autres dansent.",
    "Ils habitent dans les Deux-Sèvres.",
    "La réunion a duré trois heures.",
    "Le procès reprend le 12 mars 2019.",
    "Le prévenu encourt une peine de dix ans de prison.",
    "Il y a trois ans, le pont s'est effondré.",
    "Elle habite un appartement neuf.",
    "C'est la 3e fois, dit le 2ème adjoint.",
    "1. Le contexte\n\n2. La suite",
    "Le quart de finale aura lieu dans un quart d'heure.",
    "Un cinquième mandat lui semble exclu.",
    "Le 49.3 a été dégainé.",
    "La route A7 et la RN20 sont coupées, le vol 370 aussi.",
    "Il habite 12, rue des Lilas, 75011 Paris.",
    "L'A380, la covid-19 et la 5G sont dans 20 Minutes.",
    "La version 2.4.1 de Windows 10 est sortie.",
    "Elle a nagé en 50 s 85.",
    "Castres l'emporte 31 à 22.",
    "Le double champion olympique est fatigué.",
    "Il a pris dix mois de prison dont deux avec sursis.",
    "Pas question de deux poids, deux mesures.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_figure(read: Read, text: str) -> None:
    """Articles, names, labels, scores, ordinals, dates and lapses of time are no figures."""
    assert [f.text for f in read[text]] == []


COUNTED = [
    ("Les deux grandes équipes ont joué.", ["équipes"]),
    ("Sept des onze ministres sont là.", ["ministres", "ministres"]),
    ("Une dizaine de blessés ont été soignés.", ["blessés"]),
    ("Sur les 300 entrés, 50 sont restés.", [None, None]),
    ("Le texte passe par 312 voix contre 251.", ["voix", "voix"]),
    ("Un paysan sur trois est retraité.", ["paysan"]),
    ("Près de 5 % des abeilles sont mortes.", ["abeilles"]),
    ("Le taux atteint 5 %.", [None]),
    ("Sur les neuf sondages publiés, huit sont favorables.", ["sondages", "sondages"]),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_counted(read: Read, text: str, expected: list[str | None]) -> None:
    """The noun counted is the sentence's own, and None where it is only understood."""
    found = [f.counted.text if f.counted else None for f in read[text]]
    assert found == expected


SUBJECTS = [
    ("Le chômage s'établit à 7,4 %.", "chômage"),
    ("Le taux de 8 % des actifs au chômage inquiète.", None),
    ("La part de 5 % du budget va à l'école.", None),
    ("L'amende est fixée à 135 euros.", "amende"),
    ("La dette atteint 112 % du produit intérieur brut.", "dette"),
    ("Le tribunal a prononcé une amende de 135 euros.", "amende"),
    ("Les salaires augmenteront de 3 %.", "salaires"),
    ("Le juge l'a condamné à 10 000 euros d'amende.", "amende"),
    ("L'institut prévoit une croissance de 1,1 %.", "croissance"),
    ("L'agence estime à 4 millions le nombre d'exilés.", "nombre"),
    ("L'auberge se trouve à 4 km du village.", "auberge"),
]


@pytest.mark.parametrize(("text", "expected"), SUBJECTS)
def test_subject(read: Read, text: str, expected: str | None) -> None:
    """What a figure measures is its verb's subject or the noun it stands on; a count has none."""
    (figure,) = read[text]
    assert (figure.subject.text if figure.subject else None) == expected


CHANGES: list[tuple[str, list[tuple[str | None, str | None]]]] = [
    ("La baisse des ventes de voitures neuves en ville est d'un tiers.", [("0.333333", "down")]),
    ("La hausse des loyers dans les quartiers du centre serait de moitié.", [("0.5", "up")]),
    ("Les ventes sont en recul de 3 %.", [("3", "down")]),
    ("Les prix ont augmenté de 12 euros.", [("12", "up")]),
    ("Le taux est passé de 5,1 % à 4,9 %.", [("5.1", "down"), ("4.9", "down")]),
    ("La taxe passera de 5 à 7 %.", [("5", "up"), ("7", "up")]),
    ("La dette est passée de 95 à plus de 110 %.", [("95", "up"), ("110", "up")]),
    ("Le trafic a baissé : 15 % de moins qu'en 2019.", [("15", "down")]),
    ("L'action a clôturé à +2,3 %.", [("2.3", "up")]),
    ("La participation est de 40 %.", [("40", None)]),
    ("La production a été réduite de 30 %.", [("30", "down")]),
    ("La facture s'alourdit de 200 euros.", [("200", "up")]),
    ("Les ventes progresseraient de 5 à 7 %.", [(None, "up")]),
]


@pytest.mark.parametrize(("text", "expected"), CHANGES)
def test_change(read: Read, text: str, expected: list[tuple[str | None, str | None]]) -> None:
    """The direction comes from the words around; it does not change the value."""
    found = [(f.value, str(f.change) if f.change else None) for f in read[text]]
    assert found == [(value and Decimal(value), change) for value, change in expected]


def test_what_stands_against_a_figure_measures_the_same(parser: newsparse.Parser) -> None:
    """« Contre 22 % » has the subject of the figure before it."""
    first, second = parser.parse("Le taux était de 18,5 %, contre 22 % la veille.").figures
    assert first.subject is not None
    assert second.subject == first.subject


def test_text_is_the_articles_own(parser: newsparse.Parser) -> None:
    """The text of a figure and of its noun is cut out of the article, typography kept."""
    text = "Plus de 3\u00a0000\u202f€ d’aide, jusqu’à 8\u00a0000 foyers."
    for figure in parser.parse(text).figures:
        assert text[figure.start : figure.end] == figure.text
        if figure.counted:
            assert text[figure.counted.start : figure.counted.end] == figure.counted.text
