"""Quotation marks: which opens, which closes, and what stands between them.

Marks decide the bounds of quotes before any model does. Pairing works block by block with
what is known of each style; a mark without its partner is mended from typography alone, and
the result says so.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable

import attrs

from newsparse.article import Block
from newsparse.spans import trim

_OPENERS = {"«": "»", "“": "”", "„": "“”‟", "‹": "›", "‟": "”"}
_CLOSERS = {"»": "«", "”": "“„‟”", "›": "‹"}
_STRAIGHT = '"'
_SENTENCE_END = re.compile(r"[.!?…][»”\"]*\s+")
INCISE = re.compile(
    r"\s*(?:,|(?<=[!?]))\s+(?:(?:l'|lui |leur |nous |m'|me )?(?:a|ont|avait|avaient|aurait)"
    r"(?:-t)?-(?:il|elle|on|ils|elles)\b"
    r"|(?:s')?\w+-(?:t-)?(?:il|elle|on|ils|elles)\b"
    r"|(?:(?:a|ont|avait) (?:dit|déclaré|affirmé|expliqué|ajouté|assuré|répondu|lancé|promis"
    r"|indiqué|précisé|confié|raconté|estimé|souligné|annoncé|réagi|conclu|prévenu)"
    r"|dit|assure|estime|explique|affirme|précise|ajoute|souligne|indique|déclare|raconte"
    r"|confie|juge|lance|répond|demande|conclut|réplique|promet|prévient|rappelle)"
    r" (?=l'|(?:le|la|les|un|une|son|sa|M\.|Mme|Me) |[A-ZÀ-Ý]))"
)
"""An incise by typography alone, for marks that are broken or missing."""
_MIN_REPAIRED_WORDS = (
    4  # fewer words before a stray closing mark are more likely damage than speech
)
_DEEPEST = 50  # open marks looked through for a partner: more are damage, and must not cost time
_MOST_HOLES = 500  # paragraphs of one quotation, for the same reason


@attrs.frozen(kw_only=True)
class Marked:
    """Words between quotation marks."""

    outer_start: int
    """The opening mark, or the first word where the mark is missing."""
    start: int
    """First character inside the marks."""
    end: int
    """One past the last character inside the marks."""
    outer_end: int
    """One past the closing mark."""
    style: str
    """The opening mark."""
    repaired: bool
    """True where a mark was missing."""
    holes: tuple[tuple[int, int], ...] = ()
    """Reopened marks and paragraph breaks inside the quote, which nobody said."""


@attrs.frozen
class _Mark:
    position: int
    character: str
    opens: bool
    closes: bool


def find_marked(text: str, plain: str, blocks: Iterable[Block]) -> tuple[Marked, ...]:
    """Return the outermost quotations of a text, in order."""
    found: list[Marked] = []
    pending: Marked | None = None  # a quotation that its block left open
    holes: list[tuple[int, int]] = []  # what nobody said between its blocks
    for block in blocks:
        spans, left_open = _pair(text, plain, block)
        if pending is not None:
            goes_on = _goes_on(text, pending, block, spans, left_open)
            if goes_on is None:
                found.append(_given_up(text, plain, pending, holes))
            else:
                holes.append((pending.end, goes_on.start))
                pending = attrs.evolve(pending, end=goes_on.end, outer_end=goes_on.outer_end)
                if goes_on is left_open:
                    continue
                found.append(attrs.evolve(pending, repaired=False, holes=tuple(holes)))
                spans = [s for s in spans if s is not goes_on]
        found.extend(spans)
        pending, holes = left_open, []
    if pending is not None:
        found.append(_given_up(text, plain, pending, holes))
    return outermost(_settle(text, plain, found))


def _marks(plain: str, block: Block) -> list[_Mark]:
    marks = []
    for position in range(block.start, block.end):
        c = plain[position]
        if c in _OPENERS or c in _CLOSERS:
            opens = c in _OPENERS and (c != "“" or _may_open(plain, position))
            closes = c in _CLOSERS or (c == "“" and not opens)
            if c == "”" and _may_open(plain, position) and not _may_close(plain, position):
                opens, closes = True, False  # the same mark on both sides, as some desks type it
            marks.append(_Mark(position, c, opens, closes))
        elif c == _STRAIGHT:
            marks.append(
                _Mark(position, c, _may_open(plain, position), _may_close(plain, position))
            )
    return marks


def _may_open(plain: str, position: int) -> bool:
    before = plain[position - 1] if position else " "
    return before.isspace() or before in "([{'-–—«“„/"


def _may_close(plain: str, position: int) -> bool:
    after = plain[position + 1] if position + 1 < len(plain) else " "
    return after.isspace() or after in ".,;:!?…)]}»”-–—"


def _pair(text: str, plain: str, block: Block) -> tuple[list[Marked], Marked | None]:
    """Return the quotations of one block, and the one it leaves open."""
    spans: list[Marked] = []
    stack: list[_Mark] = []
    marks = _marks(plain, block)
    last = {mark.character: mark.position for mark in marks}
    for mark in marks:
        top = stack[-1] if stack else None
        if mark.character == _STRAIGHT:
            if top is None or top.character != _STRAIGHT:
                stack += [mark] if mark.opens else []
            elif mark.closes or not mark.opens:
                spans.append(_marked(text, stack.pop(), mark))
            continue
        if mark.closes:
            match = _partner(stack, mark)
            if match is not None:
                del stack[match + 1 :]
                spans.append(_marked(text, stack.pop(), mark))
            elif _is_odd_pair(stack, mark, last):
                spans.append(attrs.evolve(_marked(text, stack.pop(), mark), repaired=True))
            else:
                spans.append(_stray_close(text, plain, block, mark, spans))
        elif mark.opens:
            stack.append(mark)
    return [s for s in spans if s.start < s.end], _left_open(text, block, stack)


def _is_odd_pair(stack: list[_Mark], mark: _Mark, last: dict[str, int]) -> bool:
    """« Oui”: a single open mark that nothing of its own style closes any more."""
    if len(stack) != 1 or stack[0].character == _STRAIGHT:
        return False
    own = _OPENERS.get(stack[0].character, "")
    return all(last.get(c, -1) < mark.position for c in own)


def _partner(stack: list[_Mark], mark: _Mark) -> int | None:
    wanted = _CLOSERS.get(mark.character, "„")
    for index in reversed(range(len(stack))[-_DEEPEST:]):
        if stack[index].character in wanted:
            return index
    return None


def _left_open(text: str, block: Block, stack: list[_Mark]) -> Marked | None:
    if not stack:
        return None
    mark = stack[0]
    start, end = trim(text, mark.position + 1, block.end)
    if start >= end:
        return None
    return Marked(
        outer_start=mark.position,
        start=start,
        end=end,
        outer_end=end,
        style=mark.character,
        repaired=True,
    )


def _marked(text: str, opening: _Mark, closing: _Mark) -> Marked:
    start, end = trim(text, opening.position + 1, closing.position)
    return Marked(
        outer_start=opening.position,
        start=start,
        end=end,
        outer_end=closing.position + 1,
        style=opening.character,
        repaired=False,
    )


def _stray_close(text: str, plain: str, block: Block, mark: _Mark, spans: list[Marked]) -> Marked:
    """A closing mark without an opening one: the words since the last sentence end before it."""
    floor = max(block.start, spans[-1].outer_end) if spans else block.start
    ends = [
        m.end()
        for m in _SENTENCE_END.finditer(plain, floor, mark.position)
        if plain[m.end() : mark.position].strip()
    ]
    start = ends[0] if floor > block.start and plain[floor - 1] not in _CLOSERS and ends else floor
    start, end = trim(text, start, mark.position, strip=".,;")
    if len(text[start:end].split()) < _MIN_REPAIRED_WORDS:
        end = start
    return Marked(
        outer_start=start,
        start=start,
        end=end,
        outer_end=mark.position + 1,
        style=mark.character,
        repaired=True,
    )


def _goes_on(
    text: str, pending: Marked, block: Block, spans: list[Marked], left_open: Marked | None
) -> Marked | None:
    """Return the part of a block that goes on with the quotation the block before left open.

    The press reopens the marks at each paragraph (« or » at its head); a paragraph that
    starts in another way ends the quotation at the end of the paragraph before.
    """
    first = text[block.start]
    reopens = first in {pending.style, *_OPENERS.get(pending.style, "")} and first != _STRAIGHT
    if not reopens or len(pending.holes) >= _MOST_HOLES:
        return None
    if left_open is not None and left_open.outer_start == block.start:
        return left_open
    return next((s for s in spans if s.outer_start <= block.start + 2), None)


def _given_up(text: str, plain: str, pending: Marked, holes: list[tuple[int, int]]) -> Marked:
    """End a quotation that nothing closes before its incise, else at its paragraph's end."""
    if holes:
        return attrs.evolve(pending, holes=tuple(holes))
    incise = INCISE.search(plain, pending.start, pending.end)
    _start, end = trim(text, pending.start, incise.start() if incise else pending.end)
    return attrs.evolve(pending, end=end, outer_end=end)


def _settle(text: str, plain: str, found: list[Marked]) -> list[Marked]:
    """Cut a mended quotation where a whole one begins."""
    whole = sorted(m.outer_start for m in found if not m.repaired)
    settled = [_cut(text, plain, m, whole) for m in found]
    return [m for m in settled if m.start < m.end]


def _cut(text: str, plain: str, marked: Marked, whole: list[int]) -> Marked:
    if not marked.repaired or marked.holes or marked.style not in _OPENERS:
        return marked
    number = bisect.bisect_right(whole, marked.start)
    if number == len(whole) or whole[number] >= marked.end:
        return marked
    inner = whole[number]
    ends = [e.start() + 1 for e in _SENTENCE_END.finditer(plain, marked.start, inner)]
    _, end = trim(text, marked.start, ends[-1] if ends else inner, strip=",:;")
    return attrs.evolve(marked, end=end, outer_end=end)


def outermost(spans: Iterable[Marked]) -> tuple[Marked, ...]:
    """Return the quotations that no other one holds, in order."""
    kept: list[Marked] = []
    for span in sorted(spans, key=lambda m: (m.outer_start, -m.outer_end)):
        if kept and span.outer_start < kept[-1].outer_end:
            continue
        kept.append(span)
    return tuple(kept)
