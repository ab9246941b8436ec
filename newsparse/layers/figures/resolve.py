"""Resolving quantities to numbers, bounds, units and the noun counted."""

from __future__ import annotations

from newsparse.analysis import Analysis
from newsparse.article import DateMention, Entity, Figure
from newsparse.document import Document
from newsparse.layers.figures.find import FoundFigure


def resolve(
    document: Document,
    analysis: Analysis,
    found: tuple[FoundFigure, ...],
    *,
    dates: tuple[DateMention, ...],
    entities: tuple[Entity, ...],
) -> tuple[Figure, ...]:
    """Return the figures in text order, without those that stand in a date or a name.

    ``speaker`` and ``quote`` are left None: they are linked when the article is assembled.
    """
    return ()
