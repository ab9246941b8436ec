"""The one rule of offsets: half-open, in code points, into the text the caller passed.

Matching happens on a *shadow*: a string of exactly the same length in which typography
is plain (a curly apostrophe is ``'``, a no-break space is a space). A match in the shadow is
therefore a span of the text, and no map between the two is ever needed.
"""

from __future__ import annotations

from typing import Protocol

_PLAIN = {
    "\u2019": "'",  # right single quotation mark, the apostrophe of typeset French
    "\u2018": "'",
    "\u02bc": "'",  # modifier letter apostrophe
    "\u00b4": "'",  # acute accent typed for an apostrophe
    "\u2032": "'",
    "\u00a0": " ",  # no-break space
    "\u202f": " ",  # narrow no-break space, before « ; : ! ? » and in numbers
    "\u2007": " ",
    "\u2009": " ",
    "\u200a": " ",
    "\u3000": " ",
    "\t": " ",
    "\u2011": "-",  # no-break hyphen
    "\u2010": "-",
    "\u2212": "-",  # minus sign
    "\u00ad": "\u200b",  # soft hyphen: invisible either way
}
_SHADOW = str.maketrans(_PLAIN)


class Spanned(Protocol):
    """Anything that has a start and an end."""

    @property
    def start(self) -> int:
        """First character."""

    @property
    def end(self) -> int:
        """One past the last character."""


def shadow(text: str) -> str:
    """Return *text* with plain apostrophes, spaces and hyphens, character for character.

    Quotation marks are kept: they carry meaning. ``len(shadow(t)) == len(t)`` always holds.
    """
    return text.translate(_SHADOW)


def overlaps(a: Spanned, b: Spanned) -> bool:
    """Tell whether two spans share at least one character."""
    return a.start < b.end and b.start < a.end


def contains(outer: Spanned, inner: Spanned) -> bool:
    """Tell whether *inner* lies wholly within *outer* (equal spans do)."""
    return outer.start <= inner.start and inner.end <= outer.end


def trim(text: str, start: int, end: int, strip: str = "") -> tuple[int, int]:
    """Shrink a span past white space, and past the characters of *strip*, at both ends."""
    while start < end and (text[start].isspace() or text[start] in strip):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in strip):
        end -= 1
    return start, end
