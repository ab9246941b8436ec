"""Reading what counts from somewhere: *hier*, *la semaine dernière*, *deux jours plus tard*."""

from __future__ import annotations

import datetime as dt

import attrs

from newsparse.article import DateMod, DateType, Grain
from newsparse.layers.dates.anchors import UnknownDateError
from newsparse.layers.dates.calendar import Meaning, clock, finer, shifted, unit_around
from newsparse.layers.dates.expressions import Anchor, Shift
from newsparse.layers.dates.readers.base import Where, read, start_day
from newsparse.layers.dates.verbs import FUTURE, PAST

_DAY = dt.timedelta(days=1)
_YEARS_IN = {Grain.DECADE: 10, Grain.CENTURY: 100}
_WITHIN_A_DAY = (Grain.HOUR, Grain.MINUTE, Grain.SECOND)


@read.register
def _shift(shift: Shift, where: Where) -> Meaning:
    if shift.approx:
        plain = read(attrs.evolve(shift, approx=False), where)
        return attrs.evolve(plain, mod=DateMod.APPROX)
    if shift.unit in _WITHIN_A_DAY:
        return _shift_of_clock(shift, where)
    if shift.counted and shift.unit in _YEARS_IN:
        years = _YEARS_IN[shift.unit] * shift.count
        return read(attrs.evolve(shift, unit=Grain.YEAR, count=years), where)
    if shift.of is not None:
        base = read(shift.of, where)
    elif shift.anchor is Anchor.TEXT:
        base = where.anchors.last(Grain.DAY if shift.unit is Grain.WEEKEND else shift.unit)
    else:
        base = unit_around(Grain.DAY, where.anchors.day)
    if shift.unit is Grain.WEEKEND and not shift.counted:
        return _weekend(shift, where, start_day(base))
    if _closes_the_year(shift, where):
        return unit_around(shift.unit, start_day(base).replace(month=12))
    day = shifted(_last_day(base, shift), shift.unit, shift.count)
    if _contradicts(shift, day, where):
        message = "it counts from something without a date"
        raise UnknownDateError(message)
    weeks = shift.counted and shift.unit is Grain.WEEK
    exact = (weeks or shift.exact) and finer(base.grain, Grain.DAY)
    return unit_around(Grain.DAY if exact else shift.unit, day)


def _closes_the_year(shift: Shift, where: Where) -> bool:
    """*Les prix baisseront au dernier trimestre*: what is to come is the last one of the year."""
    if shift.unit not in (Grain.QUARTER, Grain.SEMESTER) or shift.anchor is Anchor.TEXT:
        return False
    return shift.count == -1 and not shift.counted and where.direction == FUTURE


def _contradicts(shift: Shift, day: dt.date, where: Where) -> bool:
    """Tell whether a date that counts from the text would be still to come, and cannot be.

    *huit mois après* then counts from an event that has no date in the text.
    """
    if shift.anchor is not Anchor.TEXT or where.direction == FUTURE or shift.of is not None:
        return False
    try:
        ahead = day > where.anchors.day
    except UnknownDateError:
        return False
    return ahead and (where.direction == PAST or not finer(shift.unit, Grain.WEEK))


def _last_day(base: Meaning, shift: Shift) -> dt.date:
    """What follows an interval counts from its end, what precedes it from its beginning."""
    if shift.count > 0 and base.end is not None:
        return (base.end - dt.timedelta(microseconds=1)).date()
    return start_day(base)


def _weekend(shift: Shift, where: Where, day: dt.date) -> Meaning:
    """*ce week-end* is the one of this week, but on a Monday mostly the one just over."""
    weeks = shift.count
    if shift.of is None and day.weekday() < 5:
        over = where.direction == PAST or (where.direction != FUTURE and day.weekday() == 0)
        if shift.count == 0 and over:
            weeks = -1
        elif shift.count == 1:
            weeks = 0 if day.weekday() < 3 else 1
    return unit_around(Grain.WEEKEND, day + _DAY * 7 * weeks)


def _shift_of_clock(shift: Shift, where: Where) -> Meaning:
    step = {Grain.HOUR: 3600, Grain.MINUTE: 60, Grain.SECOND: 1}[shift.unit] * shift.count
    grain = Grain.MINUTE if shift.unit is Grain.HOUR else Grain.SECOND
    if shift.anchor is Anchor.TEXT or shift.of is not None:
        base = where.anchors.last(Grain.HOUR) if shift.of is None else read(shift.of, where)
        if base.type is not DateType.TIME or base.start is None:
            message = "no time before it to count from"
            raise UnknownDateError(message)
        return clock(base.start + dt.timedelta(seconds=step), grain)
    moment = where.anchors.moment
    if moment is not None:
        return clock(moment.replace(microsecond=0) + dt.timedelta(seconds=step), grain)
    if step % 86400 == 0:
        return unit_around(Grain.DAY, where.anchors.day + dt.timedelta(seconds=step))
    where.anchors.day  # noqa: B018 - no publication at all is the better reason
    message = "the time of publication is not known"
    raise UnknownDateError(message)
