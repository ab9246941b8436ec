"""Dates: expressions of calendar time, found by patterns and resolved against the publication date."""

from __future__ import annotations

from newsparse.layers.dates.find import find
from newsparse.layers.dates.resolve import resolve

__all__ = ["find", "resolve"]
