"""Figures on one line, for expected values: words, bounds and unit; read without the models."""

from __future__ import annotations

from newsparse import Source
from newsparse.analysis import Analysis
from newsparse.article import Figure
from newsparse.document import build
from newsparse.layers import figures
from newsparse.layers.figures.types import FoundFigure

NO_WORDS = Analysis(words=(), sentences=(), names=())


def found(text: str) -> tuple[FoundFigure, ...]:
    """The figures of a text, without the models."""
    return figures.find(build(Source(text=text)), NO_WORDS)


def shown(text: str) -> str:
    """The figures of a text on one line: words, bounds, unit."""
    return ", ".join(f"{text[f.start : f.end]} | {bounds(f)}" for f in found(text))


def bounds(figure: Figure | FoundFigure) -> str:
    """Write bounds and unit of a figure."""
    low = "" if figure.low is None else f"{figure.low.normalize():f}"
    high = "" if figure.high is None else f"{figure.high.normalize():f}"
    span = low if low == high else f"{low}..{high}"
    return f"{'~' if figure.approx else ''}{span}{f' {figure.unit}' if figure.unit else ''}"
