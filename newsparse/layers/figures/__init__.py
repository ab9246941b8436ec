"""Figures: quantities with their bounds, unit and the thing counted."""

from __future__ import annotations

from newsparse.layers.figures.find import find
from newsparse.layers.figures.resolve import resolve
from newsparse.layers.figures.sources import find_sources

__all__ = ["find", "find_sources", "resolve"]
