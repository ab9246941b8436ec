"""The one rule of offsets: half-open, in code points, into the text the caller passed.

Matching happens on a *shadow*: a string of exactly the same length in which typography
is plain (a curly apostrophe is ``'``, a no-break space is a space). A match in the shadow is
therefore a span of the text, and no map between the two is ever needed.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from typing import Generic, Protocol, TypeVar, overload

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


S = TypeVar("S", bound=Spanned)
T = TypeVar("T")


@overload
def last_before(items: str, end: int, number: int) -> str: ...


@overload
def last_before(items: Sequence[T], end: int, number: int) -> Sequence[T]: ...


def last_before(items: Sequence[T], end: int, number: int) -> Sequence[T]:
    """Return the last *number* characters of a text, or items of a list, before place *end*.

    There are fewer at the start, where a plain slice would count from the end of the list.
    """
    return items[max(0, end - number) : end]


class Ordered(Generic[S]):
    """Spans in text order that are found by their place: a long text has too many to walk."""

    def __init__(self, spans: Iterable[S]) -> None:
        """Put *spans* in the order of their starts; those that start together keep theirs."""
        self.spans = sorted(spans, key=lambda span: span.start)
        """All of them."""
        self._starts = [span.start for span in self.spans]
        self._reach: list[int] = []  # the farthest end so far: nested spans end out of order
        for span in self.spans:
            self._reach.append(max(span.end, self._reach[-1]) if self._reach else span.end)

    def starting(self, start: int, end: int) -> list[S]:
        """Return the spans whose first character lies in ``[start, end)``."""
        first = bisect.bisect_left(self._starts, start)
        return self.spans[first : bisect.bisect_left(self._starts, end, first)]

    def touching(self, start: int, end: int) -> list[S]:
        """Return the spans that share a character with ``[start, end)``."""
        first = bisect.bisect_right(self._reach, start)
        last = bisect.bisect_left(self._starts, end, first)
        return [span for span in self.spans[first:last] if span.end > start]

    def around(self, start: int, end: int) -> list[S]:
        """Return the spans that hold all of ``[start, end)``, the outer ones first."""
        return [
            span for span in self.touching(start, end) if span.start <= start and end <= span.end
        ]


def shadow(text: str) -> str:
    """Return *text* with plain apostrophes, spaces and hyphens, character for character.

    Quotation marks are kept: they carry meaning. ``len(shadow(t)) == len(t)`` always holds.
    """
    return text.translate(_SHADOW)


def trim(text: str, start: int, end: int, strip: str = "") -> tuple[int, int]:
    """Shrink a span past white space, and past the characters of *strip*, at both ends."""
    while start < end and (text[start].isspace() or text[start] in strip):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in strip):
        end -= 1
    return start, end
