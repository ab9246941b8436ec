"""Patterns of dates in digits (07/11/2024, 2024-11-07) and of years (2012, 2011-2012)."""

from __future__ import annotations

import re

from newsparse.layers.dates.expressions import Calendar, Expression, Interval
from newsparse.layers.dates.patterns.base import YEAR, Hit, Pattern, S, pattern

_DECADES = re.compile(r"annees (?:\d\d)?\d0(?:, (?:\d\d)?\d0)* (?:et|ou|a) $")
_NUMBERED = re.compile(r"(?<!\w)(?:version|v\.?|article|art\.|n°|section|chapitre) ?$")


def _war(hit: Hit) -> Expression | None:
    first, last = hit["first"], hit["last"]
    return Interval(first=Calendar(year=1900 + int(first)), last=Calendar(year=1900 + int(last)))


def _before_christ(hit: Hit) -> Expression | None:
    return Calendar(year=-int(hit["year"]))


def _numeric(hit: Hit) -> Expression | None:
    if _NUMBERED.search(hit.folded, hit.start() - 10, hit.start()):
        return None
    return _valid(int(hit["year"]), int(hit["month"]), int(hit["day"]))


def _valid(year: int | None, month: int, day: int) -> Expression | None:
    return Calendar(year=year, month=month, day=day) if 1 <= month <= 12 and day <= 31 else None


def _day_slash_month(hit: Hit) -> Expression | None:
    day, month = int(hit["day"]), int(hit["month"])
    # Without « le » before it, 2/3 is a fraction, 24/7 is always, and 16/9 is a screen.
    plain = hit["le"] is not None or (day > 12 and (day, month) not in {(24, 7), (16, 9)})
    if not plain and not (hit["day"][0] == "0" or hit["month"][0] == "0"):
        return None
    return _valid(None, month, day)


def _month_slash_year(hit: Hit) -> Expression | None:
    return Calendar(year=int(hit["year"]), month=int(hit["month"]))


def _year(hit: Hit) -> Expression | None:
    decades = _DECADES.search(hit.folded, hit.start() - 40, hit.start())
    if decades is not None and hit["year"].endswith("0"):
        return None  # « les années 1980 et 1990 »
    return Calendar(year=int(hit["year"]))


def _years(hit: Hit) -> Expression | None:
    first, last = hit["first"], hit["last"]
    if len(last) == 2:
        last = first[:2] + last
    if int(last) <= int(first):
        return None
    return Interval(first=Calendar(year=int(first)), last=Calendar(year=int(last)))


PATTERNS: tuple[Pattern, ...] = (
    pattern("war", r"(?:guerre|conflit|poilus|soldats) (?:mondiale )?(?:de|en) "
        r"(?P<x>(?P<first>14|39|40)-(?P<last>18|45))", _war),
    pattern(
        "before-christ",
        r"(?P<year>\d{1,4}) (?:avant|av\.?) (?:jesus-christ|j\.?-?c\.?|notre ere)",
        _before_christ,
    ),
    pattern(
        "iso",
        r"(?<![\d/.-])(?P<year>[12]\d{3})(?P<sep>[-/])(?P<month>\d\d)(?P=sep)(?P<day>\d\d)(?![-/\d])",
        _numeric,
    ),
    pattern(
        "numeric",
        r"(?<![\d/.,-])(?P<day>\d{1,2})(?P<sep>[/.-])(?P<month>\d{1,2})(?P=sep)"
        r"(?P<year>[12]\d{3}|\d\d)(?![/-]|[.,]\d)",
        _numeric,
    ),
    pattern(
        "day/month",
        r"(?:(?P<le>(?:le|du|au) {1,3}))?(?P<x>(?<![\d/.,-])(?P<day>\d{1,2})/(?P<month>\d{1,2}))"
        r"(?![/%-]|[.,]\d)",
        _day_slash_month,
    ),
    pattern(
        "month/year",
        r"(?<![\d/.,-])(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![/-]|[.,]\d)",
        _month_slash_year,
    ),
    pattern("year", rf"(?:(?<![.,/-])|(?<=mi-))(?P<year>{YEAR})(?![/]|[.,]\d|-\d| ?[%€$])", _year),
    pattern(
        "years",
        rf"(?<![\d.,/-])(?P<first>{YEAR}) ?[-–—/] ?(?P<last>{YEAR}|\d\d)(?![-–/]|[.,]\d| ?[%€$])",
        _years,
    ),
    pattern(
        "years-between",
        rf"(?:entre|de|d'|depuis) ?(?:les annees )?"
        rf"(?P<x>(?P<first>{YEAR}){S}(?:et|a|jusqu'en){S}(?P<last>{YEAR}))"
        r"(?![-–/]|[.,]\d| ?[%€$])",
        _years,
    ),
)  # fmt: skip
