"""Reading dates of the calendar and named days, with the year they leave out."""

from __future__ import annotations

import datetime as dt

import attrs

from newsparse.article import Grain
from newsparse.layers.dates.anchors import UnknownDateError
from newsparse.layers.dates.calendar import Meaning, unit_around
from newsparse.layers.dates.choose import (
    choose,
    days_of_month_around,
    full_year,
    in_years,
    weekdays_around,
)
from newsparse.layers.dates.expressions import Anchor, Calendar, Named, Shift
from newsparse.layers.dates.holidays import day_of, holiday
from newsparse.layers.dates.readers.base import Where, read, start_day
from newsparse.layers.dates.verbs import PAST


def year_of(year: int | Shift | None, where: Where) -> int | None:
    """Return the year of a date as a number of four digits, or None where it has none."""
    if isinstance(year, Shift):
        start = read(year, where).start
        return None if start is None else start.year
    if year is None or year < 0:
        return year
    try:
        return full_year(year, where.anchors.day)
    except UnknownDateError:
        return full_year(year, None)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


@read.register
def _calendar(date: Calendar, where: Where) -> Meaning:
    year = year_of(date.year, where)
    if date.month is None and date.day is None and date.weekday is None:
        assert year is not None
        if year < 0:
            return Meaning(value=f"BC{-year:04d}", start=None, end=None, grain=Grain.YEAR)
        return unit_around(Grain.YEAR, dt.date(year, 1, 1))
    if date.month is None:
        return _without_month(date, where)
    unit = Grain.MONTH if date.day is None else Grain.DAY
    if year is None and not date.towards and where.after is None and where.before is None:
        year = where.anchors.year_of_day(where.sentence, date.month, date.day)
        year = year or where.anchors.year_of_sentence(where.sentence)
    if year is not None:
        return _dated(date, year, unit)
    try:
        today = where.near_day()
    except UnknownDateError:
        return _yearless(date)
    day_of_month = date.day or 1

    def in_year(candidate: int) -> Meaning | None:
        day = _date(candidate, date.month or 1, day_of_month)
        if day is None or (date.weekday is not None and day.weekday() != date.weekday):
            return None
        return unit_around(unit, day)

    base = today
    if date.anchor is Anchor.TEXT:
        base = start_day(where.anchors.last(Grain.YEAR))
    reach = 8 if (date.month, date.day) == (2, 29) else 1
    choice = where.choice(date.towards, base)
    choice = attrs.evolve(choice, nearest=date.weekday is not None)
    return choose(in_years(in_year, base.year, reach), choice)


def _dated(date: Calendar, year: int, unit: Grain) -> Meaning:
    day = _date(year, date.month or 1, date.day or 1)
    if day is None:
        message = "no such day in the calendar"
        raise UnknownDateError(message)
    if date.weekday is not None and day.weekday() != date.weekday:
        message = "the weekday is not the one of that day"
        raise UnknownDateError(message)
    return unit_around(unit, day)


def _yearless(date: Calendar) -> Meaning:
    """Without any year: the parts that are known, ``XXXX-07-14``."""
    if _date(2000, date.month or 1, date.day or 1) is None:
        message = "no such day in the calendar"
        raise UnknownDateError(message)
    day = "" if date.day is None else f"-{date.day:02d}"
    grain = Grain.MONTH if date.day is None else Grain.DAY
    return Meaning(value=f"XXXX-{date.month:02d}{day}", start=None, end=None, grain=grain)


def _without_month(date: Calendar, where: Where) -> Meaning:
    base = where.near_day()
    if date.anchor is Anchor.TEXT:
        base = start_day(where.anchors.last(Grain.DAY))
    choice = where.choice(date.towards, base)
    if date.day is not None:
        choice = attrs.evolve(choice, nearest=date.weekday is not None)
        days = days_of_month_around(date.day, date.weekday, base)
        return choose((unit_around(Grain.DAY, day) for day in days), choice)
    assert date.weekday is not None
    if where.direction is None:  # *l'attaque de jeudi* is over
        choice = attrs.evolve(choice, direction=PAST)
    around = weekdays_around(date.weekday, base)
    return choose((unit_around(Grain.DAY, day) for day in around), choice)


@read.register
def _named(named: Named, where: Where) -> Meaning:
    year = year_of(named.year, where)
    if year is None:
        try:
            today = where.near_day()
        except UnknownDateError:
            fixed = holiday(named.key)
            if fixed.month is None:
                raise
            return _yearless(Calendar(month=fixed.month, day=fixed.day))
        around = in_years(lambda y: unit_around(Grain.DAY, day_of(named.key, y)), today.year)
        return choose(around, where.choice(named.towards, today))
    return unit_around(Grain.DAY, day_of(named.key, year))
