"""A number with what is written on it: its sign, its currency, its unit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

import attrs

from newsparse.article import FigureKind
from newsparse.layers.figures.atoms import Atom
from newsparse.layers.figures.context import choose_unit, count_context
from newsparse.layers.figures.lexicon import Unit, sign_pattern, unit_at, units
from newsparse.layers.figures.modify import REACH
from newsparse.layers.figures.tables import OTHER_POINTS, PERCENT_POINTS
from newsparse.numbers import read_number
from newsparse.spans import last_before

_AND_HALF = re.compile(r" {1,2}et demie?(?!\w)", re.IGNORECASE)
_POINTS = re.compile(r" {1,2}(?:de )?p(?:oin)?ts?(?: de pourcentage)?(?!\w)", re.IGNORECASE)
_NEAR_POINTS = re.compile(rf"(?<!\w)(?:{PERCENT_POINTS})(?!\w)", re.IGNORECASE)
_OTHER_POINTS = re.compile(rf"(?<!\w)(?:{OTHER_POINTS})(?!\w)", re.IGNORECASE)
_SIGN = re.compile(r"(?:^|[\s(:=,«\"'])(?P<sign>[-+–]) ?$")
_MINOR = re.compile(
    r" (?:et )?(?P<number>[0-9]{1,2}|(?!et )[^\W\d_]+(?:[ -][^\W\d_]+){0,3}?)"
    r" (?:centimes?|cents?|pence)(?!\w)",
    re.IGNORECASE,
)
_BARE_MINOR = re.compile(
    r" (?P<number>[0-9]{2}|(?:dix|vingt|trente|quarante|cinquante|soixante)(?:-[^\W\d_]+)?)"
    r"(?= ?(?:[.,;:!?)»]|$|\n))"
)
_HEIGHT = re.compile(r" ?m ?(?P<number>[0-9]{2})(?!\w|[.,][0-9])")
_METRE = Unit(symbol="m", factor=Decimal(1), kind=FigureKind.QUANTITY)
_PERCENT = Unit(symbol="%", factor=Decimal(1), kind=FigureKind.PERCENT)
_SINGLE = frozenset("km m kg t ha L km² % °C kWh".split())
_LINE_END = re.compile(r" *(?:\n|$)")
_STOP = re.compile(r"\n|[.;] ")
_CLAUSE = 90  # characters to look for what the points are of


@attrs.frozen(kw_only=True)
class Piece:
    """A number with sign and unit, before it is joined to others."""

    atom: Atom
    start: int
    end: int
    low: Decimal
    high: Decimal | None
    unit: Unit | None = None
    signed: str | None = None

    @property
    def article(self) -> bool:
        """Tell whether the number is *un* or *une*."""
        return self.atom.words and self.atom.low == 1


def make_pieces(plain: str, atoms: list[Atom]) -> list[Piece]:
    """Return every atom with its unit; coins behind an amount are added to it.

    Args:
        plain: Text with plain typography.
        atoms: Its numbers, in order.
    """
    pieces: list[Piece] = []
    context = count_context(plain.lower())
    end = 0
    for atom in atoms:
        if atom.start < end:
            continue
        piece = _piece(plain, atom, context)
        pieces.append(piece)
        end = piece.end
    return pieces


def _piece(plain: str, atom: Atom, context: Mapping[str, int]) -> Piece:
    start, end = atom.start, atom.end
    if height := _height(plain, atom):
        return height
    unit, stop = _unit_after(plain, atom, context)
    low, high = atom.low, atom.high
    if unit is not None:
        end = stop
        low = _plain(low * unit.factor)
        high = None if high is None else _plain(high * unit.factor)
        if low == high == low.to_integral_value():
            money = unit.kind is FigureKind.MONEY
            more = _coins(plain, end) if money else _half(plain, end, unit)
            end, low = (more[0], _plain(low + more[1])) if more else (end, low)
            high = low
    else:
        unit, start = _currency_before(plain, atom, context)
    sign = _sign(plain, atom, start, unit)
    if sign is not None:
        start = sign.start("sign")
        if sign["sign"] in "-–" and high is not None:
            low, high = -high, -low
    return Piece(
        atom=atom,
        start=start,
        end=end,
        low=low,
        high=high,
        unit=unit,
        signed=None if sign is None else sign["sign"],
    )


def _height(plain: str, atom: Atom) -> Piece | None:
    """« 1m92 », « 4 m 50 »."""
    found = _HEIGHT.match(plain, atom.end)
    if found is None or atom.words or atom.end - atom.start > 2:
        return None
    high = atom.low + Decimal(found["number"]) / 100
    return Piece(atom=atom, start=atom.start, end=found.end(), low=high, high=high, unit=_METRE)


def _plain(value: Decimal) -> Decimal:
    whole = value.to_integral_value()
    return whole if value == whole else value


def _unit_after(plain: str, atom: Atom, context: Mapping[str, int]) -> tuple[Unit | None, int]:
    points = _POINTS.match(plain, atom.end)
    if points and _percent_points(plain, atom, points):
        return _PERCENT, points.end()
    found = unit_at(plain, atom.end)
    if found is None or (found.linked and not atom.linked) or atom.ratio:
        return None, atom.end
    fitting = [unit for unit in found.units if not _is_article_of(plain, atom, unit)]
    unit = choose_unit(fitting, context)
    return (None, atom.end) if unit is None else (unit, found.end)


def _is_article_of(plain: str, atom: Atom, unit: Unit) -> bool:
    """Tell whether *un* before a unit counts nothing: *un degré*, but *un kilo*, *un euro*."""
    if unit.symbol in _SINGLE or unit.kind is FigureKind.MONEY:
        return False
    return plain[atom.start : atom.end].lower() in ("un", "une")


def _percent_points(plain: str, atom: Atom, points: re.Match[str]) -> bool:
    """Tell whether points are of percentage: « 2,3 points », « en recul de 3 points »."""
    if "pourcentage" in points[0]:
        return True
    if plain.startswith(" de base", points.end()) or atom.low >= 100:
        return False
    before = _STOP.split(last_before(plain, atom.start, _CLAUSE))[-1]
    after = _STOP.split(plain[points.end() : points.end() + _CLAUSE // 2])[0]
    clause = f"{before} | {after}"
    if _OTHER_POINTS.search(clause):
        return False
    decimal = atom.low != atom.low.to_integral_value()
    return decimal or bool(_NEAR_POINTS.search(clause))


def _half(plain: str, end: int, unit: Unit) -> tuple[int, Decimal] | None:
    """Return the end and the value of the half behind a unit: « 27 kilos et demi »."""
    found = _AND_HALF.match(plain, end)
    return None if found is None else (found.end(), unit.factor / 2)


def _coins(plain: str, end: int) -> tuple[int, Decimal] | None:
    """Return the end and the value of the coins: « 12 euros 50 », « treize euros et dix cents »."""
    found = _MINOR.match(plain, end) or _BARE_MINOR.match(plain, end)
    coins = None if found is None else read_number(found["number"])
    return None if found is None or coins is None else (found.end(), coins / 100)


def _currency_before(plain: str, atom: Atom, context: Mapping[str, int]) -> tuple[Unit | None, int]:
    found = sign_pattern().search(plain, atom.start - REACH, atom.start)
    if found is None:
        return None, atom.start
    return choose_unit(units()[0][found[0].strip()], context), found.start()


def _sign(plain: str, atom: Atom, start: int, unit: Unit | None) -> re.Match[str] | None:
    """The sign before a number; a dash that opens a list or an aside is none."""
    found = _SIGN.search(plain, start - REACH, start)
    if found is None or not plain[atom.start].isdigit():
        return None
    sign, spaced = found["sign"], plain[start - 1] == " "
    measured = unit is not None and unit.kind is not FigureKind.MONEY
    if not spaced:
        # « (–3 %) »: an en dash right before a measure, where no range could stand
        before = last_before(plain, found.start("sign"), 2).rstrip()
        return found if sign != "–" or (measured and not before[-1:].isdigit()) else None
    before = last_before(plain, found.start("sign"), 4).rstrip(" ")
    opens = before[-1:] in ("", "\n")
    if opens and unit is None:
        return found if _LINE_END.match(plain, atom.end) else None
    leads = before.endswith(("(", ":", ",", "=", " à", " de", " et", "«"))
    cold = unit is not None and unit.symbol in ("°C", "°") and before[-1:].islower()
    return found if (measured and (leads or opens or cold)) or sign == "+" else None
