"""Paragraphs as Stanza's tokenizer sees them: runs of spaces made one, a row for each character."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import attrs
import numpy as np
import numpy.typing as npt
from stanza.models.tokenization.data import (
    NEWLINE_WHITESPACE_RE,
    PER_CHAR_FEAT_FUNCS,
    WHITESPACE_RE,
)

WINDOW = 1_000
"""Characters of a paragraph that Stanza reads in one go."""

Rows = npt.NDArray[np.int64]
"""Rows of the table of characters; the first stands for nothing."""
_NOTHING = np.zeros(1, dtype=np.int64)


@attrs.frozen
class Piece:
    """A paragraph of a text, its runs of spaces made one."""

    text: int
    """Which text."""
    units: str
    places: list[int]
    """Where each unit stands in the text."""
    rows: Rows
    """What each unit is."""


@attrs.frozen
class Window:
    """As much of a piece as goes through the net at once."""

    piece: int
    """Which piece."""
    start: int
    units: int
    """How many; one more row stands for nothing where a short window closes the piece."""
    rows: Rows
    closes: bool


@attrs.define
class Characters(dict[str, int]):
    """The characters met so far: a row of ids and features for each."""

    vocab: Any
    names: Sequence[str]
    """Of the features, some of which depend on the place alone and are 0 here."""
    ids: list[int] = attrs.field(factory=list)
    features: list[list[int]] = attrs.field(factory=list)

    def __attrs_post_init__(self) -> None:
        """Let the first row stand for nothing."""
        self.ids.append(self.vocab.unit2id("<PAD>"))
        self.features.append([0] * len(self.names))

    def __missing__(self, character: str) -> int:
        self[character] = row = len(self.ids)
        self.ids.append(self.vocab.unit2id(character))
        by_character = [PER_CHAR_FEAT_FUNCS.get(name) for name in self.names]
        self.features.append([f(character) if f is not None else 0 for f in by_character])
        return row


def pieces_of(number: int, text: str, table: Characters) -> Iterator[Piece]:
    """Yield the paragraphs of a text; *number* says which text it is."""
    start = 0
    for gap in (*NEWLINE_WHITESPACE_RE.finditer(text), None):
        end = len(text) if gap is None else gap.start()
        raw = WHITESPACE_RE.sub(" ", text[start:end].rstrip())
        if raw:
            places = [i for i, c in enumerate(raw) if c != " " or i == 0 or raw[i - 1] != " "]
            units = raw if len(places) == len(raw) else "".join(raw[i] for i in places)
            rows = np.fromiter(map(table.__getitem__, units), np.int64, len(units))
            yield Piece(number, units, [start + i for i in places], rows)
        start = end if gap is None else gap.end()


def window_of(number: int, piece: Piece, start: int) -> Window:
    """Return the window of a piece that starts at a unit."""
    rows = piece.rows[start : start + WINDOW]
    left = len(piece.rows) - start
    # a paragraph's end is followed by a unit that stands for nothing, as in training
    filled = np.concatenate([rows, _NOTHING]) if left < WINDOW else rows
    return Window(number, start, len(rows), filled, left <= WINDOW)
