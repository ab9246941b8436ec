"""Dates: expressions of calendar time, found by patterns and put on the calendar.

Start at :func:`find` (what is a date, and what does it say) and go on to :func:`resolve` (what
day is that). A new named day, unit or word is one line in :mod:`.atoms` or :mod:`.holidays`.
"""

from __future__ import annotations

from newsparse.layers.dates.find import find
from newsparse.layers.dates.resolve import resolve

__all__ = ["find", "resolve"]
