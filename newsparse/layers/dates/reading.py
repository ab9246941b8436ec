"""Reading an expression on the calendar: every kind of expression has one method here."""

from __future__ import annotations

import datetime as dt

import attrs

from newsparse.article import DateMod, DateType, Grain
from newsparse.layers.dates.anchors import Anchors, UnknownDateError
from newsparse.layers.dates.atoms import HOURS
from newsparse.layers.dates.calendar import (
    Reading,
    century,
    clock,
    finer,
    midnight,
    season,
    shifted,
    third,
    timex,
    unit_around,
)
from newsparse.layers.dates.choose import (
    Choice,
    choose,
    days_of_month_around,
    full_year,
    in_years,
    weekdays_around,
)
from newsparse.layers.dates.expressions import (
    Anchor,
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
    Shift,
    WeekdayOf,
)
from newsparse.layers.dates.holidays import day_of, holiday
from newsparse.layers.dates.lengths import length, moved, timex_of_lapse
from newsparse.layers.dates.tense import FUTURE, NEUTRAL, PAST

_DAY = dt.timedelta(days=1)
_MONTHS_PER = {Grain.QUARTER: 3, Grain.SEMESTER: 6}
_WITHIN_A_DAY = (Grain.HOUR, Grain.MINUTE, Grain.SECOND)


@attrs.frozen(kw_only=True)
class Where:
    """The surroundings of one expression."""

    anchors: Anchors
    direction: int | None
    """What the tense says: PAST, NEUTRAL or FUTURE; None where it says nothing."""
    block: int
    sentence: int
    opening: bool = False
    """True where it opens its sentence."""
    after: dt.datetime | None = None
    before: dt.datetime | None = None

    def choice(self, towards: int = 0, day: dt.date | None = None) -> Choice:
        """Return what decides between the readings of an incomplete date."""
        return Choice(
            day=self.anchors.day if day is None else day,
            direction=self.direction or NEUTRAL,
            towards=towards,
            after=self.after,
            before=self.before,
        )


def read(expression: Expression, where: Where) -> Reading:
    """Return what an expression stands for.

    Raises:
        UnknownDateError: It cannot be known.
        ValueError, OverflowError: It is out of the calendar's range.
    """
    match expression:
        case Calendar():
            return _calendar(expression, where)
        case Period():
            return _period(expression, where)
        case Shift():
            return _shift(expression, where)
        case Named():
            return _named(expression, where)
        case Edge():
            return _edge(expression, where)
        case Nth():
            return _nth(expression, where)
        case WeekdayOf():
            return _weekday_of(expression, where)
        case Clock():
            return _clock(expression, where)
        case Part():
            return _part(expression, where)
        case Interval():
            return _interval(expression, where)
        case Lapse():
            return _lapse(expression, where)
        case Recurrence():
            return Reading(
                value=expression.value, start=None, end=None, grain=None, type=DateType.SET
            )


def _year(year: int | Shift | None, where: Where) -> int | None:
    if isinstance(year, Shift):
        start = _shift(year, where).start
        return None if start is None else start.year
    if year is None or year >= 100:
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


def _calendar(date: Calendar, where: Where) -> Reading:
    year = _year(date.year, where)
    if date.month is None and date.day is None and date.weekday is None:
        assert year is not None
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
        today = where.anchors.day
    except UnknownDateError:
        return _yearless(date)
    day_of_month = date.day or 1

    def in_year(candidate: int) -> Reading | None:
        day = _date(candidate, date.month or 1, day_of_month)
        if day is None or (date.weekday is not None and day.weekday() != date.weekday):
            return None
        return unit_around(unit, day)

    base = today
    if date.anchor is Anchor.TEXT:
        base = _start_day(where.anchors.last(Grain.YEAR))
    reach = 1 if date.weekday is None and (date.month, date.day) != (2, 29) else 8
    choice = where.choice(date.towards, base)
    choice = attrs.evolve(choice, nearest=date.weekday is not None)
    return choose(in_years(in_year, base.year, reach), choice)


def _dated(date: Calendar, year: int, unit: Grain) -> Reading:
    day = _date(year, date.month or 1, date.day or 1)
    if day is None:
        message = "no such day in the calendar"
        raise UnknownDateError(message)
    if date.weekday is not None and day.weekday() != date.weekday:
        message = "the weekday is not the one of that day"
        raise UnknownDateError(message)
    return unit_around(unit, day)


def _yearless(date: Calendar) -> Reading:
    """Without any year: the parts that are known, ``XXXX-07-14``."""
    if _date(2000, date.month or 1, date.day or 1) is None:
        message = "no such day in the calendar"
        raise UnknownDateError(message)
    day = "" if date.day is None else f"-{date.day:02d}"
    grain = Grain.MONTH if date.day is None else Grain.DAY
    return Reading(value=f"XXXX-{date.month:02d}{day}", start=None, end=None, grain=grain)


def _without_month(date: Calendar, where: Where) -> Reading:
    base = where.anchors.day
    if date.anchor is Anchor.TEXT:
        base = _start_day(where.anchors.last(Grain.DAY))
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


def _start_day(reading: Reading) -> dt.date:
    assert reading.start is not None
    return reading.start.date()


def _period(period: Period, where: Where) -> Reading:
    if period.unit is Grain.CENTURY:
        return century(period.number)
    if period.unit is Grain.DECADE:
        year = _year(period.number, where)
        if period.number < 100:  # « les années 60 » are never to come
            year = 1900 + period.number if period.number >= 20 else 2000 + period.number
        assert year is not None
        return unit_around(Grain.DECADE, dt.date(year, 1, 1))

    def in_year(year: int) -> Reading:
        if period.unit is Grain.SEASON:
            return season(period.number, year)
        month = (period.number - 1) * _MONTHS_PER[period.unit] + 1
        return unit_around(period.unit, dt.date(year, month, 1))

    year = _year(period.year, where)
    if year is None and not period.towards:
        year = where.anchors.year_of_sentence(where.sentence)
    if year is not None:
        return in_year(year)
    around = in_years(in_year, where.anchors.day.year, 2)
    return choose(around, where.choice(period.towards))


def _named(named: Named, where: Where) -> Reading:
    year = _year(named.year, where)
    if year is None:
        try:
            today = where.anchors.day
        except UnknownDateError:
            fixed = holiday(named.key)
            if fixed.month is None:
                raise
            return _yearless(Calendar(month=fixed.month, day=fixed.day))
        around = in_years(
            lambda y: unit_around(Grain.DAY, day_of(named.key, y)), today.year
        )
        return choose(around, where.choice(named.towards))
    return unit_around(Grain.DAY, day_of(named.key, year))


def _shift(shift: Shift, where: Where) -> Reading:
    if shift.unit in _WITHIN_A_DAY:
        return _shift_of_clock(shift, where)
    if shift.of is not None:
        base = read(shift.of, where)
    elif shift.anchor is Anchor.TEXT:
        base = where.anchors.last(Grain.DAY if shift.unit is Grain.WEEKEND else shift.unit)
    else:
        base = unit_around(Grain.DAY, where.anchors.day)
    if shift.unit is Grain.WEEKEND and not shift.counted:
        return _weekend(shift, where, _start_day(base))
    day = shifted(_last_day(base, shift), shift.unit, shift.count)
    if _contradicts(shift, day, where):
        message = "it counts from something without a date"
        raise UnknownDateError(message)
    exact = shift.counted and shift.unit is Grain.WEEK and finer(base.grain, Grain.DAY)
    return unit_around(Grain.DAY if exact else shift.unit, day)


def _contradicts(shift: Shift, day: dt.date, where: Where) -> bool:
    """*huit mois après* is hardly still to come unless the text says so: it counts from an event
    that has no date in the text."""
    if shift.anchor is not Anchor.TEXT or where.direction == FUTURE or shift.of is not None:
        return False
    try:
        ahead = day > where.anchors.day
    except UnknownDateError:
        return False
    return ahead and (where.direction == PAST or not finer(shift.unit, Grain.WEEK))


def _last_day(base: Reading, shift: Shift) -> dt.date:
    """What follows an interval counts from its end, what precedes it from its beginning."""
    if shift.count > 0 and base.end is not None:
        return (base.end - dt.timedelta(microseconds=1)).date()
    return _start_day(base)


def _weekend(shift: Shift, where: Where, day: dt.date) -> Reading:
    """*ce week-end* is the one of this week, but on a Monday mostly the one just over."""
    weeks = shift.count
    if shift.of is None and day.weekday() < 5:
        over = where.direction == PAST or (where.direction != FUTURE and day.weekday() == 0)
        if shift.count == 0 and over:
            weeks = -1
        elif shift.count == 1:
            weeks = 0 if day.weekday() < 3 else 1
    return unit_around(Grain.WEEKEND, day + _DAY * 7 * weeks)


def _shift_of_clock(shift: Shift, where: Where) -> Reading:
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


def _edge(edge: Edge, where: Where) -> Reading:
    whole = read(edge.of, where)
    if whole.start is None:
        return attrs.evolve(whole, mod=edge.mod)
    start, end = third(whole, edge.mod)
    return attrs.evolve(whole, start=start, end=end, mod=edge.mod)


def _nth(nth: Nth, where: Where) -> Reading:
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


def _weekday_of(date: WeekdayOf, where: Where) -> Reading:
    monday = _start_day(read(date.week, where))
    return unit_around(Grain.DAY, monday + _DAY * date.weekday)


def _day_of_part(day: Expression | None, where: Where) -> dt.date:
    if day is None:
        return where.anchors.day_of_clock(where.block)
    reading = read(day, where)
    if not finer(reading.grain, Grain.DAY) or reading.start is None:
        message = "the day is not known"
        raise UnknownDateError(message)
    return reading.start.date()


def _clock(time: Clock, where: Where) -> Reading:
    grain = Grain.HOUR if time.minute is None else Grain.MINUTE
    grain = grain if time.second is None else Grain.SECOND
    minute, second = time.minute or 0, time.second or 0
    hours = f"T{time.hour % 24:02d}:{minute:02d}" + (f":{second:02d}" if time.second else "")
    usual = Reading(
        value=f"XXXX-XX-XX{hours}", start=None, end=None, grain=grain, type=DateType.TIME
    )
    if time.usual:
        return usual
    try:
        day = _day_of_part(time.day, where)
    except UnknownDateError:
        if time.day is None:
            return usual
        raise
    at = midnight(day) + dt.timedelta(hours=time.hour, minutes=minute, seconds=second)
    if where.after is not None and at <= where.after:
        at += _DAY
    return clock(at, grain)


def _part(part: Part, where: Where) -> Reading:
    if part.today:
        day = where.anchors.day
        if part.part == "NI" and where.direction == PAST:
            day -= _DAY  # « cette nuit », told in the past, began yesterday
    else:
        day = _day_of_part(part.day, where)
    first, last = HOURS[part.part, part.mod]
    start = midnight(day)
    reading = Reading(
        value=f"{day.isoformat()}T{part.part}",
        start=start + dt.timedelta(hours=first),
        end=start + dt.timedelta(hours=last),
        grain=Grain.PART_OF_DAY,
        type=DateType.TIME,
        mod=part.mod,
    )
    if part.part == "DT":
        return attrs.evolve(reading, value=timex(Grain.DAY, day), type=DateType.DATE)
    return reading


def _interval(interval: Interval, where: Where) -> Reading:
    first, last = interval.first, interval.last
    if isinstance(first, Lapse) or isinstance(last, Lapse):
        a, b = read(first, where), read(last, where)
        return attrs.evolve(a, value=f"{a.value}/{b.value}")
    if isinstance(first, Clock) and isinstance(last, Clock):
        first = attrs.evolve(first, day=first.day or last.day)
        last = attrs.evolve(last, day=last.day or first.day)
        if first.day is not None:
            return _hours(first, last, where)
    if _is_fuller(last, first) or where.direction == FUTURE:
        b = read(last, where)
        a = read(first, attrs.evolve(where, before=b.start))
    else:
        a = read(first, where)
        b = read(last, attrs.evolve(where, after=a.start))
    return _between(a, b)


def _hours(first: Clock, last: Clock, where: Where) -> Reading:
    """From one time to another: on the same day, or into the next."""
    a = read(first, where)
    if first.day != last.day:
        return _between(a, read(last, where))
    day = _start_day(a)
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
        case _:
            return 0


def _between(a: Reading, b: Reading) -> Reading:
    if a.start is not None and b.start is not None and a.start > b.start:
        message = "it ends before it begins"
        raise UnknownDateError(message)
    times = a.type is DateType.TIME or b.type is DateType.TIME
    # from 14h to 16h ends when the clock strikes, not an hour later
    struck = b.grain in _WITHIN_A_DAY
    return Reading(
        value=f"{a.value}/{b.value}",
        start=a.start,
        end=b.start if struck else b.end,
        grain=a.grain,
        type=DateType.TIME if times else DateType.DATE,
    )


def _lapse(lapse: Lapse, where: Where) -> Reading:
    grain = lapse.amounts[0][1]
    reading = Reading(
        value=timex_of_lapse(lapse),
        start=None,
        end=None,
        grain=grain,
        type=DateType.DURATION,
        mod=DateMod.APPROX if lapse.approx else None,
    )
    if not lapse.towards or length(lapse) is None:
        return reading
    try:
        today = midnight(where.anchors.day)
    except UnknownDateError:
        return reading
    other = moved(today, lapse, lapse.towards)
    return attrs.evolve(reading, start=min(today, other), end=max(today, other))
