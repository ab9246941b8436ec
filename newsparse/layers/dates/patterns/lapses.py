"""Patterns of lengths of time (*trois mois*, *2 h 30*) and of what comes back (*chaque lundi*)."""

from __future__ import annotations

import re
from decimal import Decimal

from newsparse.article import Grain
from newsparse.layers.dates.atoms import COLLECTIVE, RECURRENT, ROUGHLY, either, fold, folded
from newsparse.layers.dates.expressions import Expression, Interval, Lapse, Recurrence
from newsparse.layers.dates.patterns.base import (
    AROUND,
    NUMBER,
    UNIT,
    WEEKDAY,
    Pattern,
    S,
    number_of,
    pattern,
    unit_of,
    weekday_of,
)
from newsparse.layers.dates.patterns.clock import is_time

_HALF = Decimal("0.5")
_ROUGHLY = tuple(sorted((fold(word) for word in ROUGHLY), key=len, reverse=True))
_SET_UNITS = {
    Grain.SECOND: ("PT", "S"), Grain.MINUTE: ("PT", "M"), Grain.HOUR: ("PT", "H"),
    Grain.DAY: ("P", "D"), Grain.WEEK: ("P", "W"), Grain.MONTH: ("P", "M"),
    Grain.YEAR: ("P", "Y"),
}  # fmt: skip
_MONTHS_OF = {Grain.QUARTER: 3, Grain.SEMESTER: 6}
_YEARS_OF = {Grain.DECADE: 10, Grain.CENTURY: 100}
_RECURRENT = folded(RECURRENT)
# « un an » is a length, « un jour » some day, « une heure » is one after a preposition.
_LENGTH_BEFORE = re.compile(
    r"(?<!\w)(?:en|pendant|durant|pour|d'|depuis|sous|dure|apres|avant|des|de plus d'|plus d'"
    r"|moins d'|pres d'|environ|peine|il y a|d'ici|quasi|par|a) ?$"
)
_MEASURED = re.compile(r"(?<!\w)(?:dur[a-z]{1,6}(?: depuis| pendant)?|au bout de) $")
_VAGUE_ONE = (Grain.DAY, Grain.HOUR, Grain.MINUTE, Grain.SECOND, Grain.DECADE, Grain.CENTURY)


def _lapse(match: re.Match[str], text: str) -> Expression | None:
    number, unit = number_of(match["number"]), unit_of(match["unit"])
    if number is None or text[match.start("unit")].isupper() and match["unit"] != "h":
        return None  # « 20 Minutes » is a paper
    exact = match["around"] or match["half"] or match["rest"]
    if match["number"] in ("un", "une") and not exact and unit in _VAGUE_ONE:
        start = match.start()
        if not _LENGTH_BEFORE.search(match.string, max(0, start - 14), start):
            return None
    if match["half"]:
        number += _HALF
    if unit is Grain.HOUR and match["around"] is None and _is_clock(match, number):
        return None
    return Lapse(amounts=((number, unit), *_rest(match)), approx=_approx(match))


def _is_clock(match: re.Match[str], number: Decimal) -> bool:
    digits = match["unit"] == "h" or match["rest"] is not None
    return number <= 24 and is_time(match.string, match.start(), match.end(), digits=digits)


def _rest(match: re.Match[str]) -> tuple[tuple[Decimal | None, Grain], ...]:
    if match["rest"] is None:
        return ()
    number = number_of(match["rest"])
    if match["rest_unit"]:
        unit = unit_of(match["rest_unit"])
    else:
        unit = Grain.MINUTE if match["unit"] in ("h", "heure", "heures") else Grain.SECOND
    return ((number, unit),)


def _approx(match: re.Match[str]) -> bool:
    around = (match["around"] or "").strip()
    return match["many"] is not None or any(around.startswith(word.strip()) for word in _ROUGHLY)


def _short(match: re.Match[str], text: str) -> Expression | None:
    if is_time(match.string, match.start(), match.end(), digits=True):
        return None
    amounts = [(Decimal(match["hours"]), Grain.HOUR)]
    if match["minutes"]:
        amounts.append((Decimal(match["minutes"]), Grain.MINUTE))
    return Lapse(amounts=tuple(amounts))


def _range(match: re.Match[str], text: str) -> Expression | None:
    unit = unit_of(match["unit"])
    first, last = number_of(match["first"]), number_of(match["last"])
    if first is None or last is None or first >= last or unit is Grain.HOUR:
        return None
    return Interval(first=Lapse(amounts=((first, unit),)), last=Lapse(amounts=((last, unit),)))


def _fraction(match: re.Match[str], text: str) -> Expression | None:
    if match["half"]:
        unit = unit_of(match["half"])
        amounts = {
            Grain.HOUR: (Decimal(30), Grain.MINUTE),
            Grain.DAY: (Decimal(12), Grain.HOUR),
            Grain.CENTURY: (Decimal(50), Grain.YEAR),
        }
        return Lapse(amounts=(amounts[unit],)) if unit in amounts else None
    minutes = Decimal(45 if match["three"] else 15)
    return Lapse(amounts=((minutes, Grain.MINUTE),), approx=match["around"] is not None)


def _unknown(match: re.Match[str], text: str) -> Expression | None:
    # « ces derniers mois », « il y a quelques jours » are too vague to be dates; a length that
    # the text measures (*dure depuis plusieurs mois*) is not known, but a length.
    if not _MEASURED.search(match.string, max(0, match.start() - 30), match.start()):
        return None
    return Lapse(amounts=((None, unit_of(match["unit"])),))


def _relative(match: re.Match[str], text: str) -> Expression | None:
    number, unit = number_of(match["number"]), unit_of(match["unit"])
    if number is None:
        return None
    way = match["way"]
    towards = -1 if way.startswith("dern") else 1 if way.startswith("proch") else 0
    return Lapse(amounts=((number, unit),), towards=towards)


def _each(match: re.Match[str], text: str) -> Expression | None:
    if match["weekday"]:
        weekday = weekday_of(match["weekday"])
        return Recurrence(value=f"XXXX-WXX-{(weekday or 0) + 1}")
    return _every(unit_of(match["unit"]), 1)


def _every_few(match: re.Match[str], text: str) -> Expression | None:
    number = number_of(match["number"])
    return None if number is None else _every(unit_of(match["unit"]), int(number))


def _every(unit: Grain, number: int) -> Expression | None:
    if unit in _MONTHS_OF:
        unit, number = Grain.MONTH, number * _MONTHS_OF[unit]
    if unit in _YEARS_OF:
        unit, number = Grain.YEAR, number * _YEARS_OF[unit]
    if unit is Grain.WEEKEND:
        return Recurrence(value="XXXX-WXX-WE") if number == 1 else None
    before, letter = _SET_UNITS[unit]
    return Recurrence(value=f"{before}{number}{letter}")


def _adjective(match: re.Match[str], text: str) -> Expression | None:
    return Recurrence(value=_RECURRENT[match["adjective"]])


def _each_part(match: re.Match[str], text: str) -> Expression | None:
    code = {"matin": "TMO", "soir": "TEV", "nuit": "TNI"}[match["part"].rstrip("s")]
    return Recurrence(value=f"XXXX-XX-XX{code}")


_NUMBER = rf"(?:une?{S}(?P<many>(?=\w{{1,6}}-?\w{{0,8}}aine))?)?(?P<number>{either(COLLECTIVE)}(?={S}d)|{NUMBER})"
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
    pattern("lapse-short", r"(?<![\d,.:/-])(?P<hours>\d{1,3}) ?h(?: ?(?P<minutes>[0-5]\d)(?: ?min)?)?", _short),
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
    pattern("lapse-unknown", rf"(?:plusieurs|quelques){S}(?P<unit>minutes|heures|jours|semaines|mois)", _unknown),
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
        "each",
        rf"(?:chaque{S}|tou(?:s|tes){S}les{S})(?:(?P<weekday>{WEEKDAY})s?|(?P<unit>{UNIT}))",
        _each,
    ),
    pattern("every-few", rf"tou(?:s|tes){S}les{S}(?P<number>{NUMBER}){S}(?P<unit>{UNIT})", _every_few),
    pattern(
        "each-part", rf"(?:chaque{S}|tou(?:s|tes){S}les{S})(?P<part>matins?|soirs?|nuits?)", _each_part
    ),
    pattern("recurrent", rf"(?P<adjective>{either(RECURRENT)})s?", _adjective),
)  # fmt: skip
