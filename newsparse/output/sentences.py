"""The sentence around a span, told from marks alone: what a table shows as context."""

from __future__ import annotations

import bisect
import re

from newsparse.article import Article

# A stop, what closes with it, a space, and what opens a sentence; « M. Petit » and « J. Petit »
# are none, nor is a stop before a small letter.
_END = re.compile(
    r"(?<!\bM)(?<!\bMM)(?<!\bMe)(?<!\bDr)(?<!\bSt)(?<!\b[A-Z])[.!?…]"
    r"[\"'»”’)\]\u00a0\u202f]{0,4}\s+(?=[\"'«“‘(\[—–-]{0,3}[\s]?[A-ZÀ-ÖØ-ÞŒ0-9])"
)


class Sentences:
    """Where the sentences of an article begin, as well as marks can tell."""

    def __init__(self, article: Article) -> None:
        """Look for the ends of sentences and of blocks."""
        self._text = article.text
        starts = {0, len(article.text)}
        starts |= {place for block in article.blocks for place in (block.start, block.end)}
        starts |= {stop.end() for stop in _END.finditer(article.text)}
        self._starts = sorted(starts)

    def around(self, start: int, end: int) -> str:
        """Return the sentences that a span touches, without white space at the ends."""
        first = bisect.bisect_right(self._starts, start) - 1
        last = bisect.bisect_left(self._starts, max(end, start + 1))
        stop = self._starts[last] if last < len(self._starts) else len(self._text)
        return self._text[self._starts[max(first, 0)] : stop].strip()
