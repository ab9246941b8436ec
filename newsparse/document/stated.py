"""Blocks whose role the format states: they come before every rule on the form of a line."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from newsparse.article import Block, BlockKind
from newsparse.document.lines import Span

Kinds = list["BlockKind | None"]

_REFUSED = {
    BlockKind.PARAGRAPH: {BlockKind.HEADLINE, BlockKind.CROSSHEAD, BlockKind.STANDFIRST},
    BlockKind.CROSSHEAD: {BlockKind.PARAGRAPH, BlockKind.ANSWER},
}
"""What the item of a list is not, however short it is, and what a heading is not."""


def stated_kinds(spans: Sequence[Span], stated: tuple[Block, ...]) -> Kinds:
    """Return the role that is stated for each line, None where none is."""
    starts = [block.start for block in stated]
    kinds: Kinds = []
    for start, end in spans:
        number = bisect.bisect_right(starts, start) - 1
        inside = number >= 0 and end <= stated[number].end
        kinds.append(stated[number].kind if inside else None)
    return kinds


def first_kinds(lines: Sequence[str], said: Kinds) -> list[BlockKind]:
    """Return the kinds to start from.

    A crosshead that asks something is left open: in an interview the questions are often
    marked up as headings.
    """
    return [
        BlockKind.PARAGRAPH
        if kind is None or (kind is BlockKind.CROSSHEAD and line.endswith("?"))
        else kind
        for line, kind in zip(lines, said, strict=True)
    ]


def keep_stated(kinds: list[BlockKind], said: Kinds) -> None:
    """Put back what was stated where a rule on the form of the line said otherwise."""
    for i, kind in enumerate(said):
        if kind is not None and kinds[i] in _REFUSED.get(kind, ()):
            kinds[i] = kind
