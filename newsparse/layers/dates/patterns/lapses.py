"""Patterns of lengths of time: *trois mois*, *2 h 30*, *ces dix dernières années*."""

from __future__ import annotations

import re
from decimal import Decimal

from newsparse.article import Grain
from newsparse.layers.dates.atoms import COLLECTIVE, either
from newsparse.layers.dates.expressions import (
    Calendar,
    Expression,
    Interval,
    Lapse,
    Period,
    Shift,
)
from newsparse.layers.dates.patterns.base import (
    AROUND,
    NUMBER,
    UNIT,
    YEAR,
    Hit,
    Pattern,
    S,
    is_rough,
    number_of,
    pattern,
    unit_of,
)
from newsparse.layers.dates.patterns.clock import is_time

_HALF = Decimal("0.5")
_PARTS_OF_YEAR = {Decimal(3): Grain.QUARTER, Decimal(6): Grain.SEMESTER}
# « un an » is a length, « un jour » some day, « une heure » is one after a preposition.
_LENGTH_BEFORE = re.compile(
    r"(?<!\w)(?:en|pendant|durant|pour|d'|depuis|sous|dure|apres|avant|des"
    r"|environ|peine|d'ici|quasi|par|a) ?$"
)
_DECIMAL = re.compile(r"\d[,.]$")
_UNIT_BEFORE = re.compile(r"(?<=\w )(?:ans?|annees?|mois|jours?)(?!\w)")
_MEASURED = re.compile(r"(?<!\w)(?:dur[a-z]{1,6}(?: depuis| pendant)?|au bout de) $")
_VAGUE_ONE = (
    Grain.DAY, Grain.HOUR, Grain.MINUTE, Grain.SECOND, Grain.DECADE, Grain.CENTURY, Grain.QUARTER,
    Grain.SEMESTER,
)  # fmt: skip


def _lapse(hit: Hit) -> Expression | None:
    number, unit = number_of(hit["number"]), unit_of(hit["unit"])
    if number is None or (hit.plain[hit.start("unit")].isupper() and hit["unit"] != "h"):
        return None  # « 20 Minutes » is a paper
    if _DECIMAL.search(hit.folded, hit.start() - 2, hit.start()):
        return None  # « 0,055 seconde »
    exact = hit["around"] or hit["half"] or hit["rest"]
    if hit["number"] in ("un", "une") and not exact and unit in _VAGUE_ONE:
        start = hit.start()
        if not _LENGTH_BEFORE.search(hit.folded, start - 14, start):
            return None
    if hit["half"]:
        number += _HALF
    lone = hit["around"] in (None, "environ ") and hit["rest_unit"] is None
    if unit is Grain.HOUR and lone and _is_clock(hit, number):
        return None
    return Lapse(
        amounts=((number, unit), *_rest(hit)), approx=is_rough(hit["around"], hit["number"])
    )


def _is_clock(hit: Hit, number: Decimal) -> bool:
    digits = hit["unit"] == "h" or hit["rest"] is not None
    return number <= 24 and is_time(hit.folded, hit.start("number"), hit.end(), digits=digits)


def _rest(hit: Hit) -> tuple[tuple[Decimal | None, Grain], ...]:
    if hit["rest"] is None:
        return ()
    number = number_of(hit["rest"])
    if hit["rest_unit"]:
        unit = unit_of(hit["rest_unit"])
    else:
        unit = Grain.MINUTE if hit["unit"] in ("h", "heure", "heures") else Grain.SECOND
    return ((number, unit),)


def _elided(hit: Hit) -> Expression | None:
    """*quatre ans de prison, dont deux avec sursis*: the unit is the one before."""
    number = number_of(hit["number"])
    units = _UNIT_BEFORE.findall(hit.folded, hit.start() - 60, hit.start())
    if number is None or not units:
        return None
    return Lapse(amounts=((number, unit_of(units[-1])),))


def _short(hit: Hit) -> Expression | None:
    if not hit["min"] and is_time(hit.folded, hit.start("hours"), hit.end(), digits=True):
        return None
    amounts = [(Decimal(hit["hours"]), Grain.HOUR)]
    if hit["minutes"]:
        amounts.append((Decimal(hit["minutes"]), Grain.MINUTE))
    return Lapse(amounts=tuple(amounts), approx=is_rough(hit["around"], hit["hours"]))


def _range(hit: Hit) -> Expression | None:
    unit = unit_of(hit["unit"])
    first, last = number_of(hit["first"]), number_of(hit["last"])
    if first is None or last is None or first >= last or unit is Grain.HOUR:
        return None
    return Interval(first=Lapse(amounts=((first, unit),)), last=Lapse(amounts=((last, unit),)))


def _fraction(hit: Hit) -> Expression | None:
    if hit["half"]:
        unit = unit_of(hit["half"])
        amounts = {
            Grain.HOUR: (Decimal(30), Grain.MINUTE),
            Grain.DAY: (Decimal(12), Grain.HOUR),
            Grain.CENTURY: (Decimal(50), Grain.YEAR),
        }
        return Lapse(amounts=(amounts[unit],)) if unit in amounts else None
    minutes = Decimal(45 if hit["three"] else 15)
    return Lapse(amounts=((minutes, Grain.MINUTE),), approx=hit["around"] is not None)


def _unknown(hit: Hit) -> Expression | None:
    # « ces derniers mois », « il y a quelques jours » are too vague to be dates; a length that
    # the text measures (*dure depuis plusieurs mois*) is not known, but a length.
    if not _MEASURED.search(hit.folded, hit.start() - 30, hit.start()):
        return None
    return Lapse(amounts=((None, unit_of(hit["unit"])),))


def _relative(hit: Hit) -> Expression | None:
    number, unit = number_of(hit["number"]), unit_of(hit["unit"])
    if number is None:
        return None
    way = hit["way"]
    towards = -1 if way.startswith("dern") else 1 if way.startswith("proch") else 0
    return Lapse(amounts=((number, unit),), towards=towards)


def _first_months(hit: Hit) -> Expression | None:
    number = number_of(hit["number"])
    if number is None or not 1 < number < 12 or number % 1:
        return None
    year = int(hit["year"]) if hit["year"] else Shift(unit=Grain.YEAR, count=0)
    if number in _PARTS_OF_YEAR:
        return Period(unit=_PARTS_OF_YEAR[number], number=1, year=year)
    first, last = Calendar(month=1, year=year), Calendar(month=int(number), year=year)
    return Interval(first=first, last=last)


_NUMBER = (
    rf"(?:une?{S}(?=\w{{1,6}}-?\w{{0,8}}aine))?"
    rf"(?P<number>{either(COLLECTIVE)}(?={S}d)|{NUMBER})"
)
_COUNTED = (
    rf"(?P<around>{AROUND})?{_NUMBER}"
    rf"(?:{S}(?:d(?:e{S}|'))?| ?(?=(?:h|min|mn)(?!\w)))(?P<unit>{UNIT})"
)

PATTERNS: tuple[Pattern, ...] = (
    pattern(
        "lapse",
        rf"{_COUNTED}(?P<half>{S}et{S}demie?)?"
        rf"(?:{S}(?:et{S})?(?P<rest>{NUMBER})(?:{S}(?P<rest_unit>minutes?|min|mn|secondes?|mois|jours?)|"
        rf"(?<=heures \d\d)|(?<=minutes \d\d)|(?<=mn \d\d)|(?<=min \d\d)))?(?!\w)",
        _lapse,
    ),
    pattern(
        "lapse-elided",
        rf"(?:dont|et){S}(?P<x>(?P<number>{NUMBER}))"
        rf"(?={S}(?:avec{S}sursis|fermes?|assortie?s?)(?!\w))",
        _elided,
    ),
    pattern(
        "lapse-short",
        rf"(?P<around>{AROUND})?(?<![\d,.:/-])(?P<hours>\d{{1,3}}) ?h"
        r"(?: ?(?P<minutes>[0-5]\d)(?P<min> ?min)?)?",
        _short,
    ),
    pattern(
        "lapse-range",
        rf"(?P<first>{NUMBER})(?:{S}(?:a|ou){S}| ?[-–] ?)(?P<last>{NUMBER}){S}(?P<unit>{UNIT})",
        _range,
    ),
    pattern(
        "lapse-fraction",
        rf"(?P<around>{AROUND})?(?:(?P<three>trois{S}quarts?{S}d'heure)|(?:un{S})?quart{S}d'heure"
        rf"|(?:une?{S})?demi-(?P<half>heure|journee|siecle))",
        _fraction,
    ),
    pattern(
        "lapse-unknown",
        rf"(?:plusieurs|quelques){S}(?P<unit>minutes|heures|jours|semaines|mois)",
        _unknown,
    ),
    pattern(
        "lapse-relative",
        rf"(?:ces{S})?(?P<number>{NUMBER}){S}(?P<way>derni(?:ers|eres)|prochaine?s|premi(?:ers|eres)"
        rf"|precedente?s|suivante?s){S}(?P<unit>{UNIT})",
        _relative,
    ),
    pattern(
        "lapse-relative-after",
        rf"(?P<number>{NUMBER}){S}(?P<unit>{UNIT}){S}(?P<way>derni(?:ers|eres)|prochaine?s"
        rf"|precedente?s|suivante?s|ecoulee?s|a venir)",
        _relative,
    ),
    pattern(
        "first-months",
        rf"(?P<number>{NUMBER}){S}premiers{S}mois{S}(?:de{S}(?:l'annee{S})?(?P<year>{YEAR})"
        rf"|de{S}l'annee(?P<this>))",
        _first_months,
    ),
)  # fmt: skip
