"""What a reader of expressions is handed, and the one function that finds the reader for each."""

from __future__ import annotations

import datetime as dt
from functools import singledispatch

import attrs

from newsparse.layers.dates.anchors import Anchors, UnknownDateError
from newsparse.layers.dates.calendar import Meaning
from newsparse.layers.dates.choose import Choice
from newsparse.layers.dates.expressions import Expression


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

    def near_day(self) -> dt.date:
        """Return the day an incomplete date is near: the other end of its interval, or today.

        Raises:
            UnknownDateError: There is no publication date.
        """
        end = self.after or self.before
        return self.anchors.day if end is None else end.date()

    def choice(self, towards: int = 0, day: dt.date | None = None) -> Choice:
        """Return what decides between the meanings of an incomplete date."""
        return Choice(
            day=self.anchors.day if day is None else day,
            direction=self.direction,
            towards=towards,
            after=self.after,
            before=self.before,
        )


@singledispatch
def read(expression: Expression, where: Where) -> Meaning:
    """Return what an expression stands for.

    Args:
        expression: Any of the kinds of expression; each has its reader in this package.
        where: Its surroundings.

    Raises:
        UnknownDateError: It cannot be known.
        ValueError, OverflowError: It is out of the calendar's range.
    """
    message = f"no reader for {type(expression).__name__} in {where}"
    raise TypeError(message)


def start_day(meaning: Meaning) -> dt.date:
    """Return the first day of a meaning.

    Raises:
        UnknownDateError: It has none: *la fin de semaine du 21 février* in no known year.
    """
    if meaning.start is None:
        message = "it counts from something without a date"
        raise UnknownDateError(message)
    return meaning.start.date()
