"""Numbers in words: the longest run of words that makes one number, its value by text2num."""

from __future__ import annotations

import re
from decimal import Decimal

from text_to_num import text2num

from newsparse.numbers.tables import (
    HUNDREDS,
    LINKED_BY_ET,
    NEVER_FIRST,
    TEENS,
    TENS,
    UNITS,
)

_WORDS = sorted({*UNITS, *TEENS, *TENS, *HUNDREDS}, key=len, reverse=True)
WORD = re.compile(rf"(?:{'|'.join(_WORDS)})(?!\w)", re.IGNORECASE)
"""One number word."""

_LINK = re.compile(r"(?: {1,2}|-)(?:(et)(?: {1,2}|-))?")
_MOST = 32  # words; « neuf cent quatre-vingt-dix-neuf milliards … » has no more


def words_value(words: str) -> Decimal | None:
    """Return the value of number words separated by single spaces, or None."""
    try:
        return Decimal(int(text2num(words, "fr")))
    except ValueError:
        return None


def read_words(plain: str, start: int) -> tuple[int, Decimal] | None:
    """Return the end and the value of the longest number in words at *start*, or None.

    Every beginning of a French number is a number itself, so that words are added while
    the whole still has a value: the work is bounded at each place.
    """
    found = WORD.match(plain, start)
    if found is None or found[0].lower() in NEVER_FIRST - {"mil"}:
        return None
    words, last, end = [found[0].lower()], found[0].lower(), found.end()
    value = words_value(last)
    while len(words) < _MOST and value:  # nothing goes on after zero
        step = _next(plain, end, last)
        if step is None:
            break
        longer = words_value(" ".join([*words, *step[0]]))
        if longer is None:
            break
        words, last, end, value = [*words, *step[0]], step[0][-1], step[1], longer
    if value is None or words == ["mil"]:
        return None
    return end, value


def _next(plain: str, end: int, last: str) -> tuple[list[str], int] | None:
    """The next word of a number, with the *et* that links it."""
    link = _LINK.match(plain, end)
    word = WORD.match(plain, link.end()) if link else None
    if link is None or word is None:
        return None
    text = word[0].lower()
    if link[1] is not None:
        if text not in LINKED_BY_ET or last not in TENS:
            return None
        return ["et", text], word.end()
    if text in LINKED_BY_ET - {"onze"} and last in TENS:
        return [
            "et",
            text,
        ], word.end()  # « vingt-un » is met, though the norm has « vingt et un »
    return [text], word.end()
