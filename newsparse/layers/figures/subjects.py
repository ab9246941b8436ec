"""What a figure measures: *le **chômage** s'établit à 7,4 %*, *une **amende** de 135 euros*."""

from __future__ import annotations

import re

from newsparse.analysis import Analysis
from newsparse.analysis.types import Word
from newsparse.article import FigureKind
from newsparse.layers.figures.tables import DOWN, UP
from newsparse.layers.figures.types import FoundFigure

_CHANGE = re.compile(rf"(?:{'|'.join(UP + DOWN)})\w*|différence|écart", re.IGNORECASE)
_STEPS = 6
_SUBJECT = ("nsubj", "nsubj:pass")
_NOMINAL = ("NOUN", "PROPN")


def find_subject(analysis: Analysis, figure: FoundFigure, counted: bool) -> Word | None:
    """Return the noun that the figure measures, None where it counts or the tree is silent."""
    if counted or figure.unit == "year":
        return None
    head = analysis.head_of(*figure.core)
    climbed = set()
    for _ in range(_STEPS):
        if head is None or head.head is None or head.index in climbed:
            break
        climbed.add(head.index)
        above = analysis.words[head.head]
        inside = figure.start <= above.start < figure.end
        if not inside:
            found = _from_noun(analysis, figure, head, above) or _from_verb(analysis, figure, above)
            if found is not None or above.upos == "VERB" or head.deprel in _SUBJECT:
                return found if head.deprel not in _SUBJECT else None
        head = above
    return _predicate(analysis, figure, head) if head is not None else None


def _from_noun(analysis: Analysis, figure: FoundFigure, head: Word, above: Word) -> Word | None:
    """« Une amende de 135 euros »; a change noun passes on to what changes."""
    if above.upos not in _NOMINAL or not above.start < figure.start:
        return None
    if figure.kind is FigureKind.CARDINAL or head.deprel in ("conj", "appos"):
        return None
    if not _CHANGE.fullmatch(above.text):
        return above
    for child in analysis.children[above.index]:
        word = analysis.words[child]
        if word.upos in _NOMINAL and word.deprel.startswith("nmod") and not _within(figure, word):
            return word
    return None


def _from_verb(analysis: Analysis, figure: FoundFigure, above: Word) -> Word | None:
    if above.upos not in ("VERB", "AUX", "ADJ"):
        return None
    return _predicate(analysis, figure, above)


def _predicate(analysis: Analysis, figure: FoundFigure, verb: Word) -> Word | None:
    """Return the noun subject of a verb, or of the copula of a nominal predicate."""
    for child in analysis.children[verb.index]:
        word = analysis.words[child]
        if word.deprel in _SUBJECT and word.upos in _NOMINAL and not _within(figure, word):
            return word
    return None


def _within(figure: FoundFigure, word: Word) -> bool:
    return figure.start <= word.start < figure.end
