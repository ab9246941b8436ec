"""Figures: quantities with their bounds, unit and the thing counted.

Start at :func:`find`: :mod:`.atoms` finds numbers, :mod:`.pieces` what is written on them,
:mod:`.compose` joins them to ranges and ratios, and :mod:`.reject` says what is no figure.
:func:`resolve` adds the noun counted (:mod:`.nouns`), what is measured (:mod:`.subjects`) and the
direction (:mod:`.changes`); :func:`find_sources` says whose figure it is. A unit, a currency or a
modifier is a line in a table of ``data/``, any other word one in ``data/words.txt``.
"""

from __future__ import annotations

from newsparse.layers.figures.find import find
from newsparse.layers.figures.resolve import resolve
from newsparse.layers.figures.sources import find_sources

__all__ = ["find", "find_sources", "resolve"]
