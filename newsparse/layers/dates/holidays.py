"""Named days: one line each, and the computus for those that follow Easter.

Source: the calendar of public holidays and feasts of France and its neighbours.
"""

from __future__ import annotations

import datetime as dt

import attrs


@attrs.frozen(kw_only=True)
class Holiday:
    """A named day and where it stands in a year."""

    key: str
    names: tuple[str, ...]
    """As written, without article."""
    month: int | None = None
    """Month of its day; None where it follows Easter."""
    day: int
    """Day of the month, or days from Easter Sunday."""
    year: int | None = None
    """The only year it stands for (*le 11-Septembre*), or None."""
    capital: bool = False
    """True where the words are a name only with a capital (*l'Ascension*)."""


HOLIDAYS = (
    Holiday(key="new-year", names=("nouvel an", "nouvel-an", "jour de l'an"), month=1, day=1),
    Holiday(key="epiphany", names=("Épiphanie",), month=1, day=6, capital=True),
    Holiday(key="candlemas", names=("Chandeleur",), month=2, day=2, capital=True),
    Holiday(key="valentine", names=("Saint-Valentin", "Saint Valentin"), month=2, day=14),
    Holiday(key="women", names=("journée internationale des droits des femmes",), month=3, day=8),
    Holiday(key="april-fool", names=("1er-Avril",), month=4, day=1),
    Holiday(key="labour", names=("1er-Mai", "Premier-Mai", "fête du Travail"), month=5, day=1),
    Holiday(key="victory", names=("8-Mai",), month=5, day=8),
    Holiday(key="music", names=("fête de la Musique",), month=6, day=21),
    Holiday(key="saint-john", names=("Saint-Jean",), month=6, day=24, capital=True),
    Holiday(key="bastille", names=("14-Juillet", "Quatorze-Juillet"), month=7, day=14),
    Holiday(key="belgium", names=("21-Juillet",), month=7, day=21),
    Holiday(key="switzerland", names=("1er-Août",), month=8, day=1),
    Holiday(key="assumption", names=("Assomption", "15-Août"), month=8, day=15, capital=True),
    Holiday(key="halloween", names=("Halloween",), month=10, day=31, capital=True),
    Holiday(key="all-saints", names=("Toussaint",), month=11, day=1),
    Holiday(key="armistice", names=("11-Novembre",), month=11, day=11),
    Holiday(key="christmas-eve", names=("réveillon de Noël",), month=12, day=24),
    Holiday(key="christmas", names=("Noël", "jour de Noël"), month=12, day=25),
    Holiday(
        key="new-year-eve",
        names=("Saint-Sylvestre", "réveillon du nouvel an", "réveillon du jour de l'an"),
        month=12,
        day=31,
    ),
    Holiday(key="september-11", names=("11-Septembre",), month=9, day=11, year=2001),
    Holiday(key="november-13", names=("13-Novembre",), month=11, day=13, year=2015),
    Holiday(key="mardi-gras", names=("mardi gras",), day=-47),
    Holiday(key="ash-wednesday", names=("mercredi des Cendres",), day=-46),
    Holiday(key="palm-sunday", names=("dimanche des Rameaux", "Rameaux"), day=-7, capital=True),
    Holiday(key="maundy", names=("jeudi saint",), day=-3),
    Holiday(key="good-friday", names=("vendredi saint",), day=-2),
    Holiday(key="easter", names=("Pâques", "dimanche de Pâques"), day=0),
    Holiday(key="easter-monday", names=("lundi de Pâques",), day=1),
    Holiday(key="ascension", names=("Ascension", "jeudi de l'Ascension"), day=39, capital=True),
    Holiday(key="pentecost", names=("Pentecôte", "dimanche de Pentecôte"), day=49),
    Holiday(key="whit-monday", names=("lundi de Pentecôte", "lundi de la Pentecôte"), day=50),
)
"""Every named day; a line more is a day more."""

ATTRIBUTIVE = (
    "père", "sapin", "sapins", "marché", "marchés", "cadeau", "cadeaux", "vacances", "arbre",
    "repas", "conte", "contes", "film", "films", "bûche", "fête", "fêtes", "île", "îles", "œufs",
    "oeufs", "lapin", "pont", "chant", "chants", "esprit", "magie", "menu", "menus",
    "rue", "place", "avenue", "boulevard", "quai", "square", "lycée", "collège", "école",
    "stade", "plan", "prime", "primes", "congés", "période", "saison",
)  # fmt: skip
"""Nouns that a named day only describes: *le marché de Noël*, *l'île de Pâques*."""


def easter(year: int) -> dt.date:
    """Return Easter Sunday of a year of the Gregorian calendar (Oudin's computus)."""
    golden = year % 19
    century = year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    full = epact - epact // 28 * (1 - 29 // (epact + 1) * (21 - golden) // 11)
    weekday = (year + year // 4 + full + 2 - century + century // 4) % 7
    offset = full - weekday
    month = 3 + (offset + 40) // 44
    return dt.date(year, month, offset + 28 - 31 * (month // 4))


_BY_KEY = {holiday.key: holiday for holiday in HOLIDAYS}


def holiday(key: str) -> Holiday:
    """Return a named day by its key."""
    return _BY_KEY[key]


def day_of(key: str, year: int) -> dt.date:
    """Return the day of a holiday in a year."""
    named = _BY_KEY[key]
    if named.month is None:
        return easter(year) + dt.timedelta(days=named.day)
    return dt.date(year, named.month, named.day)
