"""Pieces of the rules for sentences without marks: where content starts, what holds a verb."""

from __future__ import annotations

import re

from newsparse.article import Cue, QuoteKind
from newsparse.layers.quotes.reading import Reading
from newsparse.layers.quotes.types import FoundQuote
from newsparse.spans import trim

_DATELINE = re.compile(
    r"\s*(?:\([^)\n]{2,60}\)\s*|[^\n«“\"]{0,80}?(?:\d{4}\.?|\([^)\n]{2,40}\))\s*[.–—-]+\s+)"
)


def quote_of(
    span: tuple[int, int],
    cue: Cue | None,
    mention: tuple[int, int],
    rule: str,
    segments: tuple[tuple[int, int], ...] | None = None,
) -> FoundQuote:
    """Return an indirect quote, in one piece where no segments are given."""
    return FoundQuote(
        start=span[0],
        end=span[1],
        kind=QuoteKind.INDIRECT,
        segments=segments or (span,),
        cue=cue,
        mention=mention,
        rule=rule,
    )


def without(
    plain: str, span: tuple[int, int], holes: list[tuple[int, int]]
) -> tuple[tuple[int, int], ...]:
    """Return what is left of a span when holes are cut out of it, in order."""
    segments, start = [], span[0]
    for a, b in sorted(holes):
        segments.append(trim(plain, start, a))
        start = b
    segments.append(trim(plain, start, span[1]))
    return tuple((a, b) for a, b in segments if a < b)


def in_one_mark(reading: Reading, span: tuple[int, int]) -> bool:
    """Tell whether a clause stands wholly within one pair of marks."""
    index = reading.mark_at(span[0])
    return index is not None and reading.marked[index].outer_end >= span[1]


def content_start(reading: Reading, start: int, limit: int) -> int:
    """Return where a sentence begins behind a dateline and a semicolon."""
    block = reading.document.blocks[reading.block_number(start)]
    match = _DATELINE.match(reading.plain, block.start, limit)
    if match and block.start <= start < match.end():
        start = match.end()
    cut = [m.end() for m in re.finditer(r";\s", reading.plain[start:limit])]
    return start + cut[-1] if cut else start


def has_verb(reading: Reading, span: tuple[int, int]) -> bool:
    """Tell whether a finite verb stands in a span."""
    return any(
        w.upos in {"VERB", "AUX"} and reading.is_finite(w) for w in reading.analysis.words_in(*span)
    )
