"""Cutting a document into what Stanza is given: one block each, long blocks in windows.

No sentence crosses a block, whatever the tokenizer would think of it, and no stretch is so
long that the parser, whose memory grows with the square of a sentence, could exhaust it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from newsparse.article import Block
    from newsparse.document import Document

_WINDOW = 2_000  # characters: most paragraphs of the press are shorter and stay whole
_LONGEST_WORD = 60  # characters: longer runs are addresses or damage, and are cut for the models
_RUN = re.compile(r"[^\s]{61,}")
_STOP = re.compile(r"[.!?…][\"'»”)]*\s+(?=[\"'«“(]*[^\W\d_a-zà-ÿ])")
_NETWORK = re.compile(r"(?<!\w)sur X\.\s+(?=[\"'«“(]*[^\W\d_a-zà-ÿ])")  # an initial, for the models
_DASH = re.compile(r"[\s.–—-]{0,6}")
_MODEL_FORM = str.maketrans(
    {"\u200b": " ", "\u200d": " ", "\ufeff": " ", "\u2028": " ", "\x85": " "}
)


@attrs.frozen
class Chunk:
    """A stretch of a document's text as the models see it."""

    start: int
    text: str
    block: int


def chunks_of(document: Document) -> list[Chunk]:
    """Return the stretches of a document that hold words, in order."""
    found = []
    for number, block in enumerate(document.blocks):
        text = _RUN.sub(_spaced, document.shadow[block.start : block.end].translate(_MODEL_FORM))
        opening = _opening(document, block, text)
        for start, end in ((0, opening), *_stretches(text, opening)):
            if text[start:end].strip():
                found.append(Chunk(block.start + start, text[start:end], number))
    return found


def _opening(document: Document, block: Block, text: str) -> int:
    """The length of the dateline: what follows its dash is a sentence of its own."""
    dateline = document.dateline
    if dateline is None or dateline.start != block.start:
        return 0
    after = _DASH.match(text, dateline.end - block.start)
    return dateline.end - block.start if after is None else after.end()


def _stretches(text: str, start: int) -> Iterator[tuple[int, int]]:
    """« …, a écrit la maire sur X. Le préfet … »: what follows is a sentence of its own."""
    for network in _NETWORK.finditer(text, start):
        yield from _windows(text, start, network.end())
        start = network.end()
    yield from _windows(text, start, len(text))


def _windows(text: str, start: int, limit: int) -> Iterator[tuple[int, int]]:
    while limit - start > _WINDOW:
        end = _cut(text, start)
        yield start, end
        start = end
    if start < limit:
        yield start, limit


def _cut(text: str, start: int) -> int:
    window = text[start : start + _WINDOW]
    stops = [m.end() for m in _STOP.finditer(window)]
    if stops:
        return start + stops[-1]
    space = window.rfind(" ", _WINDOW // 2)
    return start + (space + 1 if space > 0 else _WINDOW)


def _spaced(run: re.Match[str]) -> str:
    characters = list(run.group())
    characters[_LONGEST_WORD :: _LONGEST_WORD + 1] = " " * len(
        characters[_LONGEST_WORD :: _LONGEST_WORD + 1]
    )
    return "".join(characters)
