"""The noun a figure counts, by what stands behind it and by the tree, as the sentence writes it."""

from __future__ import annotations

import re

from newsparse.analysis import Analysis
from newsparse.analysis.types import Word
from newsparse.article import FigureKind
from newsparse.layers.figures.modify import REACH
from newsparse.layers.figures.tables import MONTHS, NOT_COUNTED, NUMERAL_NOUNS, PRENOMINAL
from newsparse.layers.figures.types import FoundFigure

_OF = frozenset({"de", "d'", "des", "du"})
_DETERMINERS = frozenset(
    "le la les l' ces cet cette ce ses sa son leurs leur nos notre vos votre autres tous".split()
)
_EDGES = frozenset({"début", "fin", "courant"})  # « après un pic à 2 790 fin octobre »
_OF_WHICH = re.compile(r"(?<!\w)(?:dont|parmi lesquel(?:le)?s) $", re.IGNORECASE)
_LARGE = 1_000_000
_MOST = 9  # words between a figure and its noun


def find_counted(plain: str, analysis: Analysis, figure: FoundFigure) -> tuple[int, int] | None:
    """Return the span of the noun counted, None where the sentence does not write it."""
    if figure.counted is not None:
        return figure.counted
    if figure.kind in (FigureKind.MONEY, FigureKind.QUANTITY) or is_multiple(figure):
        return None
    word = _behind(plain, analysis, figure)
    dated = word is None or word.text.lower() in MONTHS  # « 5 % de novembre à mars »
    return None if word is None or dated else (word.start, word.end)


def is_multiple(figure: FoundFigure) -> bool:
    """Tell whether the figure multiplies without counting: *doublé*, *plus du triple*."""
    return figure.kind is FigureKind.RATIO and figure.low is not None and figure.low > 1


def _behind(plain: str, analysis: Analysis, figure: FoundFigure) -> Word | None:
    """Walk right: *de* and articles where they lead on, adjectives before their noun."""
    words = _following(analysis, figure.end)
    index, of = 0, False
    if words and words[0].text.lower() in _OF:
        if not _leads_on(figure, words):
            return None
        of, index = True, 1
    elif figure.kind is not FigureKind.CARDINAL:
        return None  # a share leads to its noun with « de »
    while of and index < len(words) and _between(words[index]):
        index += 1
    return _noun(plain, analysis, figure, words[index:])


def _leads_on(figure: FoundFigure, words: list[Word]) -> bool:
    """« Une dizaine de blessés », « 5 % des cas », « dix des seize villes », not « 10 de plus »."""
    if figure.linked or figure.kind is FigureKind.PERCENT:
        return True
    contracted = words[0].text.lower() in ("des", "du")
    determined = any(word.text.lower() in _DETERMINERS for word in words[1:2])
    large = figure.low is not None and figure.low >= _LARGE  # « 16 000 000 d'habitants »
    return contracted or determined or large


def _between(word: Word) -> bool:
    return word.upos in ("DET", "NUM") or word.text.lower() in _DETERMINERS


def _following(analysis: Analysis, end: int) -> list[Word]:
    """Return the words right behind a position, in the same sentence."""
    first = analysis.word_at(end + 1) or analysis.word_at(end)
    if first is None or first.start < end:
        return []
    sentence = analysis.sentences[first.sentence]
    marked = first.text in ("«", "“", '"')  # the noun may be in marks
    return list(analysis.words[first.index + marked : sentence.last][:_MOST])


def _noun(plain: str, analysis: Analysis, figure: FoundFigure, words: list[Word]) -> Word | None:
    """Return the first noun, past the adjectives that stand before nouns."""
    for position, word in enumerate(words):
        text = word.text.lower()
        prenominal = text in PRENOMINAL and text not in NUMERAL_NOUNS
        noun = word.upos in ("NOUN", "PROPN") or text in NUMERAL_NOUNS
        if (prenominal or (word.upos == "ADJ" and not noun)) and _noun_next(words, position):
            continue
        if prenominal or text in _OF or text in _EDGES:
            return None
        if noun:
            shares = figure.kind is not FigureKind.CARDINAL
            return None if shares and text in NOT_COUNTED else word
        return word if _noun_by_tree(plain, analysis, figure, word) else None
    return None


def _noun_next(words: list[Word], position: int) -> bool:
    return any(
        word.upos in ("NOUN", "PROPN", "ADJ") or word.text.lower() in NUMERAL_NOUNS
        for word in words[position + 1 : position + 2]
    )


def _noun_by_tree(plain: str, analysis: Analysis, figure: FoundFigure, word: Word) -> bool:
    """An adjective or participle that the number depends on and that ends its phrase."""
    if _OF_WHICH.search(plain, figure.start - REACH, figure.start):
        return False  # « 34 blessés, dont cinq graves »
    if word.upos not in ("ADJ", "VERB") or word.text[:1].isdigit():
        return False
    number = analysis.words_in(*figure.core)
    hangs = any(n.head == word.index and n.deprel.startswith("nummod") for n in number)
    if word.upos == "VERB":
        below = [analysis.words[c].deprel for c in analysis.children[word.index]]
        clause = any(deprel.startswith(("nsubj", "aux")) for deprel in below)
        return figure.low != 1 and hangs and not clause
    plural = word.feat("Number") == "Plur" or word.text.endswith(("s", "x"))
    following = analysis.words[word.index + 1 : word.index + 2]
    ends = all(w.upos not in ("NOUN", "PROPN") for w in following)
    return ends and (hangs or figure.linked or plural)


def find_pronoun(analysis: Analysis, figure: FoundFigure) -> tuple[int, int] | None:
    """Return *autres* where it stands for the noun that the sentence does not write."""
    word = analysis.word_at(figure.end + 1)
    if figure.kind is FigureKind.CARDINAL and word is not None and word.text.lower() == "autres":
        return word.start, word.end
    return None
