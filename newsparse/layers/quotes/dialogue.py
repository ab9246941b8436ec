"""Speech that no pair of marks encloses: turns behind dashes, answers of an interview.

Also the reverse: one pair of marks around the turns of two speakers, parted by a dash.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from newsparse.article import Block, BlockKind
from newsparse.layers.quotes.marks import INCISE, Marked
from newsparse.spans import trim

TURN = "–"
"""The style of a turn behind a dash."""
ANSWER = "R"
"""The style of an answer in an interview."""
_DASH = re.compile(r"[–—-]\s+(?=\S)")
_LABEL = re.compile(r"(?:R|Réponse)\s?[.:]\s*|[A-ZÀ-Ý][\w.'’-]*(?: [A-ZÀ-Ý][\w.'’-]*){0,4}\s?:\s+")
_ITEM = re.compile(r"[A-ZÀ-Ý][^\n.!?;:«»“”]{1,160}?\s?:\s")
_TURN_INSIDE = re.compile(r"[.!?…]\s+(?=[–—-]\s+\S)")
_SPOKEN = re.compile(r"[?!]|(?i:\b(?:je|j'|tu|vous|nous|moi|toi|oui|non)\b)")
_MARK = re.compile(r"[«“\"]")
_FEWEST = 2  # paragraphs behind dashes: one alone is an item or an aside


def find_unmarked(text: str, plain: str, blocks: Sequence[Block]) -> Iterator[Marked]:
    """Yield what is said without marks, a paragraph each."""
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.ANSWER:
            label = _LABEL.match(plain, block.start, block.end)
            start = label.end() if label else block.start
            yield from _spoken(text, start, block.end, ANSWER)
        elif _is_turn(plain, blocks, number):
            start = _opening(plain, block)
            incise = INCISE.search(plain, start, block.end)
            yield from _spoken(text, start, incise.start() if incise else block.end, TURN)


def _opening(plain: str, block: Block) -> int:
    dash = _DASH.match(plain, block.start, block.end)
    return dash.end() if dash else -1


def _is_turn(plain: str, blocks: Sequence[Block], number: int) -> bool:
    """A paragraph behind a dash beside another, where one of them speaks to somebody.

    « – Nom, fonction : « … » » is an item of a list of reactions, whose marks say what is said.
    """
    opening = _opening(plain, blocks[number])
    if opening < 0:
        return False
    if _MARK.search(plain, opening, blocks[number].end) and _ITEM.match(plain, opening):
        return False
    near = [b for b in blocks[max(0, number - 1) : number + 2] if _opening(plain, b) >= 0]
    return len(near) >= _FEWEST and any(
        _SPOKEN.search(plain, b.start, b.end) or INCISE.search(plain, b.start, b.end) for b in near
    )


def _spoken(text: str, start: int, end: int, style: str) -> Iterator[Marked]:
    start, end = trim(text, start, end, strip=",")
    if start < end:
        yield Marked(
            outer_start=start,
            start=start,
            end=end,
            outer_end=end,
            style=style,
            repaired=False,
        )


def split_turns(text: str, plain: str, marked: Iterable[Marked]) -> Iterator[Marked]:
    """Yield the marked quotations, those that hold two turns cut at the dash: « … ? – … »."""
    for one in marked:
        turn = None if one.holes else _TURN_INSIDE.search(plain, one.start, one.end)
        if turn is None or not _SPOKEN.search(plain, one.start, turn.end()):
            yield one
            continue
        dash = _DASH.match(plain, turn.end(), one.end)
        second = dash.end() if dash else turn.end()
        _, end = trim(text, one.start, turn.end())
        yield attrs.evolve(one, end=end, outer_end=end)
        start, _ = trim(text, second, one.end)
        yield attrs.evolve(one, outer_start=start, start=start)
