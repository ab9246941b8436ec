"""What joining two numbers needs: a figure of one piece, a shared magnitude, dashes of dates."""

from __future__ import annotations

import re
from decimal import Decimal

import attrs

from newsparse.article import Change, FigureKind
from newsparse.layers.figures.lexicon import unit_at
from newsparse.layers.figures.pieces import Piece
from newsparse.layers.figures.tables import PRENOMINAL
from newsparse.layers.figures.types import FoundFigure
from newsparse.numbers.tables import MAGNITUDES, SHORT_MAGNITUDES
from newsparse.spans import last_before

_GROUPED = re.compile(r"\d{1,3}[ .'’]000")
_APART = 5  # times the lower end that the upper end of such a range is at most
_SCALED = {**MAGNITUDES, **{letter.lower(): by for letter, by in SHORT_MAGNITUDES.items()}}
_SCALED |= dict.fromkeys(("cent", "cents"), Decimal(100))


def made(piece: Piece) -> FoundFigure:
    """Return a figure of one piece."""
    kind = FigureKind.CARDINAL
    if piece.unit is not None:
        kind = piece.unit.kind
    elif piece.atom.ratio:
        kind = FigureKind.RATIO
    change = {"+": Change.UP, "-": Change.DOWN, "–": Change.DOWN}.get(piece.signed or "")
    if kind is FigureKind.QUANTITY:
        change = None  # - 10 °C is a temperature, not a fall
    return FoundFigure(
        start=piece.start,
        end=piece.end,
        core=(piece.atom.start, piece.atom.end),
        kind=kind,
        low=piece.low,
        high=piece.high,
        value=piece.low if piece.low == piece.high else None,
        approx=piece.atom.approx,
        unit=None if piece.unit is None else piece.unit.symbol,
        linked=piece.atom.linked or kind is FigureKind.PERCENT,
        change=change,
        words=piece.atom.words,
    )


def alone(plain: str, figure: FoundFigure, end: int) -> FoundFigure:
    """Return *un seul* with the unit behind it, where there is one: *un seul kilo*."""
    found = unit_at(plain, end)
    if found is None or found.units[0].factor != 1 or found.units[0].context:
        return attrs.evolve(figure, end=end)
    unit = found.units[0]
    return attrs.evolve(figure, end=found.end, kind=unit.kind, unit=unit.symbol)


def scale(plain: str, a: Piece, b: Piece) -> Piece:
    """Give the first number the magnitude of the second: « 3 à 5 millions », « 20 à 40 000 »."""
    written = plain[b.atom.start : b.atom.end].lower()
    last = re.search(r"[^\W\d_]+$", written)
    factor = _SCALED.get(last[0]) if last else _thousands(written, a, b)
    if not factor or a.unit is not None or a.atom.linked:
        return a
    if written in _SCALED:
        return a  # « 50 à cent »
    low, unit = a.low * factor, Decimal(1) if b.unit is None else b.unit.factor
    # « de 12 à 8 millions » too, but « 500 et 2 millions » may be five hundred
    return attrs.evolve(a, low=low, high=low) if low * unit <= 10 * b.low else a


def _thousands(written: str, a: Piece, b: Piece) -> Decimal:
    """A thousand for « de 20 à 40 000 »: the ends of a range are near each other, else nothing."""
    if a.atom.words or _GROUPED.fullmatch(written) is None:
        return Decimal(0)
    low = a.low * MAGNITUDES["mille"]
    return MAGNITUDES["mille"] if low < b.low <= low * _APART else Decimal(0)


def glued(plain: str, a: Piece, gap: re.Match[str]) -> bool:
    """Tell whether the dash belongs to a date or an identifier: « 2012-07-04 »."""
    before = last_before(plain, a.start, 1)
    after = re.compile(r"[0-9.,]*[-/][0-9]").match(plain, gap.end())
    return before in ("-", "/") or after is not None


def year(piece: Piece) -> bool:
    """Tell whether four bare digits may be a year."""
    return 1900 <= piece.low <= 2100 and piece.atom.end - piece.atom.start == 4


def noun_in(plain: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the first word that is no adjective before its noun."""
    for word in re.finditer(r"[\w'-]+", plain[start:end]):
        if word[0].lower() not in PRENOMINAL:
            return start + word.start(), start + word.end()
    return None
