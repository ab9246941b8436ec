"""Every pattern of a date expression, by topic: a new one is one entry in its table."""

from __future__ import annotations

from newsparse.layers.dates.patterns import (
    calendar_dates,
    clock,
    digits,
    lapses,
    periods,
    relative,
    sets,
)
from newsparse.layers.dates.patterns.base import Pattern

PATTERNS: tuple[Pattern, ...] = (
    *calendar_dates.PATTERNS,
    *digits.PATTERNS,
    *periods.PATTERNS,
    *relative.PATTERNS,
    *clock.PATTERNS,
    *lapses.PATTERNS,
    *sets.PATTERNS,
)
"""All patterns; of two that match at one place, the longer wins, then the earlier here."""

__all__ = ["PATTERNS", "Pattern"]
