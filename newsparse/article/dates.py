"""Dates: expressions of calendar time with their TIMEX3 value and the interval they cover."""

from __future__ import annotations

import datetime as dt

import attrs

from newsparse.article.kinds import DateMod, DateType, Grain


@attrs.frozen(kw_only=True)
class DateMention:
    """An expression of calendar time."""

    start: int
    """First character, counted in code points of ``Article.text``."""
    end: int
    """One past the last character."""
    text: str
    """The words as written, without preposition or leading article."""
    type: DateType
    """DATE, TIME, DURATION or SET, as in TIMEX3."""
    value: str | None
    """TIMEX3 value (``2024-11-07``, ``2022-02``, ``P3D``); None where it cannot be known."""
    mod: DateMod | None
    """TIMEX3 modifier: START, MID, END, APPROX, BEFORE, AFTER; None where there is none."""
    grain: Grain | None
    """The calendar unit the expression is precise to; None for a vague one."""
    reason: str | None
    """Why ``value`` is None, in a few words; None where there is a value."""
    earliest: dt.datetime | None
    """First moment covered, naive local time, inclusive; None where open or unknown."""
    latest: dt.datetime | None
    """End of the time covered, naive local time, exclusive; None where open or unknown."""
