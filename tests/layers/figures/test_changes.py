"""Directions, nouns and subjects of figures: one sentence for every word that decides."""

from __future__ import annotations

import pytest

import newsparse
from newsparse import Source
from newsparse.article import Figure

UP = (
    "ont augmenté|ont progressé|ont bondi|ont grimpé|se sont envolées|ont été majorées"
    "|ont été relevées|ont accéléré|se renchérissent|ont rebondi|ont crû"
).split("|")
DOWN = (
    "ont baissé|ont reculé|ont chuté|ont diminué|se sont repliées|ont été réduites"
    "|se sont effondrées|ont dégringolé|ont plongé|ont été amputées|se sont dépréciées"
    "|ont été dévaluées|ont décliné|ont régressé"
).split("|")
TAKING = "gagne|regagne|prend|a pris|engrange".split("|")
LOSING = "perd|cède|cédait|lâche|abandonne|perd encore".split("|")
MORE = ("de plus|en plus|de hausse|d'augmentation|de progression|de croissance|en hausse").split(
    "|"
)
LESS = (
    "de moins|en moins|de baisse|de recul|de réduction|de diminution|de repli|de chute|de pertes"
    "|en baisse"
).split("|")

CHANGES = [
    *((f"Les recettes {verb} de 12 %.", "up") for verb in UP),
    *((f"Les recettes {verb} de 12 %.", "down") for verb in DOWN),
    *((f"Le groupe {verb} 12 %.", "up") for verb in TAKING),
    *((f"Le groupe {verb} 12 %.", "down") for verb in LOSING),
    *((f"Le groupe note 12 % {words}.", "up") for words in MORE),
    *((f"Le groupe note 12 % {words}.", "down") for words in LESS),
    ("La hausse est de 12 %.", "up"),
    ("La baisse était de 12 %.", "down"),
    ("Une baisse (12 %) inquiète.", "down"),
    ("Une hausse : 12 %.", "up"),
    ("Le montant est de 12 euros.", None),
    ("Le chiffre montre 12 %.", None),
    ("L'élève a eu 12 %.", None),
    ("Les ventes sont multipliées par trois.", "up"),
    ("Les ventes sont divisées par trois.", "down"),
    ("L'institut table sur une croissance de 1 %.", "up"),
    ("Les impôts baisseront de 3 milliards d'euros.", "down"),
]

# sentence | values, units and nouns or subjects
SAID = [
    ("Les ventes ont doublé.", "2 ventes"),
    ("Les ventes ont triplé.", "3 ventes"),
    ("Les ventes ont quadruplé.", "4 ventes"),
    ("Les ventes ont quintuplé.", "5 ventes"),
    ("Les ventes ont décuplé.", "10 ventes"),
    ("Les ventes ont centuplé.", "100 ventes"),
    ("C'est le double du prix.", "2"),
    ("C'est le triple du prix.", "3"),
    ("C'est le quadruple du prix.", "4"),
    ("C'est le quintuple du prix.", "5"),
    ("Le joueur double son rival.", ""),
    ("Le double champion est là.", ""),
    ("Le taux est de 18 %, contre 22 % la veille.", "18 % taux, 22 % taux"),
    ("Le taux est de 18 %, après 22 % la veille.", "18 % taux, 22 % taux"),
    ("Le taux est de 18 %, au lieu de 22 %.", "18 % taux, 22 % taux"),
    ("Le texte a recueilli 312 voix contre 251.", "312 voix, 251 voix"),
    ("L'écran passe à 5 pouces, contre 3,5 avant.", "5 in écran, 3.5 in écran"),
    ("Dix des 17 ministères ont voté.", "10 ministères, 17 ministères"),
    ("Près de 200 agents, dont 40 femmes, sont là.", "200 agents, 40 femmes"),
    ("Trois grands hôtels ont fermé.", "3 hôtels"),
    ("Deux anciens ministres ont parlé.", "2 ministres"),
    ("Une trentaine de grands patrons ont signé.", "30 patrons"),
    ("Deux blessés ont été soignés.", "2 blessés"),
    ("Les 300 salariés sont partis.", "300 salariés"),
    ("Ils sont 300.", "300"),
    ("La dette atteint 112 % du PIB.", "112 % PIB dette"),
    ("Le déficit dépasse 5 %.", "5 % déficit"),
    ("La tour mesure 300 mètres.", "300 m tour"),
    ("La tour culmine à 300 mètres.", "300 m tour"),
    ("Une amende de 135 euros est prévue.", "135 EUR amende"),
    ("La tour coûte 3 millions d'euros.", "3000000 EUR tour"),
    ("La peine est assortie de 3 000 euros d'amende.", "3000 EUR amende"),
    ("La police a compté 3 000 manifestants.", "3000 manifestants"),
    ("Le coût est estimé à 3 millions d'euros.", "3000000 EUR coût"),
]
PRICES = [
    ("Le pont devait coûter 4 millions d'euros. Il en coûtera 6.", "EUR"),
    ("Le pont devait coûter 4 millions d'euros. Ils étaient 6.", None),
    ("Il dépense 3 millions d'euros cette année et 4 millions l'an prochain.", "EUR"),
]
Read = dict[str, tuple[Figure, ...]]


@pytest.fixture(scope="module")
def read(parser: newsparse.Parser) -> Read:
    """The figures of every sentence of this module, read in one go."""
    texts = [row[0] for table in (CHANGES, SAID, PRICES) for row in table]
    sources = [Source(text=text, published="2024-11-07") for text in dict.fromkeys(texts)]
    return {article.text: article.figures for article in parser.parse_many(sources)}


@pytest.mark.parametrize(("text", "change"), CHANGES)
def test_directions(read: Read, text: str, change: str | None) -> None:
    """Verbs, nouns and what stands behind the figure say up or down."""
    (figure,) = read[text]
    assert figure.change == change


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_nouns_and_subjects(read: Read, text: str, expected: str) -> None:
    """What is counted and what is measured, beside the value and the unit."""
    found = []
    for figure in read[text]:
        value = "" if figure.value is None else f"{figure.value.normalize():f}"
        nouns = [n.text for n in (figure.counted, figure.subject) if n is not None]
        found.append(" ".join([value, *filter(None, [figure.unit]), *nouns]))
    assert ", ".join(found) == expected


@pytest.mark.parametrize(("text", "unit"), PRICES)
def test_prices_go_on(read: Read, text: str, unit: str | None) -> None:
    """A bare number is a price where money went before and the verb is of prices."""
    assert [figure.unit for figure in read[text]][1:] == [unit]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("La baisse des prix de gros de la viande serait d'un tiers.", "down"),
        ("La hausse moyenne des loyers dans les grandes villes est d'un quart.", "up"),
    ],
)
def test_share_far_behind_its_change(parser: newsparse.Parser, text: str, change: str) -> None:
    """*La baisse … serait d'un tiers*: a share too has the direction of the subject."""
    (figure,) = parser.parse(text).figures
    assert figure.change == change
