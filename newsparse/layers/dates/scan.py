"""Scanning a text with every pattern, and choosing among matches that overlap."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import attrs

from newsparse.layers.dates.expressions import Bound, Expression
from newsparse.layers.dates.patterns import PATTERNS
from newsparse.layers.dates.patterns.base import Hit


@attrs.frozen(kw_only=True)
class Piece:
    """Something of a date: whole, or waiting for a neighbour."""

    start: int
    end: int
    expression: Expression
    rule: str
    """Name of the pattern that found it."""
    free: bool = True
    """False where it is a date only beside another."""
    bound: Bound | None = None
    """The side left open by a word between its parts (*jeudi après 9h30*)."""


def scan(plain: str, folded: str, accept: Callable[[Piece], bool]) -> list[Piece]:
    """Return the pieces of dates in a text, in order, without overlaps.

    Args:
        plain: The text with plain typography.
        folded: The same without capitals and accents.
        accept: Tells whether a piece is a date in its context.
    """
    pieces: list[Piece] = []
    for pattern in PATTERNS:
        marked = "x" in pattern.regex.groupindex
        for match in pattern.regex.finditer(folded):
            expression = pattern.read(Hit(match, plain))
            if expression is None:
                continue
            start, end = match.span("x") if marked else match.span()
            piece = Piece(
                start=start,
                end=end,
                expression=expression,
                rule=pattern.name,
                free=pattern.free,
            )
            if accept(piece):
                pieces.append(piece)
    return longest(pieces)


def longest(pieces: Iterable[Piece]) -> list[Piece]:
    """Return pieces in text order, of those that overlap the longest (then the earliest)."""
    kept: list[Piece] = []
    for piece in sorted(pieces, key=lambda p: (p.start, p.start - p.end)):
        while kept and kept[-1].end > piece.start:
            if _size(kept[-1]) >= _size(piece):
                break
            kept.pop()
        else:
            kept.append(piece)
    return kept


def _size(piece: Piece) -> tuple[int, bool]:
    return piece.end - piece.start, piece.free
