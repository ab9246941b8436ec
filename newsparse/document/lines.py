"""Lines and paragraphs: which line breaks are the author's, and which only the width's.

A text wrapped by a mail program or a wire holds a break every 70 characters or so. It is
recognised by what greedy wrapping leaves behind: each line is as full as it can be, and the
next goes on in lower case. Then such breaks are spaces, and the lines one block.
"""

from __future__ import annotations

import re
from itertools import pairwise

from newsparse.spans import trim

Span = tuple[int, int]

INVISIBLE = "\ufeff\u200b\u2060"
"""Characters that nobody sees and that are no content at a line's ends."""

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x1c-\x1e\x85]+")
_NARROWEST, _WIDEST = 40, 120  # columns; prose narrower than that is verse, wider was not wrapped
_FULL = 0.8  # of the breaks between neighbouring lines; the rest are ends of paragraphs
_LOWER = 0.4  # of them go on in lower case: in wrapped French prose about nine of ten do
_NEW_PARAGRAPH = re.compile(r"[-–—•*·▪◦>]\s|\d{1,2}[.)]\s")


def lines_of(text: str) -> list[Span]:
    """Return the span of each line that holds more than white space, trimmed."""
    spans = (trim(text, m.start(), m.end(), INVISIBLE) for m in _LINE.finditer(text))
    return [(start, end) for start, end in spans if start < end]


def paragraphs_of(text: str) -> list[Span]:
    """Return the lines of a text, hard-wrapped ones joined to the paragraphs they make."""
    lines = lines_of(text)
    width = _width(text, lines)
    if width is None:
        return lines
    joined = lines[:1]
    for one, other in pairwise(lines):
        if _goes_on(text, one, other, width):
            joined[-1] = (joined[-1][0], other[1])
        else:
            joined.append(other)
    return joined


def _width(text: str, lines: list[Span]) -> int | None:
    """The width a text was wrapped at; None where it was not."""
    pairs = [(a, b) for a, b in pairwise(lines) if _neighbours(text, a, b)]
    width = max((a[1] - a[0] for a, _ in pairs), default=0)
    if len(pairs) < 2 or not _NARROWEST <= width <= _WIDEST:
        return None
    full = sum(_is_full(text, a, b, width) for a, b in pairs)
    lower = sum(text[b[0]].islower() for _, b in pairs)
    return width if full >= _FULL * len(pairs) and lower >= _LOWER * len(pairs) else None


def _neighbours(text: str, one: Span, other: Span) -> bool:
    """No empty line stands between the two."""
    return len(text[one[1] : other[0]].strip(" \t\u00a0\u202f").splitlines()) <= 1


def _is_full(text: str, one: Span, other: Span, width: int) -> bool:
    """The first word of the next line would not have fitted on this one."""
    word = text[other[0] : min(other[1], other[0] + width)].split(maxsplit=1)[0]
    return one[1] - one[0] + 1 + len(word) > width


def _goes_on(text: str, one: Span, other: Span, width: int) -> bool:
    if not _neighbours(text, one, other) or _NEW_PARAGRAPH.match(text, other[0], other[1]):
        return False
    return text[other[0]].islower() or _is_full(text, one, other, width)
