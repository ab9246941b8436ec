"""Patterns of periods: quarters, halves, seasons, decades, centuries, and the nth of something."""

from __future__ import annotations

import re

from newsparse.article import Grain
from newsparse.layers.dates.atoms import (
    CENTURY_WORDS,
    DECADES,
    ORDINALS,
    SEASONS,
    either,
    folded,
)
from newsparse.layers.dates.expressions import Calendar, Expression, Nth, Period
from newsparse.layers.dates.patterns.base import (
    MONTH,
    ORDINAL,
    TOWARDS,
    WEEKDAY,
    YEAR,
    Hit,
    Pattern,
    S,
    month_of,
    ordinal_of,
    pattern,
    towards_of,
    unit_of,
    weekday_of,
    year_of,
)
from newsparse.spans import last_before

_YEAR = rf"(?:{S}(?:de{S}(?:l'annee{S})?)?(?P<year>{YEAR}))?"
_PARTS = {"trimestre": (Grain.QUARTER, 4), "semestre": (Grain.SEMESTER, 2)}
_SEASONS = folded(SEASONS)
_DECADES = folded(DECADES)
_CENTURIES = folded(CENTURY_WORDS)
_ROMAN = {"i": 1, "v": 5, "x": 10}
_YEARS_GO_ON = re.compile(r"(?:,| et| ou| a|-) ?\d{3}[1-9]")
_BEFORE_CHRIST = re.compile(r" (?:avant|av\.?) (?:jesus|j\.?-?c|notre ere)")
_HAVE = re.compile(r"(?<!\w)(?:ai|as|a|ont|avait|avaient|avoir|ayant|aura|auront|aurait|eut) $")
_POLITICAL = re.compile(r" (?:arabes?|erable|berbere|de prague|des peuples|francais)(?!\w)")


def _part_of_year(hit: Hit) -> Expression | None:
    unit, most = _PARTS[hit["unit"]]
    number, year = ordinal_of(hit["ordinal"]), year_of(hit["year"])
    if number == -1 and year is not None:
        number = most
    return Period(unit=unit, number=number, year=year) if 1 <= number <= most else None


def _short_part(hit: Hit) -> Expression | None:
    unit, most = {"t": _PARTS["trimestre"], "s": _PARTS["semestre"]}[hit["unit"]]
    number = int(hit["number"])
    if not hit.plain[hit.start()].isupper() or number > most:
        return None
    return Period(unit=unit, number=number, year=int(hit["year"]))


def _season(hit: Hit) -> Expression | None:
    dated = hit["year"] or hit["towards"]
    if hit["season"] == "ete" and _HAVE.search(hit.folded, hit.start() - 12, hit.start()):
        return None  # « il a été dernier »
    if hit.plain[hit.start("season")].isupper() and not dated:
        return None
    if hit["season"] == "ete" and hit.folded.startswith(" indien", hit.end("season")):
        return None
    if hit["season"] == "printemps" and _POLITICAL.match(hit.folded, hit.end("season")):
        return None
    return Period(
        unit=Grain.SEASON,
        number=_SEASONS[hit["season"]],
        year=year_of(hit["year"]),
        towards=towards_of(hit["towards"]),
    )


def _decade(hit: Hit) -> Expression | None:
    word = hit["decade"]
    if _YEARS_GO_ON.match(hit.folded, hit.end()) and len(word) == 4:
        return None  # « les années 2010 et 2011 » are two years
    number = int(word) if word.isdigit() else _DECADES[word]
    return Period(unit=Grain.DECADE, number=number)


def _century(hit: Hit) -> Expression | None:
    number = _century_number(hit["century"])
    if _BEFORE_CHRIST.match(hit.folded, hit.end()):
        number = -number
    return Period(unit=Grain.CENTURY, number=number) if abs(number) <= 30 and number else None


def _century_number(word: str) -> int:
    if word in _CENTURIES:
        return _CENTURIES[word]
    if word.isdigit():
        return int(word)
    values = [_ROMAN[letter] for letter in word]
    later = [*values[1:], 0]
    return sum(-a if a < b else a for a, b in zip(values, later, strict=True))


def _elided_century(hit: Hit) -> Expression | None:
    # « la fin du XIXe siècle et le début du XXe »: the word stands a little before.
    if "siecle" not in last_before(hit.folded, hit.start(), 120):
        return None
    return _century(hit) if hit.plain[hit.start("century")].isupper() else None


def _nth(hit: Hit) -> Expression | None:
    of = Calendar(month=month_of(hit["month"]), year=year_of(hit["year"]))
    number = ordinal_of(hit["ordinal"])
    if hit["weekday"]:
        weekday = weekday_of(hit["weekday"])
        return Nth(number=number, unit=Grain.DAY, weekday=weekday, of=of)
    return Nth(number=number, unit=unit_of(hit["unit"]), of=of)


PATTERNS: tuple[Pattern, ...] = (
    pattern(
        "part-of-year",
        rf"(?P<ordinal>{ORDINAL}){S}(?P<unit>trimestre|semestre){_YEAR}",
        _part_of_year,
    ),
    pattern("short-part", rf"(?P<unit>[ts])(?P<number>[1-4]){S}(?P<year>{YEAR})", _short_part),
    pattern(
        "season",
        rf"(?:(?:l'|au{S}|(?:d'ici|des|depuis|avant|apres|pour){S}le{S})(?P<x>(?P<season>{either(SEASONS)})"
        rf"(?!\w){_YEAR}(?:{S}(?P<towards>{TOWARDS}))?))",
        _season,
    ),
    pattern(
        "dated-season",
        rf"(?P<season>{either(SEASONS)})(?!\w)(?:{S}(?P<year>{YEAR})(?:[-/]\d{{2,4}})?|{S}(?P<towards>{TOWARDS}))",
        _season,
    ),
    pattern(
        "this-season",
        rf"(?:cet?{S})(?P<season>{either(SEASONS)})(?P<year>(?!))?(?P<towards>(?!))?",
        _season,
    ),
    pattern(
        "decade",
        rf"(?:annees{S}|decennie{S})(?P<decade>(?:1\d|20)\d0|[1-9]0|{either(DECADES)})(?![\w-])",
        _decade,
    ),
    pattern(
        "elided-decade",
        r"annees {1,3}(?:\d\d)?\d0 (?:et|ou|a) (?:celles? )?(?P<x>(?P<decade>(?:1\d|20)\d0|[1-9]0))"
        r"(?![\w-])",
        _decade,
    ),
    pattern(
        "century",
        rf"(?:(?P<century>[ivx]{{1,5}}|\d{{1,2}}|{either(CENTURY_WORDS)})"
        rf"(?: ?(?:ieme|eme|er|e))?{S}siecles?)",
        _century,
    ),
    pattern(
        "century-of-two",
        r"(?P<century>[ivx]{1,5})(?:eme|er|e)"
        r"(?= {1,3}(?:et|ou|au|et du) {1,3}[ivx]{1,5}e {1,3}siecle)",
        _century,
    ),
    pattern(
        "elided-century", r"(?P<century>[ivx]{2,5})(?:eme|e)(?! ?(?:siecle|arr))", _elided_century,
        free=False,
    ),
    pattern(
        "nth",
        rf"(?P<ordinal>{either(ORDINALS)}){S}(?:(?P<weekday>{WEEKDAY})|(?P<unit>jour|semaine"
        rf"|week-end)){S}(?:de{S}|d'|du mois de{S}|du mois d')(?P<month>{MONTH})(?!\w)"
        rf"(?:{S}(?P<year>{YEAR}))?",
        _nth,
    ),
)  # fmt: skip
