"""Dates in sentences that look ahead, and lengths of time that look like dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

import newsparse
from newsparse.article import DateMention

THURSDAY = dt.date(2024, 11, 7)
Read = Callable[..., tuple[DateMention, ...]]

AHEAD = [
    ("La caisse sera vide à la mi-mars.", "2025-03"),
    ("La mairie a demandé aux riverains de ne pas se garer avant mardi matin.", "2024-11-12TMO"),
    ("Le groupe s'engage à rouvrir la ligne avant le 1er septembre.", "2025-09-01"),
    ("Le syndicat exige que la loi soit votée en mars.", "2025-03"),
    ("Il faut qu'il parte mardi.", "2024-11-12"),
    ("Un procès en juin pour l'ancien maire", "2025-06"),
    ("Sommet de l'Otan en juillet à Madrid", "2025-07"),
    ("Des blessés en juillet à Madrid", "2024-07"),
    ("La direction exige que les agents quittent le site mardi.", "2024-11-12"),
    ("Il espère un accord avant le sommet des 7 et 8 juillet.", "2025-07-07/2025-07-08"),
    ("Le rapport est attendu d'ici le printemps.", "2025-SP"),
    ("Le syndicat se félicite que la loi soit votée en mars.", "2024-03"),
    ("La loi a été votée avant vendredi.", "2024-11-01"),
    ("Le maire n'a pas souhaité commenter l'incendie de mardi.", "2024-11-05"),
    ("Le maire n'a pas voulu annuler la réunion de mardi.", "2024-11-12"),
    ("Les prix baisseront au dernier trimestre.", "2024-Q4"),
    ("Les prix ont baissé au dernier trimestre.", "2024-Q3"),
    ("Les ventes reculeront au dernier semestre.", "2024-H2"),
]


@pytest.mark.parametrize(("text", "value"), AHEAD)
def test_what_is_asked_or_hoped_for_is_to_come(
    parser: newsparse.Parser, text: str, value: str
) -> None:
    """An infinitive, a subjunctive, *avant* or a future copula look ahead; a past does not."""
    assert [d.value for d in parser.parse(text, published=THURSDAY).dates] == [value]


def test_a_day_of_last_year_is_no_bare_day(read: Read) -> None:
    """Nobody calls a day ten months ago *le 3 octobre* while that of this year is near."""
    (mention,) = read("Une loi soumise au peuple le 3 octobre.", dt.date(2025, 8, 5))
    assert mention.value == "2025-10-03"


LENGTHS = [
    ("Les blés mûrissent deux semaines plus tôt qu'en 1990.", ["P2W", "1990"]),
    ("Elle écope de six ans de prison, dont trois avec sursis.", ["P6Y", "P3Y"]),
    ("Le prévenu écope de dix ans.", ["P10Y"]),
    ("L'âge du départ a reculé de deux ans.", ["P2Y"]),
    ("Le patient de quarante ans est sorti.", []),
    (
        "Les patients restent en moyenne 6 h 10, contre 4 h 50 en mai.",
        ["PT6H10M", "PT4H50M", "2024-05"],
    ),
    ("C'est un trimestre difficile.", []),
    ("L'usine a fermé pendant un trimestre.", ["P3M"]),
]


@pytest.mark.parametrize(("text", "values"), LENGTHS)
def test_a_difference_or_an_average_is_a_length(read: Read, text: str, values: list[str]) -> None:
    """*plus tôt que*, *en moyenne*, *contre* compare lengths; *un trimestre* alone is an event."""
    assert [d.value for d in read(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Le secteur a traversé une année difficile et une semaine noire.", []),
        ("Elle est restée une semaine entière et un mois complet.", ["P1W", "P1M"]),
        ("Il a pris une année de congé.", ["P1Y"]),
    ],
)
def test_a_year_with_an_adjective_is_an_event(
    parser: newsparse.Parser, text: str, values: list[str]
) -> None:
    """*une année difficile* is told of; *une année entière* says how long."""
    assert [d.value for d in parser.parse(text, published=THURSDAY).dates] == values


NAMES = [
    ("Les malades doivent d'abord appeler le 15.", []),
    ("Les appels passent par le 18.", []),
    ("Le versement tombe le 15.", ["2024-10-15"]),
    ("Le groupe relève son objectif pour 2025, puis pour 2027.", ["2025", "2027"]),
    ("Le traiteur prévoit un repas pour 2000 personnes.", []),
    ("Fermeture la fin de semaine du 23 novembre.", ["2024-W47-WE"]),
    ("Il pleuvra en fin de semaine.", ["2024-W45"]),
    ("Le festival des 3 et 4 décembre est annulé.", ["2024-12-03/2024-12-04"]),
]


@pytest.mark.parametrize(("text", "values"), NAMES)
def test_numbers_that_are_days_or_years_and_those_that_are_not(
    read: Read, text: str, values: list[str]
) -> None:
    """*le 15* may be a telephone, *pour 2025* a year, *fin de semaine* a weekend in Québec."""
    assert [d.value for d in read(text)] == values
