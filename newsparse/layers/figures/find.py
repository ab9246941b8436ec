"""Finding quantities: atoms joined to ranges and ratios, with their units and modifiers."""

from __future__ import annotations

from newsparse.analysis import Analysis
from newsparse.document import Document
from newsparse.layers.figures.ages import as_age, share_years
from newsparse.layers.figures.atoms import find_atoms
from newsparse.layers.figures.compose import Composer
from newsparse.layers.figures.multiples import find_multiples
from newsparse.layers.figures.reject import Rejecter
from newsparse.layers.figures.types import FoundFigure


def find(document: Document, analysis: Analysis) -> tuple[FoundFigure, ...]:
    """Return the quantities of a document in text order; they do not overlap."""
    plain = document.shadow
    rejecter = Rejecter(document, analysis)
    found: list[FoundFigure] = []
    for composed in Composer(plain, analysis).compose(find_atoms(plain)):
        figure = as_age(plain, composed)
        if figure is not None and not rejecter.rejects(figure):
            found.append(figure)
    found = share_years(plain, found)
    return tuple(sorted(found + find_multiples(plain, analysis), key=lambda f: f.start))
