"""Finding quantities: atoms joined to ranges and ratios, with their units and modifiers."""

from __future__ import annotations

import attrs

from newsparse.analysis import Analysis
from newsparse.document import Document
from newsparse.layers.figures.atoms import find_atoms
from newsparse.layers.figures.compose import Composer
from newsparse.layers.figures.reject import Rejecter
from newsparse.layers.figures.types import FoundFigure


def find(document: Document, analysis: Analysis) -> tuple[FoundFigure, ...]:
    """Return the quantities of a document in text order; they do not overlap."""
    plain = document.shadow
    composed = Composer(plain, analysis).compose(find_atoms(plain))
    rejecter = Rejecter(document, analysis)
    return tuple(figure for figure in composed if not rejecter.rejects(figure))
