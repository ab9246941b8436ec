"""Multiples without a number: *a doublé*, *le triple*."""

from __future__ import annotations

from decimal import Decimal

from newsparse.analysis import Analysis
from newsparse.analysis.types import Word
from newsparse.article import Change, FigureKind
from newsparse.layers.figures.modify import modified_before
from newsparse.layers.figures.tables import MULTIPLES
from newsparse.layers.figures.types import FoundFigure

_STEMS = tuple(MULTIPLES)


def find_multiples(plain: str, analysis: Analysis) -> list[FoundFigure]:
    """Return the verbs that multiply (*ont triplé*) and the nouns (*le double de*)."""
    found = []
    for word in analysis.words:
        form = word.text.lower()
        if not form.startswith(_STEMS):
            continue
        stem = next(s for s in _STEMS if form.startswith(s))
        figure = _verb(analysis, word, stem) or _noun(plain, analysis, word, stem)
        if figure is not None:
            found.append(modified_before(plain, figure))
    return found


def _verb(analysis: Analysis, word: Word, stem: str) -> FoundFigure | None:
    """A verb without a direct object that is a person or a thing one can pass or dub."""
    if word.upos != "VERB" or any(
        analysis.words[c].deprel in ("obj", "nsubj:pass", "aux:pass")
        for c in analysis.children[word.index]
    ):
        return None
    subject = any(
        analysis.words[c].deprel == "nsubj" and analysis.words[c].upos in ("NOUN", "PRON")
        for c in analysis.children[word.index]
    )
    return _made(word.start, word.end, MULTIPLES[stem], Change.UP) if subject else None


def _noun(plain: str, analysis: Analysis, word: Word, stem: str) -> FoundFigure | None:
    """*Le double de*, *plus du double*: no noun behind it (*le double champion*)."""
    if word.text.lower() != stem or word.index == 0:
        return None
    before = analysis.words[word.index - 1]
    following = analysis.words[word.index + 1 : word.index + 2]
    if before.text.lower() not in ("le", "du", "au") or not following:
        return None
    if following[0].upos in ("NOUN", "ADJ", "PROPN") or following[0].text in ("-", "»", '"'):
        return None
    contracted = plain[before.start].lower() != "l"
    start = word.start if contracted else before.start
    return _made(start, word.end, MULTIPLES[stem], None)


def _made(start: int, end: int, times: int, change: Change | None) -> FoundFigure:
    return FoundFigure(
        start=start,
        end=end,
        core=(start, end),
        kind=FigureKind.RATIO,
        low=Decimal(times),
        high=Decimal(times),
        value=Decimal(times),
        change=change,
        words=True,
    )
