"""Patterns of calendar dates in words: days, months, weekdays, holidays."""

from __future__ import annotations

import re

from newsparse.article import Grain
from newsparse.layers.dates.atoms import either, fold
from newsparse.layers.dates.expressions import (
    Calendar,
    Expression,
    Interval,
    Named,
    Nth,
)
from newsparse.layers.dates.holidays import ATTRIBUTIVE, HOLIDAYS
from newsparse.layers.dates.patterns.base import (
    DAY,
    FOLLOWING,
    LATE_YEAR,
    MONTH,
    SHORT_MONTH,
    STOP,
    TOWARDS,
    WEEKDAY,
    YEAR,
    Hit,
    Pattern,
    S,
    anchor_of,
    day_of,
    month_of,
    pattern,
    towards_of,
    weekday_of,
    year_of,
)

_YEAR = rf"(?:{S}(?:de{S})?(?P<year>{YEAR})|{S}(?P<late>{LATE_YEAR}))?"
_TOWARDS = rf"(?:{S}(?P<towards>{TOWARDS})s?)?"
_TO = r"(?: ?(?:au|[-–—]) ?)"
_INDEFINITE = re.compile(r"(?<!\w)(?:une?|deux|trois|des|certains|quelques) $", re.IGNORECASE)
"""Read with accents: « dès mardi » is a date."""
_PAPER = re.compile(r"(?<!\w)journal du $")
"""*Le Journal du dimanche*, however it is written."""
_EMERGENCY = ("15", "17", "18")
_CALL = re.compile(
    r"(?<!\w)(?:par|via|appel\w*|compos\w*|contact\w*|joindre|joign\w*|telephon\w*|prevenir"
    r"|alert\w*|numero)(?: d'abord| directement)? $"
)
"""*appeler le 15*: the telephone of the ambulances, the police, the firemen."""
_HOLIDAYS = {fold(name): holiday for holiday in HOLIDAYS for name in holiday.names}
_ATTRIBUTIVE = re.compile(rf"(?<!\w){either(ATTRIBUTIVE)}(?: de la| de l'| du| des| de| d')? ?$")


def _day_month(hit: Hit) -> Expression | None:
    return Calendar(
        year=year_of(hit["year"] or hit["late"]),
        month=month_of(hit["month"]),
        day=day_of(hit["day"]),
        weekday=weekday_of(hit["weekday"]),
        towards=towards_of(hit["towards"]),
    )


def _days_and(hit: Hit) -> Expression | None:
    days = [day_of(word) for word in re.split(r", *| +et +(?:le +)?", hit["list"])]
    between = hit["between"] is not None
    if not between and days != list(range(days[0], days[0] + len(days))):
        return None  # each is a date of its own
    return _days(hit)


def _listed_day(hit: Hit) -> Expression | None:
    return Calendar(day=day_of(hit["day"]), month=month_of(hit["month"]), year=year_of(hit["year"]))


def _days(hit: Hit) -> Expression | None:
    year, month = year_of(hit["year"] or hit["late"]), month_of(hit["month"])
    towards = towards_of(hit["towards"])
    first = Calendar(
        year=year, month=month, day=day_of(hit["first"]), weekday=weekday_of(hit["weekday"]),
        towards=towards,
    )  # fmt: skip
    last = Calendar(
        year=year, month=month, day=day_of(hit["last"]), weekday=weekday_of(hit["weekday2"]),
        towards=towards,
    )  # fmt: skip
    return Interval(first=first, last=last)


def _month(hit: Hit) -> Expression | None:
    year = year_of(hit["year"] or hit["late"])
    # The word with a capital is a name (*Mars*, *Mme Janvier*) unless its year follows it.
    start = hit.start("month")
    capital = hit.plain[start].isupper() and not hit.plain[start : start + 3].isupper()
    if capital and year is None and hit["towards"] is None and not _follows_en(hit):
        return None
    return Calendar(
        year=year, month=month_of(hit["month"]), towards=towards_of(hit["towards"]),
        anchor=anchor_of(hit["towards"]),
    )  # fmt: skip


def _follows_en(hit: Hit) -> bool:
    return hit.folded.endswith("en ", 0, hit.start())


def _short_month(hit: Hit) -> Expression | None:
    return Calendar(year=year_of(hit["year"]), month=month_of(hit["month"]))


def _weekday(hit: Hit) -> Expression | None:
    start = hit.start()
    if _INDEFINITE.search(hit.plain, start - 9, start):
        return None
    if _PAPER.search(hit.folded, start - 12, start):
        return None
    return Calendar(
        weekday=weekday_of(hit["weekday"]),
        towards=towards_of(hit["towards"]),
        anchor=anchor_of(hit["towards"]),
    )


def _weekday_day(hit: Hit) -> Expression | None:
    return Calendar(weekday=weekday_of(hit["weekday"]), day=int(hit["day"]))


def _bare_day(hit: Hit) -> Expression | None:
    if hit["day"] in _EMERGENCY and _CALL.search(hit.folded, hit.start() - 30, hit.start()):
        return None
    return Calendar(day=day_of(hit["day"]))


def _bare_days(hit: Hit) -> Expression | None:
    first, last = day_of(hit["first"]), day_of(hit["last"])
    return Interval(first=Calendar(day=first), last=Calendar(day=last)) if first < last else None


def _fortnight(hit: Hit) -> Expression | None:
    month = Calendar(month=month_of(hit["month"]), year=year_of(hit["year"]))
    days = {True: (1, 15), False: (16, 0)}[hit["which"].startswith(("prem", "1"))]
    first = Calendar(month=month.month, year=month.year, day=days[0])
    last: Expression = Calendar(month=month.month, year=month.year, day=days[1])
    if not days[1]:
        last = Nth(number=-1, unit=Grain.DAY, of=month)
    return Interval(first=first, last=last)


def _holiday(hit: Hit) -> Expression | None:
    found = _HOLIDAYS[hit["name"]]
    start = hit.start("name")
    lower = not any(c.isupper() or c.isdigit() for c in hit.plain[start : hit.end("name")])
    if lower and (found.capital or found.key == "easter"):
        return None
    if hit["name"].startswith("saint") and not hit.folded.endswith("la ", 0, start):
        return None  # a school, a street
    if _ATTRIBUTIVE.search(hit.folded, start - 25, start):
        return None
    after = hit.plain[hit.end() : hit.end() + 3].strip(" ")
    # « Noël Mamère », « Toussaint Louverture »: a first name.
    if hit["year"] is None and found.month is not None and after[:1].isupper():
        return None
    return Named(
        key=found.key,
        year=found.year or year_of(hit["year"]),
        towards=towards_of(hit["towards"]),
    )


PATTERNS: tuple[Pattern, ...] = (
    pattern(
        "day-month",
        rf"(?:(?:ce{S})?(?P<weekday>{WEEKDAY}),?{S}(?:le{S})?)?(?P<day>{DAY}){S}"
        rf"(?:du mois de{S})?"
        rf"(?P<month>{MONTH}(?!\w)|{SHORT_MONTH}){_YEAR}{_TOWARDS}",
        _day_month,
    ),
    pattern(
        "days",
        rf"(?:(?P<weekday>{WEEKDAY}){S})?(?P<first>{DAY}){_TO}"
        rf"(?:(?P<weekday2>{WEEKDAY}){S})?(?P<last>{DAY}){S}(?P<month>{MONTH}(?!\w)|{SHORT_MONTH})"
        rf"{_YEAR}{_TOWARDS}",
        _days,
    ),
    pattern(
        "days-and",
        rf"(?:(?P<between>entre le)|les|des|aux){S}(?P<x>(?P<list>(?P<first>{DAY})"
        rf"(?:,{S}{DAY}){{0,4}}{S}et{S}(?:le{S})?(?P<last>{DAY})){S}(?P<month>{MONTH}(?!\w)|{SHORT_MONTH})"
        rf"{_YEAR}{_TOWARDS}(?P<weekday>(?!))?(?P<weekday2>(?!))?)",
        _days_and,
    ),
    pattern(
        "listed-day",
        rf"(?:(?:les?|des|aux){S}|(?<=, ))(?P<x>(?P<day>{DAY}))"
        rf"(?=(?:,{S}{DAY}){{0,4}}{S}(?:et|ou){S}(?:le{S})?{DAY}{S}"
        rf"(?P<month>{MONTH})(?!\w)(?:{S}(?P<year>{YEAR}))?)",
        _listed_day,
    ),
    pattern(
        "month",
        rf"(?:mois d(?:e{S}|'))?(?P<month>{MONTH})(?!\w){_YEAR}"
        rf"(?:{S}(?P<towards>{TOWARDS}|{FOLLOWING}))?",
        _month,
    ),
    pattern("short-month", rf"(?P<month>{SHORT_MONTH}){S}(?P<year>{YEAR})", _short_month),
    pattern(
        "weekday",
        rf"(?:ce{S})?(?P<weekday>{WEEKDAY})(?!s)(?:{S}(?P<towards>{TOWARDS}|{FOLLOWING}))?",
        _weekday,
    ),
    pattern(
        "weekday-day",
        rf"(?P<weekday>{WEEKDAY}){S}(?P<day>[12]\d|3[01]|0?[1-9])"
        rf"(?=\s*(?:$|[;:!?)\n]|[.,](?!\d))|{S}(?:a|au|en|dans|et|ou|puis|vers|des|pour|lors|avec)(?!\w))",
        _weekday_day,
    ),
    pattern(
        "the-weekday-day",
        rf"(?:le{S}|du{S}|au{S}|(?=ce{S}))(?P<x>(?:ce{S})?(?P<weekday>{WEEKDAY}){S}(?P<day>[12]\d|3[01]|0?[1-9]))"
        rf"(?![\d:.,/]\d| ?(?:h|heures?|%)(?!\w))",
        _weekday_day,
    ),
    pattern(
        "bare-day",
        rf"(?:le|ce){S}(?P<x>(?P<day>1er|[12]\d|3[01]|0?[1-9]))"
        rf"(?=\s*(?:$|[;:!?)\n]|[.,](?!\d))|{S}(?:a|vers|des|jusqu'a){S}\d|{S}au{S}(?:matin|soir))",
        _bare_day,
    ),
    pattern(
        "bare-days",
        rf"du{S}(?P<x>(?P<first>1er|[12]\d|3[01]|0?[1-9]){S}au{S}(?P<last>[12]\d|3[01]|[1-9])){STOP}",
        _bare_days,
    ),
    pattern(
        "fortnight",
        rf"(?P<which>premiere|seconde|deuxieme|1re|2e){S}quinzaine{S}(?:de{S}|d')"
        rf"(?P<month>{MONTH})(?!\w)(?:{S}(?P<year>{YEAR}))?",
        _fortnight,
    ),
    pattern(
        "holiday",
        rf"(?:jour{S}(?:de la{S}|de{S}|d'))?(?P<name>{either(_HOLIDAYS)})(?!\w|-)"
        rf"(?:{S}(?P<year>{YEAR}))?{_TOWARDS}",
        _holiday,
    ),
)  # fmt: skip
