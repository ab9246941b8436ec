"""Finding quantities and classifying them."""

from __future__ import annotations

import attrs

from newsparse.analysis import Analysis
from newsparse.document import Document


@attrs.frozen(kw_only=True)
class FoundFigure:
    """A quantity before it is resolved."""

    start: int
    end: int


def find(document: Document, analysis: Analysis) -> tuple[FoundFigure, ...]:
    """Return the quantities of a document in text order; they do not overlap."""
    return ()
