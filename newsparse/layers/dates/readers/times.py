"""Reading times on the clock and parts of the day."""

from __future__ import annotations

import datetime as dt

import attrs

from newsparse.article import DateType, Grain
from newsparse.layers.dates.anchors import UnknownDateError
from newsparse.layers.dates.atoms import HOURS
from newsparse.layers.dates.calendar import Meaning, clock, finer, midnight, timex
from newsparse.layers.dates.expressions import Clock, Expression, Part
from newsparse.layers.dates.readers.base import Where, read
from newsparse.layers.dates.verbs import PAST

_DAY = dt.timedelta(days=1)


def _day_of_part(day: Expression | None, where: Where, hour: int | None = None) -> dt.date:
    if day is None:
        over = where.direction == PAST
        return where.anchors.day_of_clock(where.block, over=over, hour=hour)
    meaning = read(day, where)
    if not finer(meaning.grain, Grain.DAY) or meaning.start is None:
        message = "the day is not known"
        raise UnknownDateError(message)
    return meaning.start.date()


@read.register
def _clock(time: Clock, where: Where) -> Meaning:
    grain = Grain.HOUR if time.minute is None else Grain.MINUTE
    grain = grain if time.second is None else Grain.SECOND
    minute, second = time.minute or 0, time.second or 0
    hours = f"T{time.hour % 24:02d}:{minute:02d}" + (f":{second:02d}" if time.second else "")
    usual = Meaning(
        value=f"XXXX-XX-XX{hours}", start=None, end=None, grain=grain, type=DateType.TIME
    )
    if time.usual:
        return usual
    try:
        day = _day_of_part(time.day, where, time.hour)
    except UnknownDateError:
        if time.day is None:
            return usual
        raise
    at = midnight(day) + dt.timedelta(hours=time.hour, minutes=minute, seconds=second)
    if where.after is not None and at <= where.after:
        at += _DAY
    return clock(at, grain)


def _is_unheard_of(night: dt.date, where: Where) -> bool:
    """Tell whether a night begins after what is told in the past was published."""
    return where.direction == PAST and where.anchors.published == night


@read.register
def _part(part: Part, where: Where) -> Meaning:
    if part.today:
        day = where.anchors.day
        if part.part == "NI" and where.direction == PAST:
            day -= _DAY  # « cette nuit », told in the past, began yesterday
    else:
        # « dans la nuit … dans la matinée »: the morning behind that night
        day = _day_of_part(part.day, where, 0 if part.part in ("MO", "AF") else None)
        if part.part == "NI" and part.day is None and _is_unheard_of(day, where):
            day -= _DAY  # « dans la nuit », told in the past, is over
    first, last = HOURS[part.part, part.mod]
    start = midnight(day)
    meaning = Meaning(
        value=f"{day.isoformat()}T{part.part}",
        start=start + dt.timedelta(hours=first),
        end=start + dt.timedelta(hours=last),
        grain=Grain.PART_OF_DAY,
        type=DateType.TIME,
        mod=part.mod,
    )
    if part.part == "DT":
        return attrs.evolve(meaning, value=timex(Grain.DAY, day), type=DateType.DATE)
    return meaning
