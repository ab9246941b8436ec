"""Numbers that are names: *article 49*, *la phase 2*, *Windows 8*, *n° 5*."""

from __future__ import annotations

import re

from newsparse.layers.figures.behind import Behind
from newsparse.layers.figures.modify import REACH
from newsparse.layers.figures.tables import LABELS
from newsparse.layers.figures.types import FoundFigure
from newsparse.spans import last_before

_WORD_BEFORE = re.compile(r"([^\W\d_]+\.?(?= )|[°§#]) ?$")
_TIMES = frozenset({"année", "saison"})
_WEEK = re.compile(r"(?<!\w)en $")  # « en semaine 44 »
_WEEKS = 53
_BARE = re.compile(r"[0-9]+(?:\.[0-9])?")
_COORDINATED = re.compile(r", | et | à | ou |-| et n° ?|, n° ?")


class Labels:
    """Tells in the order of the text which numbers are labels; the last one is remembered."""

    def __init__(self, plain: str, behind: Behind) -> None:
        """Take the text, before any number of it."""
        self._plain = plain
        self._behind = behind
        self._last = 0

    def holds(self, figure: FoundFigure) -> bool:
        """Tell whether it is one: « Article 49 », « la phase 2 », « Windows 8 », « (12) »."""
        plain, (start, end) = self._plain, figure.core
        if _COORDINATED.fullmatch(plain, self._last, start):
            return self._mark(figure)
        if figure.modified or figure.start != start:
            return False
        if plain[start].isdigit() and plain[start - 1 : start] + plain[end : end + 1] == "()":
            return True
        found = _WORD_BEFORE.search(plain, start - REACH, start)
        return found is not None and self._by_word(found[1], found.start(), figure)

    def _by_word(self, word: str, at: int, figure: FoundFigure) -> bool:
        start, end = figure.core
        if word.lower() == "semaine" and _WEEK.search(self._plain, at - REACH, at):
            return figure.high is not None and figure.high <= _WEEKS and self._mark(figure)
        if word in ("°", "§", "#") or word.lower().rstrip(".") in LABELS:
            counts = figure.linked or self._behind.noun_follows(end)  # « nos dizaines de clients »
            # « accueille cette année 57 000 étudiants »
            named = not ((figure.words or word.lower() in _TIMES) and counts)
            return named and self._mark(figure)
        if word.lower() in ("le", "au", "du") and _BARE.fullmatch(self._plain, start, end):
            return not self._behind.noun_follows(end)  # « le 3919 », « au 12, rue Neuve »
        return self._after_name(word, at, figure)

    def _mark(self, figure: FoundFigure) -> bool:
        """Remember a label's number: « les articles 12 et 13 » goes on with another."""
        self._last = figure.core[1]
        return True

    def _after_name(self, word: str, at: int, figure: FoundFigure) -> bool:
        """A bare number behind a capitalised word is part of its name."""
        if not word[0].isupper() or figure.words or figure.ranged or figure.linked:
            return False
        if " " in self._plain[figure.core[0] : figure.core[1]]:
            return False  # « la CGT 400 000 »: no name is written with thousands apart
        opens = at == 0 or last_before(self._plain, at, 2).rstrip(" ")[-1:] in tuple('\n.!?:«"(')
        if opens and not word.isupper():
            return False
        return not self._behind.noun_follows(figure.end)
