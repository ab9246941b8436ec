"""Reading expressions on the calendar: every kind of expression has one reader here."""

from __future__ import annotations

from newsparse.layers.dates.readers import (  # noqa: F401 - importing them registers them
    calendar_dates,
    intervals,
    periods,
    shifts,
    times,
)
from newsparse.layers.dates.readers.base import Where, read

__all__ = ["Where", "read"]
