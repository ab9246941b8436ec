"""Modifiers before and behind a figure: *plus de*, *environ*, *ou plus*; its bounds after them."""

from __future__ import annotations

import re

import attrs

from newsparse.article import FigureKind
from newsparse.layers.figures.lexicon import modifier_ends, modifiers
from newsparse.layers.figures.types import FoundFigure
from newsparse.spans import last_before

_LAST_WORD = re.compile(r"([^\W\d_]+|[+<>≥≤~≈±-])['’]? ?$")
_ONLY = re.compile(r"(?<!\w)n(?:e |')[^.]*$", re.IGNORECASE)
_NO_MORE = re.compile(r"(?<!\w)n(?:e |')[\w-]+ $", re.IGNORECASE)
_NOBODY = re.compile(r"(?<!\w)(?:aucune?|personne|rien|nul|jamais|ni)(?!\w)", re.IGNORECASE)
REACH = 48
"""Characters before a number in which the words stand that lead to it."""
_OF_ARTICLE = ("avoisinant", "dépassant", "excédant", "approchant", "autour de", "environ")


def modified(plain: str, figure: FoundFigure) -> FoundFigure:
    """Return the figure with the modifier before it, else with the one right behind it."""
    return modified_behind(plain, modified_before(plain, figure))


def modified_behind(plain: str, figure: FoundFigure) -> FoundFigure:
    """Return the figure with the modifier right behind it, where it has none yet: *ou plus*."""
    if figure.modified:
        return figure
    effects, pattern = modifiers("right")
    found = pattern.match(plain, figure.end)
    if found is None:
        return figure
    return _bounded(attrs.evolve(figure, end=found.end()), effects[found["mod"].lower()])


def modified_before(plain: str, figure: FoundFigure) -> FoundFigure:
    """Return the figure with the modifier before it: *plus de 200*, *près de la moitié*."""
    start = figure.start
    word = _LAST_WORD.search(plain, start - REACH, start)
    if word is None or word[1].lower() not in modifier_ends():
        return figure
    effects, pattern = modifiers("left")
    found = pattern.search(plain, start - REACH, start)
    if found is None:
        return figure
    words, begin = found["mod"].lower(), found.start()
    if not _fits(figure, words, plain[found.end("mod") : start].strip()):
        return figure
    # « il ne reste plus que trois »: there are three, not more
    if words == "plus que" and _ONLY.search(last_before(plain, begin, REACH)):
        return figure
    if words.startswith("plus d") and _is_no_more(plain, figure, begin):
        return figure
    return _bounded(attrs.evolve(figure, start=begin), effects[words])


def _is_no_more(plain: str, figure: FoundFigure, begin: int) -> bool:
    """Tell whether *plus* denies: « on ne parle plus d'un pic », not « nul ne gagne plus de 9 »."""
    clause = last_before(plain, begin, REACH)
    article = plain[slice(*figure.core)].lower() in ("un", "une")
    return article and bool(_NO_MORE.search(clause)) and not _NOBODY.search(clause)


def _fits(figure: FoundFigure, words: str, article: str) -> bool:
    """An article stands between a modifier and a part; « près des deux villes » is a place."""
    part = figure.kind is FigureKind.RATIO
    if words.endswith((" du", " des")):
        return part
    return not article or part or words in _OF_ARTICLE


def _bounded(figure: FoundFigure, effect: str) -> FoundFigure:
    if effect == "approx":
        exact = figure.high is not None
        return attrs.evolve(figure, approx=exact, modified=True)
    if effect == "min":
        return attrs.evolve(figure, high=None, approx=False, modified=True)
    top = figure.high if figure.high is not None else figure.low
    return attrs.evolve(figure, low=None, high=top, approx=False, modified=True)
