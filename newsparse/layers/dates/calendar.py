"""Arithmetic of the calendar: units of time as intervals, their thirds, and their TIMEX3 values."""

from __future__ import annotations

import calendar
import datetime as dt

import attrs

from newsparse.article import DateMod, DateType, Grain

_MONTHS_IN = {
    Grain.MONTH: 1,
    Grain.QUARTER: 3,
    Grain.SEMESTER: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
}
_DAYS_IN = {Grain.DAY: 1, Grain.WEEKEND: 7, Grain.WEEK: 7}
_CLOCK = {
    Grain.HOUR: dt.timedelta(hours=1),
    Grain.MINUTE: dt.timedelta(minutes=1),
    Grain.SECOND: dt.timedelta(seconds=1),
}
_DAY = dt.timedelta(days=1)
SEASON_CODES = ("SP", "SU", "FA", "WI")
"""TIMEX3 codes of the seasons, in the order of :data:`.atoms.SEASONS`."""
_FIRST_MONTH_OF_SEASON = (3, 6, 9, 12)
_EDGES = (DateMod.START, DateMod.MID, DateMod.END)
# Thirds of what does not divide by three, in its own smaller units: 3 + 4 + 3 years.
_THIRDS = {Grain.DECADE: (0, 3, 7, 10), Grain.CENTURY: (0, 33, 67, 100)}
FINEST_FIRST = (
    Grain.SECOND,
    Grain.MINUTE,
    Grain.HOUR,
    Grain.PART_OF_DAY,
    Grain.DAY,
    Grain.WEEKEND,
    Grain.WEEK,
    Grain.MONTH,
    Grain.QUARTER,
    Grain.SEASON,
    Grain.SEMESTER,
    Grain.YEAR,
    Grain.DECADE,
    Grain.CENTURY,
)


@attrs.frozen(kw_only=True)
class Meaning:
    """What an expression stands for: its TIMEX3 value and the interval it covers."""

    value: str
    start: dt.datetime | None
    """First moment, inclusive; None where open."""
    end: dt.datetime | None
    """End, exclusive; None where open."""
    grain: Grain | None
    type: DateType = DateType.DATE
    mod: DateMod | None = None


def finer(grain: Grain | None, than: Grain) -> bool:
    """Tell whether a grain is as fine as another, or finer."""
    return grain is not None and FINEST_FIRST.index(grain) <= FINEST_FIRST.index(than)


def midnight(day: dt.date) -> dt.datetime:
    """Return the first moment of a day."""
    return dt.datetime.combine(day, dt.time())


def add_months(day: dt.date, months: int) -> dt.date:
    """Return the same day some months later; the last of the month where there is no such day.

    Raises:
        ValueError: The year is out of the calendar's range.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not dt.MINYEAR <= year < dt.MAXYEAR:
        message = f"the year {year} is out of range"
        raise ValueError(message)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def shifted(day: dt.date, unit: Grain, count: int) -> dt.date:
    """Return the day some units of a day or more away.

    Raises:
        ValueError, OverflowError: The day is out of the calendar's range.
    """
    if unit in _DAYS_IN:
        return day + dt.timedelta(days=count * _DAYS_IN[unit])
    return add_months(day, count * _MONTHS_IN[unit])


def unit_around(unit: Grain, day: dt.date) -> Meaning:
    """Return the unit of time that holds a day: its month, its week, its quarter.

    Raises:
        ValueError, OverflowError: The unit reaches out of the calendar's range.
    """
    if unit is Grain.DAY:
        return _meaning(unit, day, day + _DAY)
    if unit in (Grain.WEEK, Grain.WEEKEND):
        monday = day - _DAY * day.weekday()
        first = monday if unit is Grain.WEEK else monday + 5 * _DAY
        return _meaning(unit, first, monday + 7 * _DAY)
    first = _first_of(unit, day)
    return _meaning(unit, first, add_months(first, _MONTHS_IN[unit]))


def _first_of(unit: Grain, day: dt.date) -> dt.date:
    if unit is Grain.DECADE:
        return dt.date(day.year - day.year % 10, 1, 1)
    if unit is Grain.CENTURY:
        return dt.date(day.year - (day.year - 1) % 100, 1, 1)
    months = _MONTHS_IN[unit]
    return dt.date(day.year, day.month - (day.month - 1) % months, 1)


def _meaning(unit: Grain, first: dt.date, end: dt.date) -> Meaning:
    return Meaning(value=timex(unit, first), start=midnight(first), end=midnight(end), grain=unit)


def timex(unit: Grain, day: dt.date) -> str:
    """Return the TIMEX3 value of the unit of time that holds a day."""
    year = f"{day.year:04d}"
    if unit in (Grain.WEEK, Grain.WEEKEND):
        iso_year, week, _ = day.isocalendar()
        return f"{iso_year:04d}-W{week:02d}" + ("-WE" if unit is Grain.WEEKEND else "")
    values = {
        Grain.MONTH: f"{year}-{day.month:02d}",
        Grain.QUARTER: f"{year}-Q{(day.month - 1) // 3 + 1}",
        Grain.SEMESTER: f"{year}-H{(day.month - 1) // 6 + 1}",
        Grain.YEAR: year,
        Grain.DECADE: year[:3],
        Grain.CENTURY: f"{(day.year - 1) // 100:02d}",
    }
    return values.get(unit, day.isoformat())


def season(number: int, year: int) -> Meaning:
    """Return a season of a year, in whole months; the winter of a year begins in its December."""
    first = dt.date(year, _FIRST_MONTH_OF_SEASON[number], 1)
    return Meaning(
        value=f"{year:04d}-{SEASON_CODES[number]}",
        start=midnight(first),
        end=midnight(add_months(first, 3)),
        grain=Grain.SEASON,
    )


def century(number: int) -> Meaning:
    """Return a century by its number: the twentieth is 1901 to 2000, TIMEX3 value 19."""
    return unit_around(Grain.CENTURY, dt.date(number * 100, 1, 1))


def clock(at: dt.datetime, grain: Grain) -> Meaning:
    """Return a time on the clock, as long as the unit it is precise to."""
    value = at.strftime("%H:%M:%S" if grain is Grain.SECOND else "%H:%M")
    return Meaning(
        value=f"{at.date().isoformat()}T{value}",
        start=at,
        end=at + _CLOCK[grain],
        grain=grain,
        type=DateType.TIME,
    )


def half(meaning: Meaning, edge: DateMod) -> tuple[dt.datetime, dt.datetime]:
    """Return the first or last half of an interval that is closed, in whole days.

    Raises:
        ValueError: The interval is open.
    """
    if meaning.start is None or meaning.end is None:
        message = "only a closed interval has halves"
        raise ValueError(message)
    months = (meaning.end.year - meaning.start.year) * 12 + meaning.end.month - meaning.start.month
    middle = midnight(add_months(meaning.start.date(), months // 2))
    if months % 2 or months == 0:
        days = (meaning.end - meaning.start).days
        middle = meaning.start + dt.timedelta(days=days // 2)
    return (meaning.start, middle) if edge is DateMod.START else (middle, meaning.end)


def third(meaning: Meaning, edge: DateMod) -> tuple[dt.datetime, dt.datetime]:
    """Return the first, middle or last third of an interval that is closed.

    Months divide into days 1-10, 11-20 and the rest; a week into its first two days, the next
    three, and the last two; what is longer by whole months or years. A weekend has two days:
    its beginning is the first, its end the second, its middle the whole of it.

    Raises:
        ValueError: The interval is open, or shorter than a week.
    """
    if meaning.start is None or meaning.end is None or finer(meaning.grain, Grain.DAY):
        message = "only an interval of days has thirds"
        raise ValueError(message)
    if meaning.grain is Grain.WEEKEND:
        return (meaning.start, meaning.end) if edge is DateMod.MID else half(meaning, edge)
    cuts = _cuts(meaning.start.date(), meaning.end.date(), meaning.grain)
    index = _EDGES.index(edge)
    return midnight(cuts[index]), midnight(cuts[index + 1])


def _cuts(start: dt.date, end: dt.date, grain: Grain | None) -> tuple[dt.date, ...]:
    if grain in _THIRDS:
        return tuple(add_months(start, 12 * years) for years in _THIRDS[grain])
    months = (end.year - start.year) * 12 + end.month - start.month
    if months >= 3:
        return (start, add_months(start, months // 3), add_months(end, -(months // 3)), end)
    days = (end - start).days
    if grain is Grain.MONTH:
        return (start, start + 10 * _DAY, start + 20 * _DAY, end)
    return (start, start + days // 3 * _DAY, end - days // 3 * _DAY, end)
