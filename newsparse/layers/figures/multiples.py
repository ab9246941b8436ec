"""Multiples without a number: *a doublé*, *le triple*."""

from __future__ import annotations

from decimal import Decimal

from newsparse.analysis import Analysis
from newsparse.analysis.types import Word
from newsparse.article import Change, FigureKind
from newsparse.layers.figures.tables import MULTIPLES
from newsparse.layers.figures.types import FoundFigure


def find_multiples(analysis: Analysis) -> list[FoundFigure]:
    """Return the verbs that multiply (*ont triplé*) and the nouns (*le double de*)."""
    found = []
    for word in analysis.words:
        stem = next((s for s in MULTIPLES if word.text.lower().startswith(s)), None)
        if stem is None:
            continue
        figure = _verb(analysis, word, stem) or _noun(analysis, word, stem)
        if figure is not None:
            found.append(figure)
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


def _noun(analysis: Analysis, word: Word, stem: str) -> FoundFigure | None:
    """*Le double de*: the article before it, *de* behind it or the end of the clause."""
    if word.text.lower() != stem or word.index == 0:
        return None
    before = analysis.words[word.index - 1]
    following = analysis.words[word.index + 1 : word.index + 2]
    if before.text.lower() != "le" or not following:
        return None
    if following[0].text.lower() not in ("de", "d'", ".", ","):
        return None
    return _made(before.start, word.end, MULTIPLES[stem], None)


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
