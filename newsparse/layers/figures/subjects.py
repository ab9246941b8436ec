"""What a figure measures: *le **chômage** s'établit à 7,4 %*, *une **amende** de 135 euros*."""

from __future__ import annotations

import re

from newsparse.analysis import Analysis
from newsparse.analysis.types import Word
from newsparse.article import FigureKind
from newsparse.layers.figures.lexicon import key, units
from newsparse.layers.figures.modify import REACH
from newsparse.layers.figures.tables import (
    COUNTING_VERBS,
    DOWN,
    MEASURE_VERBS,
    NOT_CHANGE,
    NOT_MEASURING,
    PRENOMINAL,
    UP,
)
from newsparse.layers.figures.types import FoundFigure
from newsparse.spans import last_before

CHANGING = re.compile(rf"(?:{'|'.join(UP + DOWN)})\w*|différence|écart", re.IGNORECASE)
"""Nouns that pass on what is measured: *la hausse des **prix***."""

_MEASURES = re.compile(rf"(?:{'|'.join(MEASURE_VERBS)})\w*", re.IGNORECASE)
_LEADS = re.compile(r"(?:^|[\s(])(?:à|de|d'|entre|par|désormais|déjà|est|était|serait|sera)[ ]?$")
_APART = re.compile(r"(?:^|\W)(?:pour|avec|sur|dans|en|contre|sous|dont) $", re.IGNORECASE)
_CLOSE = 14  # characters between a verb and the object that measures its subject
_NAME = re.compile(
    r"(?!est-à-dire|dessous|dessus|moins|plus|celles?-|celui-|ceux-)[^\W\d_]+(?:['-][^\W\d_]+)*",
    re.IGNORECASE,
)
_STEPS = 6  # up the tree
_OF = re.compile(r" (?:de |d')(?=[^\W\d_])")
_NUMBERS = frozenset("mille million milliard millier cent".split())
_SET_PHRASES = frozenset({"lieu", "cas"})  # « au lieu de 110 »
_DISTANCES = frozenset("km m mi nmi al ua".split())  # « à 4 km du bourg » is where a thing is
_NOMINAL = ("NOUN", "PROPN")


def find_subject(plain: str, analysis: Analysis, figure: FoundFigure, counted: bool) -> Word | None:
    """Return the noun that the figure measures, None where it counts or the tree is silent."""
    share = figure.kind is FigureKind.PERCENT  # « le déficit atteint 5 % du PIB » measures both
    if (counted and not share) or figure.unit == "year":
        return None
    if found := _of_the_unit(plain, analysis, figure):
        return found
    head = analysis.head_of(*figure.core)
    for _ in range(_STEPS):
        if head is None or head.head is None:
            break
        above = analysis.words[head.head]
        if _in(figure, above) or _a_unit(above):
            head = above
            continue
        if above.upos in _NOMINAL:
            if counted:
                return None
            if found := _from_noun(plain, analysis, figure, head, above):
                return found
        elif above.upos in ("VERB", "AUX", "ADJ"):
            return _from_verb(plain, analysis, figure, above)
        head = above
    return None if head is None else _from_verb(plain, analysis, figure, head)


def _a_unit(word: Word) -> bool:
    symbols, words = units()
    number = word.upos == "NUM" or key(word.text) in _NUMBERS
    return number or word.text in symbols or key(word.text) in words


def _of_the_unit(plain: str, analysis: Analysis, figure: FoundFigure) -> Word | None:
    """« 10 000 euros d'amende », « 300 mètres de profondeur »: a bare noun behind *de*."""
    if figure.kind not in (FigureKind.MONEY, FigureKind.QUANTITY):
        return None
    of = _OF.match(plain, figure.end)
    word = analysis.word_at(of.end()) if of else None
    if word is None or word.upos != "NOUN" or not _NAME.fullmatch(word.text):
        return None
    return None if CHANGING.fullmatch(word.text) or word.text.lower() in PRENOMINAL else word


def _from_noun(
    plain: str, analysis: Analysis, figure: FoundFigure, head: Word, above: Word
) -> Word | None:
    """« Une amende de 135 euros »; a change noun passes on to what changes."""
    if not above.start < figure.start or head.deprel in ("conj", "nsubj"):
        return None
    before = last_before(plain, figure.start, REACH)
    distant = figure.unit in _DISTANCES and before.endswith((" à ", " d'"))
    if figure.kind is FigureKind.CARDINAL or _APART.search(before) or distant:
        return None
    return _passed_on(analysis, figure, _change_above(analysis, above) or above)


def _change_above(analysis: Analysis, noun: Word) -> Word | None:
    """« La hausse des prix de l'énergie de 12 % »: the change is what the figure is of."""
    for _ in range(_STEPS):
        if noun.head is None or not noun.deprel.startswith("nmod"):
            return None
        noun = analysis.words[noun.head]
        if noun.upos == "NOUN" and CHANGING.fullmatch(noun.text):
            return noun
    return None


def _passed_on(analysis: Analysis, figure: FoundFigure, noun: Word) -> Word | None:
    changes = CHANGING.fullmatch(noun.text) and noun.text.lower() not in NOT_CHANGE
    if noun.text.lower() in _SET_PHRASES:
        return None
    if not changes or noun.text.lower() == "croissance":
        return noun if _NAME.fullmatch(noun.text) else None
    for child in analysis.children[noun.index]:
        word = analysis.words[child]
        if word.upos in _NOMINAL and word.deprel.startswith("nmod") and not _in(figure, word):
            return None if _a_unit(word) else word
    return None


def _from_verb(plain: str, analysis: Analysis, figure: FoundFigure, verb: Word) -> Word | None:
    """The subject of the verb that leads to the figure, or of the one it depends on."""
    if verb.text.lower().startswith(COUNTING_VERBS) and verb.start < figure.end:
        return _estimated(analysis, figure, verb)
    if not _measures(plain, figure, verb):
        return None
    for _ in range(_STEPS):
        below = [analysis.words[c] for c in analysis.children[verb.index]]
        measured = [w for w in below if _names_something(w) and w.start < figure.start]
        for wanted in ("nsubj",) if verb.deprel in ("root", "parataxis") else ("nsubj", "obj"):
            for word in measured:
                if word.deprel.split(":")[0] == wanted:
                    return _passed_on(analysis, figure, word)
        if verb.head is None or verb.deprel.split(":")[0] not in ("xcomp", "ccomp", "conj", "acl"):
            return None
        above = analysis.words[verb.head]
        if above.upos in _NOMINAL and verb.deprel.startswith("acl"):
            return _passed_on(analysis, figure, above)
        verb = above
    return None


def _measures(plain: str, figure: FoundFigure, verb: Word) -> bool:
    """Tell whether the verb leads to the figure as to the measure of its subject."""
    if verb.start >= figure.end or verb.text.lower().startswith(NOT_MEASURING):
        return False
    leads = _LEADS.search(last_before(plain, figure.start, REACH))
    close = _MEASURES.fullmatch(verb.text) and figure.start - verb.end < _CLOSE
    return bool(leads or close) or verb.start >= figure.start


def _estimated(analysis: Analysis, figure: FoundFigure, verb: Word) -> Word | None:
    """« L'institut estime à 4 % la hausse », « le coût, estimé à »: never who estimates."""
    below = [analysis.words[c] for c in analysis.children[verb.index]]
    for word in below:
        passive = word.deprel == "nsubj:pass" and word.start < figure.start
        measured = _names_something(word) and not _in(figure, word)
        if measured and (passive or word.deprel == "obj"):
            return _passed_on(analysis, figure, word)
    above = analysis.words[verb.head] if verb.head is not None else None
    if above is None or not verb.deprel.startswith("acl") or above.upos not in _NOMINAL:
        return None
    return _passed_on(analysis, figure, above)


def _names_something(word: Word) -> bool:
    return word.upos in _NOMINAL and bool(_NAME.fullmatch(word.text)) and not _a_unit(word)


def _in(figure: FoundFigure, word: Word) -> bool:
    return figure.start <= word.start < figure.end
