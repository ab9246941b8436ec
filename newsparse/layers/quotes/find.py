"""Finding quotes."""

from __future__ import annotations

from newsparse.analysis import Analysis
from newsparse.document import Document
from newsparse.layers.quotes.types import FoundQuote


def find(document: Document, analysis: Analysis) -> tuple[FoundQuote, ...]:
    """Return the quotes of a document in text order."""
    return ()
