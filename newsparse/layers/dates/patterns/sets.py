"""Patterns of what comes back: *chaque lundi*, *un jour sur deux*, *deux fois par an*."""

from __future__ import annotations

from newsparse.article import Grain
from newsparse.layers.dates.atoms import RECURRENT, SEASONS, either, fold, folded
from newsparse.layers.dates.calendar import SEASON_CODES
from newsparse.layers.dates.expressions import Expression, Recurrence
from newsparse.layers.dates.holidays import HOLIDAYS
from newsparse.layers.dates.patterns.base import (
    DAY,
    MONTH,
    NUMBER,
    UNIT,
    WEEKDAY,
    Hit,
    Pattern,
    S,
    day_of,
    month_of,
    number_of,
    pattern,
    unit_of,
    weekday_of,
)

_UNITS = {
    Grain.SECOND: ("PT", "S"), Grain.MINUTE: ("PT", "M"), Grain.HOUR: ("PT", "H"),
    Grain.DAY: ("P", "D"), Grain.WEEK: ("P", "W"), Grain.MONTH: ("P", "M"),
    Grain.YEAR: ("P", "Y"),
}  # fmt: skip
_MONTHS_OF = {Grain.QUARTER: 3, Grain.SEMESTER: 6}
_YEARS_OF = {Grain.DECADE: 10, Grain.CENTURY: 100}
_PARTS = {"matin": "TMO", "apres-midi": "TAF", "soir": "TEV", "nuit": "TNI"}
_RECURRENT = folded(RECURRENT)
_SEASONS = folded(SEASONS)
_HOLIDAYS = {fold(name): day for day in HOLIDAYS if day.month for name in day.names}
_EACH = rf"(?:chaque{S}|tou(?:s|tes){S}les{S})"
_PART = rf"(?P<part>{either(_PARTS)})s?"


def _each(hit: Hit) -> Expression | None:
    return _every(unit_of(hit["unit"]), 1)


def _every_few(hit: Hit) -> Expression | None:
    number = number_of(hit["number"])
    if number is None or not 1 <= number <= 100_000 or number % 1:
        return None
    return _every(unit_of(hit["unit"]), int(number))


def _every(unit: Grain, number: int) -> Expression | None:
    if unit in _MONTHS_OF:
        unit, number = Grain.MONTH, number * _MONTHS_OF[unit]
    if unit in _YEARS_OF:
        unit, number = Grain.YEAR, number * _YEARS_OF[unit]
    if unit is Grain.WEEKEND:
        return Recurrence(value="XXXX-WXX-WE") if number == 1 else _every(Grain.WEEK, number)
    before, letter = _UNITS[unit]
    return Recurrence(value=f"{before}{number}{letter}")


def _each_weekday(hit: Hit) -> Expression | None:
    part = _PARTS[hit["part"]] if hit["part"] else ""
    return Recurrence(value=f"XXXX-WXX-{(weekday_of(hit['weekday']) or 0) + 1}{part}")


def _each_part(hit: Hit) -> Expression | None:
    return Recurrence(value=f"XXXX-XX-XX{_PARTS[hit['part']]}")


def _each_season(hit: Hit) -> Expression | None:
    return Recurrence(value=f"XXXX-{SEASON_CODES[_SEASONS[hit['season']]]}")


def _each_month(hit: Hit) -> Expression | None:
    day = f"-{day_of(hit['day']):02d}" if hit["day"] else ""
    return Recurrence(value=f"XXXX-{month_of(hit['month']):02d}{day}")


def _each_holiday(hit: Hit) -> Expression | None:
    day = _HOLIDAYS[hit["name"]]
    return Recurrence(value=f"XXXX-{day.month:02d}-{day.day:02d}")


def _one_in(hit: Hit) -> Expression | None:
    number = number_of(hit["number"])
    if number is None or not 1 < number <= 100 or number % 1:
        return None
    return _every(Grain.WEEK if hit["weekday"] else unit_of(hit["unit"]), int(number))


def _adjective(hit: Hit) -> Expression | None:
    return Recurrence(value=_RECURRENT[hit["adjective"]])


PATTERNS: tuple[Pattern, ...] = (
    pattern("each", rf"{_EACH}(?P<unit>{UNIT})", _each),
    pattern("each-weekday", rf"{_EACH}(?P<weekday>{WEEKDAY})s?(?:{S}{_PART})?", _each_weekday),
    pattern(
        "weekdays",
        rf"(?:les|des|aux|et){S}(?P<x>(?P<weekday>{WEEKDAY})s(?:{S}{_PART})?)(?!{S}\d)",
        _each_weekday,
    ),
    pattern("each-part", rf"{_EACH}{_PART}", _each_part),
    pattern("each-season", rf"{_EACH}(?P<season>{either(SEASONS)})s?", _each_season),
    pattern("each-month", rf"{_EACH}(?:(?P<day>{DAY}){S})?(?P<month>{MONTH})", _each_month),
    pattern("each-holiday", rf"{_EACH}(?P<name>{either(_HOLIDAYS)})", _each_holiday),
    pattern(
        "every-few", rf"tou(?:s|tes){S}les{S}(?P<number>{NUMBER}){S}(?P<unit>{UNIT})", _every_few
    ),
    pattern(
        "one-in",
        rf"(?:une?|1){S}(?:(?P<weekday>{WEEKDAY})|(?P<unit>{UNIT})){S}sur{S}(?P<number>{NUMBER})",
        _one_in,
    ),
    pattern(
        "times-a",
        rf"{NUMBER}{S}(?:a{S}{NUMBER}{S})?fois{S}(?:par{S}|l'|chaque{S})(?P<unit>{UNIT})",
        _each,
    ),
    pattern("recurrent", rf"(?P<adjective>{either(RECURRENT)})s?", _adjective),
)  # fmt: skip
