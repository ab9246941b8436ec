"""Reading parts of years, decades, centuries, their thirds, and the nth unit of another."""

from __future__ import annotations

import datetime as dt

import attrs

from newsparse.article import Grain
from newsparse.layers.dates.anchors import UnknownDateError
from newsparse.layers.dates.calendar import Meaning, century, half, season, third, unit_around
from newsparse.layers.dates.choose import choose, in_years
from newsparse.layers.dates.expressions import Edge, Nth, Period, WeekdayOf
from newsparse.layers.dates.readers.base import Where, read, start_day
from newsparse.layers.dates.readers.calendar_dates import year_of
from newsparse.layers.dates.verbs import PAST

_DAY = dt.timedelta(days=1)
_MONTHS_PER = {Grain.QUARTER: 3, Grain.SEMESTER: 6}


@read.register
def _period(period: Period, where: Where) -> Meaning:
    if period.unit is Grain.CENTURY:
        if period.number < 0:
            message = "before our era"
            raise UnknownDateError(message)
        return century(period.number)
    if period.unit is Grain.DECADE:
        number = period.number
        if number < 100:  # « les années 60 » are never to come
            number += 1900 if number >= 20 else 2000
        return unit_around(Grain.DECADE, dt.date(number, 1, 1))

    def in_year(year: int) -> Meaning:
        if period.unit is Grain.SEASON:
            return season(period.number, year)
        month = (period.number - 1) * _MONTHS_PER[period.unit] + 1
        return unit_around(period.unit, dt.date(year, month, 1))

    year = year_of(period.year, where)
    if year is None and not period.towards:
        year = where.anchors.year_of_sentence(where.sentence)
    if year is not None:
        return in_year(year)
    day = where.near_day()
    choice = where.choice(period.towards, day)
    if period.unit is not Grain.SEASON and not where.direction:
        choice = attrs.evolve(choice, direction=PAST)  # statistics are of what is over
    return choose(in_years(in_year, day.year, 2), choice)


@read.register
def _edge(edge: Edge, where: Where) -> Meaning:
    whole = read(edge.of, where)
    if whole.start is None:
        return attrs.evolve(whole, mod=edge.mod)
    start, end = half(whole, edge.mod) if edge.half else third(whole, edge.mod)
    return attrs.evolve(whole, start=start, end=end, mod=edge.mod)


@read.register
def _nth(nth: Nth, where: Where) -> Meaning:
    whole = read(nth.of, where)
    if whole.start is None or whole.end is None:
        message = "the month has no year"
        raise UnknownDateError(message)
    weekday = {Grain.WEEK: 0, Grain.WEEKEND: 5}.get(nth.unit, nth.weekday)
    first, last = whole.start.date(), whole.end.date() - _DAY
    days = [first + _DAY * n for n in range((last - first).days + 1)]
    found = [day for day in days if weekday is None or day.weekday() == weekday]
    index = nth.number - 1 if nth.number > 0 else nth.number
    if not -len(found) <= index < len(found):
        message = "no such day in the calendar"
        raise UnknownDateError(message)
    return unit_around(nth.unit, found[index])


@read.register
def _weekday_of(date: WeekdayOf, where: Where) -> Meaning:
    start = start_day(read(date.week, where))  # a weekend starts on its Saturday
    return unit_around(Grain.DAY, start + _DAY * (date.weekday - start.weekday()))
