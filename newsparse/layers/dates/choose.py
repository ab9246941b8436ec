"""Choosing the year, month or week that a date leaves out: the nearest one the text allows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

import attrs

from newsparse.article import Grain
from newsparse.layers.dates.anchors import UnknownDateError
from newsparse.layers.dates.calendar import Meaning, midnight
from newsparse.layers.dates.verbs import FUTURE, NEUTRAL, PAST

_DAY = dt.timedelta(days=1)
# News tell of what has been: the future must be this many times as near, in the present tense
# and without any verb.
_PRESENT, _SILENT = 2, 6
_LONG_AGO = 280
_SOON = 75


@attrs.frozen(kw_only=True)
class Choice:
    """What decides between the meanings of a date that is incomplete."""

    day: dt.date
    """The day it counts from."""
    direction: int | None = NEUTRAL
    """What the tense says; None where no verb says anything."""
    towards: int = 0
    """-1 for *dernier*, 1 for *prochain*: strictly before or after the day."""
    after: dt.datetime | None = None
    """The first one from this moment on, for the end of an interval."""
    before: dt.datetime | None = None
    """The last one up to this moment, for its beginning."""
    nearest: bool = False
    """True where the date says so much of itself that the nearest is the one (*jeudi 7 mars*)."""


def choose(candidates: Iterable[Meaning], choice: Choice) -> Meaning:
    """Return the candidate that the choice falls on.

    Args:
        candidates: Closed meanings in the order of time.
        choice: What decides.

    Raises:
        UnknownDateError: None of them is allowed.
    """
    picked = _pick(list(candidates), choice)
    if picked is None:
        message = "no such date in the calendar"
        raise UnknownDateError(message)
    return picked


def _pick(found: list[Meaning], choice: Choice) -> Meaning | None:
    today = midnight(choice.day)
    if choice.after is not None:
        return _first(found, starts=choice.after)
    if choice.before is not None:
        return _last(found, starts=choice.before)
    if choice.towards == PAST:
        return _last(found, ends=today)
    if choice.towards == FUTURE:
        return _first(found, starts=today + _DAY)
    past, future = _last(found, starts=today), _first(found, ends=today + _DAY)
    if past is None or future is None:
        return past or future
    return past if _is_past(past, future, choice) else future


def _is_past(past: Meaning, future: Meaning, choice: Choice) -> bool:
    if choice.nearest or not choice.direction:
        silent = choice.direction is None and not choice.nearest
        far = silent and not _misread(past, future, choice.day)
        factor = _SILENT if far else _PRESENT
        return _is_nearer(past, future, choice.day, factor)
    if choice.direction == FUTURE:
        return False
    return not _misread(past, future, choice.day) or _is_nearer(past, future, choice.day, _PRESENT)


def _misread(past: Meaning, future: Meaning, today: dt.date) -> bool:
    """Tell whether a tense of the past can hardly be meant.

    Nobody calls a day of last year, almost a year ago, *le 30 juin* while this year's is near.
    """
    assert past.start is not None
    assert future.start is not None
    if past.grain is not Grain.DAY or past.start.year == today.year:
        return False
    back, ahead = today - past.start.date(), future.start.date() - today
    return back.days > _LONG_AGO and ahead.days < _SOON


def _is_nearer(past: Meaning, future: Meaning, day: dt.date, factor: int) -> bool:
    assert past.end is not None
    assert future.start is not None
    today = midnight(day)
    back = max(today - past.end, dt.timedelta(0))
    ahead = max(future.start - today, dt.timedelta(0))
    return ahead * factor > back


def _first(
    found: list[Meaning], *, starts: dt.datetime | None = None, ends: dt.datetime | None = None
) -> Meaning | None:
    """Return the first meaning that starts, or ends, at a moment or after it."""
    for meaning in found:
        assert meaning.start is not None
        assert meaning.end is not None
        if (starts is None or meaning.start >= starts) and (ends is None or meaning.end >= ends):
            return meaning
    return None


def _last(
    found: list[Meaning], *, starts: dt.datetime | None = None, ends: dt.datetime | None = None
) -> Meaning | None:
    """Return the last meaning that starts, or ends, at a moment or before it."""
    for meaning in reversed(found):
        assert meaning.start is not None
        assert meaning.end is not None
        if (starts is None or meaning.start <= starts) and (ends is None or meaning.end <= ends):
            return meaning
    return None


def years_around(year: int, reach: int) -> range:
    """Return the years around one, within the calendar."""
    return range(max(year - reach, 2), min(year + reach, 9990) + 1)


def in_years(read: Callable[[int], Meaning | None], year: int, reach: int = 1) -> Iterator[Meaning]:
    """Yield what a date without a year is in each of the years around one, where it exists."""
    for candidate in years_around(year, reach):
        meaning = read(candidate)
        if meaning is not None:
            yield meaning


def full_year(year: int, published: dt.date | None) -> int:
    """Return a year as a number of four digits; two digits mean the nearest, mostly of the past.

    Args:
        year: As written.
        published: Decides the century of two digits; without it, 70 to 99 are of the last one.
    """
    if year >= 100:
        return year
    now = published.year if published is not None else 2050
    latest = now + 19
    return latest - (latest - year) % 100


def weekdays_around(weekday: int, day: dt.date) -> Iterator[dt.date]:
    """Yield the days with a name from two weeks before a day to two weeks after it."""
    first = day + _DAY * ((weekday - day.weekday()) % 7 - 14)
    for week in range(5):
        yield first + _DAY * 7 * week


def days_of_month_around(number: int, weekday: int | None, day: dt.date) -> Iterator[dt.date]:
    """Yield the days with a number, and a name where one is given, in the months around a day."""
    reach = 2 if weekday is None else 40
    for month in range(-reach, reach + 1):
        year, index = divmod(day.year * 12 + day.month - 1 + month, 12)
        try:
            candidate = dt.date(year, index + 1, number)
        except ValueError:  # there is no 31st in it
            continue
        if weekday is None or candidate.weekday() == weekday:
            yield candidate
