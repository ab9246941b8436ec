"""What a figure leaves to be understood: a magnitude, a currency, what *fois* multiplies."""

from __future__ import annotations

import pytest
from layers.figures.written import bounds

import newsparse
from newsparse.article import Figure


def shown(figure: Figure) -> str:
    """Write the kind, the bounds and the unit of a figure."""
    return f"{figure.kind} {bounds(figure)}"


MAGNITUDES = [
    ("La digue coûterait entre 6 et 9 millions d'euros.", ["money 6000000..9000000 EUR"]),
    ("La digue coûterait entre six et neuf millions d'euros.", ["money 6000000..9000000 EUR"]),
    ("Il manque 3 ou 4 milliards de dollars.", ["money 3000000000..4000000000 USD"]),
    ("Entre 7 et 12 M€ sont prévus.", ["money 7000000..12000000 EUR"]),
    (
        "Des prêts de 2, 5 et 9 millions d'euros sont accordés.",
        ["money 2000000 EUR", "money 5000000 EUR", "money 9000000 EUR"],
    ),
    ("L'aide passe de 15 à 9 millions d'euros.", ["money 15000000 EUR", "money 9000000 EUR"]),
    (
        "Il faudra 6, voire 9 milliards d'euros.",
        ["money 6000000000 EUR", "money 9000000000 EUR"],
    ),
    ("Elle a touché 600 et 2 millions d'euros.", ["money 600 EUR", "money 2000000 EUR"]),
    ("Entre 4 000 et 9 000 euros ont été volés.", ["money 4000..9000 EUR"]),
    ("Le cortège a réuni de 20 à 40.000 personnes.", ["cardinal 20000..40000"]),
    ("Entre 500 et 650 000 personnes sont venues.", ["cardinal 500000..650000"]),
    ("Il faut 2 à 3 000 euros.", ["money 2000..3000 EUR"]),
    ("Il risque de 10 à 75 000 euros d'amende.", ["money 10..75000 EUR"]),
    ("Il risque de 20 à 1 000 euros d'amende.", ["money 20..1000 EUR"]),
    ("La bête pèse 27 kilos et demi.", ["quantity 27.5 kg"]),
    ("Il manque deux mètres et demi.", ["quantity 2.5 m"]),
    ("Le taux a baissé de 0,3 pt.", ["percent 0.3 %"]),
]


@pytest.mark.parametrize(("text", "expected"), MAGNITUDES)
def test_a_magnitude_is_that_of_the_whole_list(
    parser: newsparse.Parser, text: str, expected: list[str]
) -> None:
    """*Millions* behind the last number of a range or a list is meant of all, where it can be."""
    assert [shown(f) for f in parser.parse(text).figures] == expected


MONEY = [
    ("La tonne vaut 300 euros, contre plus de 420 en mai.", ["money 300 EUR", "money 420.. EUR"]),
    (
        "L'once vaut 2 100 dollars, après un record à 2 400 fin mai.",
        ["money 2100 USD", "money 2400 USD"],
    ),
    (
        "Le club paie 3 millions d'euros ce mois-ci et 4 millions en juin.",
        ["money 3000000 EUR", "money 4000000 EUR"],
    ),
    (
        "La halle devait coûter 2 millions d'euros. Elle en coûtera au moins 3.",
        ["money 2000000 EUR", "money 3.. EUR"],
    ),
    (
        "La ville verse 3 millions d'euros à 4 millions de foyers.",
        ["money 3000000 EUR", "cardinal 4000000"],
    ),
    (
        "La grève a coûté 2 millions d'euros. Elle a coûté quatre postes.",
        ["money 2000000 EUR", "cardinal 4"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MONEY)
def test_a_price_is_in_the_money_before_it(
    parser: newsparse.Parser, text: str, expected: list[str]
) -> None:
    """An amount set against another, added to it or paid after it is in the same currency."""
    assert [shown(f) for f in parser.parse(text).figures] == expected


CURRENCIES = [
    ("QUÉBEC — Montréal recevra 3 M$ du Québec.", "CAD"),
    ("Le péage de Montréal, à Québec, au Canada, vaut 4,50 $.", "CAD"),
    ("Washington a promis au Canada 3 milliards de dollars.", "USD"),
    ("Le billet vaut 5 dollars.", "USD"),
    ("À Dakar, le pain vaut 150 francs.", "XOF"),
    ("À Yaoundé, le pain vaut 150 francs.", "XAF"),
    ("À Douala, le pain vaut 150 FCFA.", "XAF"),
    ("À Abidjan, le pain vaut 150 FCFA.", "XOF"),
    ("À Nouméa, le pain vaut 150 francs.", "XPF"),
    ("À Lausanne, le pain vaut 4 francs.", "CHF"),
    ("Le pain valait 4 francs.", None),
]


@pytest.mark.parametrize(("text", "unit"), CURRENCIES)
def test_francs_and_dollars_are_of_the_country_told_of(
    parser: newsparse.Parser, text: str, unit: str | None
) -> None:
    """A currency that countries share is of the one the article speaks of most."""
    (figure,) = parser.parse(text).figures
    assert figure.kind == "money"
    assert figure.unit == unit


OTHERS = [
    ("Le titre se paie à 14 fois les bénéfices.", ["ratio 14"]),
    ("Cela représente près de 3 fois le trafic habituel.", ["ratio ~3"]),
    ("Elle a gagné 3 fois la Coupe.", ["cardinal 3"]),
    ("Ce matin, 7 infirmières sur 31 sont absentes.", ["ratio 0.225806"]),
    ("Elle lave 3 chiens sur 40 mètres.", ["cardinal 3", "quantity 40 m"]),
    ("La troupe garde 60 places, dont un quart dès lundi.", ["cardinal 60", "ratio 0.25"]),
    ("Il ne reste qu'un seul gramme.", ["quantity 1 g"]),
    ("Nous ne parlons plus d'un projet, mais d'un chantier.", []),
    ("Personne ne cite plus d'un auteur.", ["cardinal 1.."]),
    ("Ce livre est le fruit de vingt ans d'archives.", []),
    ("Un Nantais de 20 ans d'origine turque a gagné.", ["quantity 20 year"]),
]


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_what_a_number_counts_or_times(
    parser: newsparse.Parser, text: str, expected: list[str]
) -> None:
    """*Fois*, *sur*, *dont un tiers*, *un seul kilo*, *plus d'un* are read by what is around."""
    assert [shown(f) for f in parser.parse(text).figures] == expected
