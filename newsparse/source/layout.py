"""From the pieces that a format holds to one text, with the roles its markup states as spans."""

from __future__ import annotations

from collections.abc import Iterable

from newsparse.article.blocks import Block
from newsparse.article.kinds import BlockKind
from newsparse.spans import shadow, trim

Piece = tuple[str, BlockKind | None]
"""The text of one block, and its role where the markup states one."""

_GAP = "\n\n"


def joined(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """Return the text that the pieces make, and a block for each that has a stated role."""
    texts: list[str] = []
    blocks: list[Block] = []
    done = 0
    for text, kind in pieces:
        if kind is not None:
            start, end = trim(text, 0, len(text))
            blocks.append(
                Block(start=done + start, end=done + end, text=text[start:end], kind=kind)
            )
        texts.append(text)
        done += len(text) + len(_GAP)
    return _GAP.join(texts), tuple(blocks)


def lines(text: str) -> list[Piece]:
    """Return the lines of a plain text as pieces; a format that has no more states no role."""
    return [(line.strip(), None) for line in text.splitlines() if line.strip()]


def plain(text: str) -> str:
    """Return a text for comparison: typography, white space and case are folded away."""
    return " ".join(shadow(text).split()).strip(" .").casefold()
