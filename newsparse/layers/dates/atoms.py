"""The words dates are made of, as data: one line more is one word more that every pattern knows.

Everything is matched on *folded* text (:func:`fold`): small letters without accents, of the same
length as the text, so the words may be written here as French writes them. Source: French
grammar and the usage of the press.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

from newsparse.article import DateMod, Grain
from newsparse.numbers.tables import COLLECTIVES

_UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸàâäçéèêëîïôöùûüÿᵉʳ"
_LOWER = "abcdefghijklmnopqrstuvwxyzaaaceeeeiioouuuyaaaceeeeiioouuuyer"
_FOLD = str.maketrans(_UPPER, _LOWER)


def fold(text: str) -> str:
    """Return *text* in small letters without accents, character for character.

    The raised letters of *1ᵉʳ* and *XXᵉ* are letters on the line.
    """
    return text.translate(_FOLD)


MONTHS = {
    "janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7,
    "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
}  # fmt: skip
SHORT_MONTHS = {
    "janv": 1, "jan": 1, "févr": 2, "fév": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10,
    "nov": 11, "déc": 12,
}  # fmt: skip
"""Read only beside a day or a year."""
WEEKDAYS = {
    "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
}  # fmt: skip
SEASONS = {"printemps": 0, "été": 1, "automne": 2, "hiver": 3}
"""The number is the order in the year of the season's first month; winter runs into the next."""
DAY_WORDS = (
    "premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq "
    "vingt-six vingt-sept vingt-huit vingt-neuf trente trente-et-un"
).split()
"""Days of the month in words, in order from the first."""
ORDINALS = {
    "premier": 1, "première": 1, "1er": 1, "1ère": 1, "1re": 1, "deuxième": 2, "second": 2,
    "seconde": 2, "2e": 2, "2ème": 2, "2nd": 2, "troisième": 3, "3e": 3, "3ème": 3,
    "quatrième": 4, "4e": 4, "4ème": 4, "cinquième": 5, "5e": 5, "dernier": -1, "dernière": -1,
}  # fmt: skip
CENTURY_WORDS = {
    "quinzième": 15, "seizième": 16, "dix-septième": 17, "dix-huitième": 18,
    "dix-neuvième": 19, "vingtième": 20, "vingt et unième": 21, "vingt-et-unième": 21,
}  # fmt: skip
DECADES = {
    "dix": 10, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "soixante-dix": 70, "septante": 70, "quatre-vingt": 80, "quatre-vingts": 80, "huitante": 80,
    "quatre-vingt-dix": 90, "nonante": 90,
}  # fmt: skip
UNITS = {
    "seconde": Grain.SECOND, "minute": Grain.MINUTE, "min": Grain.MINUTE, "mn": Grain.MINUTE,
    "heure": Grain.HOUR, "h": Grain.HOUR, "jour": Grain.DAY, "journée": Grain.DAY,
    "week-end": Grain.WEEKEND, "weekend": Grain.WEEKEND, "week end": Grain.WEEKEND,
    "fin de semaine": Grain.WEEKEND, "semaine": Grain.WEEK, "mois": Grain.MONTH,
    "trimestre": Grain.QUARTER, "semestre": Grain.SEMESTER, "an": Grain.YEAR,
    "année": Grain.YEAR, "décennie": Grain.DECADE, "siècle": Grain.CENTURY,
}  # fmt: skip
"""Units of time by their singular; the plural is made with *s*."""
PARTS = {
    "matin": "MO", "matinée": "MO", "petit matin": "MO", "aube": "MO", "après-midi": "AF",
    "après midi": "AF", "soir": "EV", "soirée": "EV", "nuit": "NI", "journée": "DT",
    "mi-journée": "DT",
}  # fmt: skip
"""Parts of the day and their TIMEX3 code; DT, the day itself, only with an edge."""
EDGES = {
    "début": DateMod.START, "commencement": DateMod.START, "milieu": DateMod.MID,
    "courant": DateMod.MID, "mi": DateMod.MID, "fin": DateMod.END, "tard": DateMod.END,
    "tôt": DateMod.START, "premiers jours": DateMod.START, "premières semaines": DateMod.START,
    "derniers jours": DateMod.END, "dernières semaines": DateMod.END,
    "première moitié": DateMod.START, "seconde moitié": DateMod.END,
    "deuxième moitié": DateMod.END,
}  # fmt: skip
HOURS: dict[tuple[str, DateMod | None], tuple[float, float]] = {
    ("MO", None): (4, 12), ("MO", DateMod.START): (7, 9), ("MO", DateMod.MID): (9, 11),
    ("MO", DateMod.END): (10, 12), ("AF", None): (12, 19), ("AF", DateMod.START): (12, 14),
    ("AF", DateMod.MID): (14, 17), ("AF", DateMod.END): (17, 19), ("EV", None): (18, 24),
    ("EV", DateMod.START): (18, 21), ("EV", DateMod.MID): (20, 22), ("EV", DateMod.END): (21, 24),
    ("NI", None): (21, 30), ("NI", DateMod.START): (21, 24), ("NI", DateMod.MID): (24, 27),
    ("NI", DateMod.END): (27, 30), ("DT", DateMod.START): (6, 10), ("DT", DateMod.MID): (11, 16),
    ("DT", DateMod.END): (17, 21),
}  # fmt: skip
"""Hours of a part of the day, counted from midnight; a night ends on the next day.

The beginning of a morning is no third of 04-12 but an hour when people are up.
"""
RECURRENT = {
    "quotidien": "P1D", "quotidienne": "P1D", "journalier": "P1D", "journalière": "P1D",
    "hebdomadaire": "P1W", "mensuel": "P1M", "mensuelle": "P1M", "bimestriel": "P2M",
    "trimestriel": "P3M", "trimestrielle": "P3M", "semestriel": "P6M", "semestrielle": "P6M",
    "annuel": "P1Y", "annuelle": "P1Y", "biennal": "P2Y", "biennale": "P2Y",
}  # fmt: skip
"""Adjectives that name a period; as nouns (*un quotidien*) they name a paper."""
BACKWARD = {"dernier", "dernière", "passé", "passée", "écoulé", "écoulée"}
FORWARD = {"prochain", "prochaine", "à venir", "qui vient"}
AFTER = {"suivant", "suivante", "d'après", "qui suit", "qui suivit", "qui a suivi"}
BEFORE = {"précédent", "précédente", "d'avant"}
COLLECTIVE = {"demi-douzaine": 6, **COLLECTIVES}
ROUGHLY = (
    "environ", "à peu près", "quelque", "près de", "près d'", "presque", "à peine",
    "un peu plus de", "un peu plus d'", "un peu moins de", "un peu moins d'", "pas loin de",
)  # fmt: skip
"""What makes a lapse approximate; it belongs to the expression."""
BOUNDING = (
    "plus de", "plus d'", "moins de", "moins d'", "au moins", "au plus", "au maximum", "au minimum",
)  # fmt: skip
"""What bounds a lapse without making it approximate; it belongs to the expression too."""

_V = TypeVar("_V")


def folded(table: Mapping[str, _V]) -> dict[str, _V]:
    """Return a table whose keys can be looked up with folded text."""
    return {fold(key): value for key, value in table.items()}


def either(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first, in folded text."""
    longest = sorted({fold(word) for word in words}, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", " ") for word in longest) + ")"
