"""Finding date expressions and classifying them."""

from __future__ import annotations

import attrs

from newsparse.analysis import Analysis
from newsparse.document import Document


@attrs.frozen(kw_only=True)
class FoundDate:
    """A date expression before it is resolved."""

    start: int
    end: int


def find(document: Document, analysis: Analysis) -> tuple[FoundDate, ...]:
    """Return the date expressions of a document in text order; they do not overlap."""
    return ()
