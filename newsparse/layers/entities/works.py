"""Titles in quotation marks: « son film “La Traversée” », where a noun says what is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.layers.entities.candidates import Candidate, Vote
from newsparse.layers.entities.lexicon import lexicon
from newsparse.layers.entities.tokens import Token
from newsparse.spans import last_before

_CLOSING = {"«": "»", "“": "”", '"': '"'}
_LONGEST = 12  # tokens of the longest title read this way
_WEIGHT = 4.0
_SENTENCE = frozenset('.;:«»“”"')


def titles(tokens: Sequence[Token]) -> Iterator[Candidate]:
    """Yield what stands in marks right behind a noun of works or a verb of naming."""
    for position, token in enumerate(tokens):
        mark = _CLOSING.get(token.text)
        if mark is None or not _announced(tokens, position):
            continue
        last = _end(tokens, position + 1, mark)
        if last > position + 1 and tokens[position + 1].capital:
            votes = (Vote("title", "MISC", _WEIGHT),)
            yield Candidate(first=position + 1, last=last, source="title", votes=votes)


def _announced(tokens: Sequence[Token], mark: int) -> bool:
    before = [t for t in last_before(tokens, mark, 2) if t.block == tokens[mark].block]
    if not before:
        return False
    works = lexicon().works
    if before[-1].key in works:
        return True
    return before[-1].upos == "ADJ" and before[0].key in works and not before[-1].capital


def _end(tokens: Sequence[Token], first: int, mark: str) -> int:
    """Return the position of the closing mark, *first* where none closes the title."""
    for position in range(first, min(len(tokens), first + _LONGEST)):
        token = tokens[position]
        if token.block != tokens[first - 1].block:
            break
        if token.text == mark:
            return position
        if token.text in _SENTENCE:
            break
    return first
