"""Pieces of the rules for sentences without marks: where content starts, what holds a verb."""

from __future__ import annotations

import re

from newsparse.analysis import Word
from newsparse.article import Cue, QuoteKind
from newsparse.layers.quotes.lexicon import BEFORE_VERB
from newsparse.layers.quotes.reading import Reading
from newsparse.layers.quotes.types import FoundQuote
from newsparse.spans import trim

_DATELINE = re.compile(
    r"\s*(?:\([^)\n]{2,60}\)\s*|[^\n«“\"]{0,80}?(?:\d{4}\.?|\([^)\n]{2,40}\))\s*[.–—-]+\s+)"
)
RESUMES = re.compile(
    r"(?:et |mais )?(?:c'est|voilà),? (?:(?:du moins|en tout cas|précisément|justement|aussi),? )?"
    r"ce qu(?:e|')(?: ?en)?"
)
"""What takes up the words before it: « C'est ce que dit X »."""
_CLOSING = '»”"›'
_OPENING = re.compile(r"\s{0,2}[«“„‹\"]")
_TOPIC = 4  # words
_FINAL = " .,;:!?…-–—"


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


def tidy(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """Trim final punctuation and unpaired marks off a clause; None where nothing is left."""
    plain = reading.plain
    while start < end:
        start, end = trim(plain, start, end)
        if start >= end:
            return None
        last = reading.mark_at(end - 1)
        first = reading.mark_at(start)
        if last is not None and last.outer_start < start and plain[end - 1] in _CLOSING:
            end -= 1
        elif last is not None and last.outer_end > end:
            end = last.outer_start
        elif first is not None and first.outer_start < start:
            start = first.outer_end
        elif plain[end - 1] in _FINAL and not (
            plain[end - 1] == "." and re.search(r"\b[^\W\d]\.$", plain[start:end])
        ):
            end -= 1
        elif plain[start] in ",;:.–—-":
            start += 1
        else:
            return start, end
    return None


def in_one_mark(reading: Reading, span: tuple[int, int]) -> bool:
    """Tell whether a clause stands wholly within one pair of marks."""
    mark = reading.mark_at(span[0])
    return mark is not None and mark.outer_end >= span[1]


def opens_speech(reading: Reading, position: int) -> bool:
    """Tell whether an opening mark stands at a place, a space or two left out."""
    return _OPENING.match(reading.plain, position) is not None


def content_start(reading: Reading, start: int, limit: int) -> int:
    """Return where a sentence begins behind a dateline, a semicolon and the topic of a headline."""
    block = reading.document.blocks[reading.block_number(start)]
    match = _DATELINE.match(reading.plain, block.start, limit)
    if match and block.start <= start < match.end():
        start = match.end()
    cut = [m.end() for m in re.finditer(r";\s", reading.plain[start:limit])]
    start = start + cut[-1] if cut else start
    colon = reading.plain.find(" : ", start, limit)
    return colon + 3 if is_topic(reading, start, colon, limit) else start


def is_topic(reading: Reading, start: int, colon: int, end: int) -> bool:
    """Tell whether nothing but a topic stands before a colon: « Budget : la taxe baissera »."""
    if colon < 0 or has_verb(reading, (start, colon)) or not has_verb(reading, (colon, end)):
        return False
    return len(reading.plain[start:colon].split()) <= _TOPIC


def past_clitics(reading: Reading, position: int) -> Word | None:
    """Return the first word from a place on that is no clitic of a verb: « ne s'y rendra »."""
    word = reading.next_word(position)
    while word is not None and word.text.lower() in BEFORE_VERB:
        word = reading.next_word(word.end)
    return word


def has_verb(reading: Reading, span: tuple[int, int]) -> bool:
    """Tell whether a finite verb stands in a span."""
    return any(reading.is_finite(w) for w in reading.analysis.words_in(*span))
