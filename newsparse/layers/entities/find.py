"""Finding names: the model's spans, cut and mended by what typography and the document show."""

from __future__ import annotations

from newsparse.analysis import Analysis, NamedSpan
from newsparse.document import Document


def find(document: Document, analysis: Analysis) -> tuple[NamedSpan, ...]:
    """Return the names of a document in text order; they do not overlap."""
    return analysis.names
