"""Multiples without a number: *a doublé*, *le triple*."""

from __future__ import annotations

import re
from decimal import Decimal

from newsparse.analysis import Analysis
from newsparse.analysis.types import Word
from newsparse.article import Change, FigureKind
from newsparse.layers.figures.modify import modified_before
from newsparse.layers.figures.tables import MULTIPLES
from newsparse.layers.figures.types import FoundFigure

_STEM = re.compile("|".join(MULTIPLES), re.IGNORECASE)


def find_multiples(plain: str, analysis: Analysis) -> list[FoundFigure]:
    """Return the verbs that multiply (*ont triplé*) and the nouns (*le double de*)."""
    found = []
    for word in analysis.words:
        stem = _STEM.match(word.text)
        if stem is None:
            continue
        times = MULTIPLES[stem[0].lower()]
        figure = _verb(analysis, word, times)
        if word.text[stem.end() :] == "e":
            figure = figure or _noun(plain, analysis, word, times)
        if figure is not None:
            found.append(modified_before(plain, figure))
    return found


def _verb(analysis: Analysis, word: Word, times: int) -> FoundFigure | None:
    """A verb without a direct object that is a person or a thing one can pass or dub."""
    below = [analysis.words[c] for c in analysis.children[word.index]]
    if word.upos != "VERB" or any(w.deprel in ("obj", "nsubj:pass", "aux:pass") for w in below):
        return None
    subject = any(w.deprel == "nsubj" and w.upos in ("NOUN", "PRON") for w in below)
    return _made(word.start, word.end, times, Change.UP) if subject else None


def _noun(plain: str, analysis: Analysis, word: Word, times: int) -> FoundFigure | None:
    """*Le double de*, *plus du double*: no noun behind it (*le double champion*)."""
    if not 0 < word.index < len(analysis.words) - 1:
        return None
    before, following = analysis.words[word.index - 1], analysis.words[word.index + 1]
    if before.text.lower() not in ("le", "du", "au"):
        return None
    if following.upos in ("NOUN", "ADJ", "PROPN") or following.text in ("-", "»", '"'):
        return None
    contracted = plain[before.start].lower() != "l"
    start = word.start if contracted else before.start
    return _made(start, word.end, times, None)


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
