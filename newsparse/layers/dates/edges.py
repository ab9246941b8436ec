"""Edges: *début*, *mi-*, *fin*, *tôt*, *tard*, and what can have them."""

from __future__ import annotations

import re

import attrs

from newsparse.article import Grain
from newsparse.layers.dates.atoms import EDGES, either, folded
from newsparse.layers.dates.expressions import (
    Calendar,
    Edge,
    Expression,
    Named,
    Nth,
    Part,
    Period,
    Shift,
    WeekdayOf,
)
from newsparse.layers.dates.scan import Piece

_EDGES = folded(EDGES)
_OF_STRETCHES = either(_EDGES.keys() - {"tot", "tard"})
_EDGE_BEFORE = re.compile(
    rf"(?<!\w)(?P<edge>{_OF_STRETCHES})"
    r"(?:-| (?:(?:du |de |d'|des |de la |de l')(?:ce |cette |cet )?)?(?:l'|les )?)$"
)
_EARLY_OR_LATE = re.compile(r"(?<!\w)(?P<edge>tot|tard) (?:dans la |dans l'|le |en |au )?$")
_BEFORE_EDGE = re.compile(
    r"(?<!\w)(?:prend|prendra|prit|pris|mettre|met|mis|mettra|prendre|sans) $"
)


def is_day(expression: Expression) -> bool:
    """Tell whether an expression names one day."""
    if isinstance(expression, Calendar):
        return expression.day is not None or expression.weekday is not None
    if isinstance(expression, Shift | Nth):
        return expression.unit is Grain.DAY
    return isinstance(expression, Named | WeekdayOf)


def edged(piece: Piece, text: str, after: int) -> Piece:
    """Add *début*, *mi-* or *fin* where it stands before a piece of some length.

    Args:
        piece: What may have an edge.
        text: The folded text.
        after: Where the piece before it ends.
    """
    if isinstance(piece.expression, Part):
        return _early_or_late(piece, piece.expression, text, after)
    if not has_thirds(piece.expression):
        return piece
    match = _EDGE_BEFORE.search(text, max(after, piece.start - 36), piece.start)
    if match is None or _BEFORE_EDGE.search(text, match.start() - 10, match.start()):
        return piece
    half = match["edge"].endswith("moitie")
    expression = Edge(mod=_EDGES[match["edge"]], of=piece.expression, half=half)
    return attrs.evolve(piece, start=match.start(), expression=expression, free=True)


def _early_or_late(piece: Piece, part: Part, text: str, after: int) -> Piece:
    """Add *tôt* or *tard* where it stands before a part of the day: *tard mardi soir*."""
    match = _EARLY_OR_LATE.search(text, max(after, piece.start - 16), piece.start)
    if match is None or part.mod is not None:
        return piece
    expression = attrs.evolve(part, mod=_EDGES[match["edge"]])
    return attrs.evolve(piece, start=match.start(), expression=expression, free=True)


def has_thirds(expression: Expression) -> bool:
    """Tell whether an expression names a stretch with a beginning, a middle and an end."""
    if isinstance(expression, Calendar):
        return not is_day(expression)
    if isinstance(expression, Shift):
        return expression.unit is not Grain.DAY and not expression.counted
    return isinstance(expression, Period) or (
        isinstance(expression, Nth) and expression.unit is Grain.WEEK
    )
