"""What dates count from: the publication, and the dates the text has spoken of so far."""

from __future__ import annotations

import datetime as dt

import attrs

from newsparse.article import DateType, Grain
from newsparse.layers.dates.calendar import Meaning, finer, unit_around

_MEMORY = 6
"""How many dates back the text may be thinking of one."""


_NEWS = 6
"""How many days before its publication news may tell of without naming the day again."""
_NOON = 12
_DATED = (DateType.DATE, DateType.TIME)


class UnknownDateError(Exception):
    """A date cannot be known; its message says why, in a few words."""


@attrs.frozen(kw_only=True)
class Spoken:
    """A date the text has spoken of."""

    start: int
    block: int
    sentence: int
    meaning: Meaning | None
    """What it stands for; None where that is not known."""
    stated: bool
    """True where the text states the year itself."""


class Anchors:
    """The publication date and a memory of dates, filled in the order of the text."""

    def __init__(self, published: dt.date | None) -> None:
        """Start with an empty memory.

        Args:
            published: Date or naive local datetime of publication, or None.
        """
        self.moment = published if isinstance(published, dt.datetime) else None
        self.published = self.moment.date() if self.moment is not None else published
        self._spoken: list[Spoken] = []
        self._lead: Meaning | None = None

    @property
    def day(self) -> dt.date:
        """The day of publication.

        Raises:
            UnknownDateError: There is none.
        """
        if self.published is None:
            message = "no publication date"
            raise UnknownDateError(message)
        return self.published

    def remember(self, spoken: Spoken) -> None:
        """Keep a date, for those that count from it; lengths of time are no anchors."""
        meaning = spoken.meaning
        if meaning is None or (meaning.type in _DATED and meaning.start is not None):
            self._spoken.append(spoken)
            start = _start_of_day(meaning)
            if self._lead is None and start is not None and self._is_recent(start.date()):
                self._lead = meaning

    def last(self, least: Grain) -> Meaning:
        """Return the date the text spoke of last, else the day of publication.

        Args:
            least: How fine it must be at least.

        Raises:
            UnknownDateError: It is vaguer, or there is none at all.
        """
        if not self._spoken:
            return unit_around(Grain.DAY, self.day)
        for spoken in reversed(self._spoken[-_MEMORY:]):
            if spoken.meaning is None:
                message = "the date before it is not known"
                raise UnknownDateError(message)
            if finer(spoken.meaning.grain, least):
                return spoken.meaning
        message = f"the date before it is vaguer than a {least}"
        raise UnknownDateError(message)

    def day_of_clock(self, block: int, *, over: bool = False, hour: int | None = None) -> dt.date:
        """Return the day that a time without a day is on: the last in its paragraph, or today.

        Args:
            block: The paragraph.
            over: True where a past tense tells of it: then it may be on the day of the paragraph
                before, else on the one that the article opened with.
            hour: The hour on the clock, which may be past the midnight of a night; or None.

        Raises:
            UnknownDateError: There is no such day and no publication date.
        """
        for spoken in reversed(self._spoken[-_MEMORY:]):
            if spoken.block < (block - 1 if over else block):
                break
            if spoken.meaning is None and spoken.block == block:
                message = "the day before it is not known"
                raise UnknownDateError(message)
            start = _start_of_day(spoken.meaning)
            if start is not None and (spoken.block == block or self._is_recent(start.date())):
                return _day_in(spoken.meaning, start, hour)
        start = _start_of_day(self._lead) if over else None
        return self.day if start is None else _day_in(self._lead, start, hour)

    def _is_recent(self, day: dt.date) -> bool:
        """Tell whether news of the publication may still be telling of a day."""
        return self.published is not None and 0 <= (self.published - day).days <= _NEWS

    def is_in_the_past(self, block: int) -> bool:
        """Tell whether the paragraph spoke last of a year before that of the publication."""
        if not self._spoken or self.published is None or self._spoken[-1].block != block:
            return False
        start = _start(self._spoken[-1])
        return start is not None and start.year < self.published.year

    def year_of_day(self, sentence: int, month: int, day: int | None) -> int | None:
        """Return the year of a day the sentence has named by another word, or None.

        It is there for *demain (11 juillet)*.
        """
        for spoken in reversed(self._spoken[-_MEMORY:]):
            start = _start(spoken)
            if start is None or spoken.sentence != sentence or spoken.meaning is None:
                continue
            if spoken.meaning.value == f"{start.year:04d}-{month:02d}-{day or 0:02d}":
                return start.year
        return None

    def year_of_sentence(self, sentence: int) -> int | None:
        """Return the year that the sentence has stated last, or None."""
        for spoken in reversed(self._spoken[-_MEMORY:]):
            start = _start(spoken)
            if spoken.sentence == sentence and spoken.stated and start is not None:
                return start.year
        return None


def _start_of_day(meaning: Meaning | None) -> dt.datetime | None:
    """Return where a day, or a part of one, begins; None for anything vaguer."""
    return meaning.start if meaning is not None and finer(meaning.grain, Grain.DAY) else None


def _day_in(meaning: Meaning | None, start: dt.datetime, hour: int | None) -> dt.date:
    """Return the day of a time: three o'clock in the night from Sunday to Monday is on Monday."""
    night = meaning is not None and meaning.value.endswith("TNI")
    late = night and hour is not None and hour < _NOON
    return start.date() + dt.timedelta(days=1 if late else 0)


def _start(spoken: Spoken) -> dt.datetime | None:
    return None if spoken.meaning is None else spoken.meaning.start
