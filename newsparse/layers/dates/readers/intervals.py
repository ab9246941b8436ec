"""Reading intervals, lengths of time, and what comes back."""

from __future__ import annotations

import attrs

from newsparse.article import DateMod, DateType, Grain
from newsparse.layers.dates.anchors import UnknownDateError
from newsparse.layers.dates.calendar import Meaning, midnight
from newsparse.layers.dates.expressions import (
    Calendar,
    Clock,
    Edge,
    Expression,
    Interval,
    Lapse,
    Named,
    Nth,
    Part,
    Period,
    Recurrence,
    WeekdayOf,
)
from newsparse.layers.dates.lengths import length, moved, timex_of_lapse
from newsparse.layers.dates.readers.base import Where, read, start_day
from newsparse.layers.dates.verbs import FUTURE

_WITHIN_A_DAY = (Grain.HOUR, Grain.MINUTE, Grain.SECOND)


@read.register
def _interval(interval: Interval, where: Where) -> Meaning:
    first, last = interval.first, interval.last
    if isinstance(first, Lapse):
        a, b = read(first, where), read(last, where)
        return attrs.evolve(a, value=f"{a.value}/{b.value}")
    if isinstance(first, Clock) and isinstance(last, Clock):
        first = attrs.evolve(first, day=first.day or last.day)
        last = attrs.evolve(last, day=last.day or first.day)
        if first.day is not None:
            return _hours(first, last, where)
    ahead = where.direction == FUTURE and not _is_fuller(first, last)
    if _is_fuller(last, first) or ahead:
        b = read(last, where)
        a = read(first, attrs.evolve(where, before=b.start))
    else:
        a = read(first, where)
        b = read(last, attrs.evolve(where, after=a.start))
    return _between(a, b)


def _hours(first: Clock, last: Clock, where: Where) -> Meaning:
    """From one time to another: on the same day, or into the next."""
    if first.day != last.day and where.direction == FUTURE:
        b = read(last, where)
        return _between(read(first, attrs.evolve(where, before=b.start)), b)
    a = read(first, where)
    if first.day != last.day:
        return _between(a, read(last, attrs.evolve(where, after=a.start)))
    day = start_day(a)
    on = Calendar(year=day.year, month=day.month, day=day.day)
    return _between(a, read(attrs.evolve(last, day=on), attrs.evolve(where, after=a.start)))


def _is_fuller(last: Expression, first: Expression) -> bool:
    """Tell whether the end of an interval says more of when it is than its beginning."""
    return _fullness(last) > _fullness(first)


def _fullness(expression: Expression) -> int:
    match expression:
        case Calendar():
            return 2 * (expression.year is not None) + (
                expression.weekday is not None and expression.day is not None
            )
        case Period() | Named():
            return 2 * (expression.year is not None)
        case Edge() | Nth():
            return _fullness(expression.of)
        case Part(day=WeekdayOf()) | WeekdayOf():
            return 1
        case _:
            return 0


def _between(a: Meaning, b: Meaning) -> Meaning:
    if a.start is not None and b.start is not None and a.start > b.start:
        message = "it ends before it begins"
        raise UnknownDateError(message)
    times = a.type is DateType.TIME or b.type is DateType.TIME
    # from 14h to 16h ends when the clock strikes, not an hour later
    struck = b.grain in _WITHIN_A_DAY
    return Meaning(
        value=f"{a.value}/{b.value}",
        start=a.start,
        end=b.start if struck else b.end,
        grain=a.grain,
        type=DateType.TIME if times else DateType.DATE,
    )


@read.register
def _lapse(lapse: Lapse, where: Where) -> Meaning:
    grain = lapse.amounts[0][1]
    meaning = Meaning(
        value=timex_of_lapse(lapse),
        start=None,
        end=None,
        grain=grain,
        type=DateType.DURATION,
        mod=DateMod.APPROX if lapse.approx else None,
    )
    if not lapse.towards or length(lapse) is None:
        return meaning
    try:
        today = midnight(where.anchors.day)
    except UnknownDateError:
        return meaning
    other = moved(today, lapse, lapse.towards)
    return attrs.evolve(meaning, start=min(today, other), end=max(today, other))


@read.register
def _recurrence(recurrence: Recurrence, where: Where) -> Meaning:  # noqa: ARG001 - as all readers
    return Meaning(value=recurrence.value, start=None, end=None, grain=None, type=DateType.SET)
