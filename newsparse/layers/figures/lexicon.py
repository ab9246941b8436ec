"""Units, currencies and modifiers: the data files, read once and made into expressions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

import attrs

from newsparse.article import FigureKind
from newsparse.datafiles import rows_of

_PARTS = re.compile(r"[ '.-]+")


@attrs.frozen(kw_only=True)
class Unit:
    """A unit of measure or a currency."""

    symbol: str | None
    """What ``Figure.unit`` says; None for a currency that the article leaves open."""
    factor: Decimal
    """What a number in these words is multiplied with."""
    kind: FigureKind
    """Percent, money or quantity."""
    context: frozenset[str] = frozenset()
    """Beginnings of words that must stand in the article; empty where none is needed."""
    least: int = 1
    """How many of them there must be."""


def _rows(name: str) -> list[list[str]]:
    return rows_of("newsparse.layers.figures", name)


def key(word: str) -> str:
    """Return the form under which a unit's words are kept: no accent, no plural, lower case."""
    plain = unicodedata.normalize("NFD", word.lower())
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(part.rstrip("sx") for part in _PARTS.split(bare))


@cache
def units() -> tuple[dict[str, tuple[Unit, ...]], dict[str, tuple[Unit, ...]]]:
    """Return the units by symbol and by key of their words; several where context decides."""
    symbols: dict[str, tuple[Unit, ...]] = {}
    words: dict[str, tuple[Unit, ...]] = {}
    for name, kind in (("units.tsv", FigureKind.QUANTITY), ("currencies.tsv", FigureKind.MONEY)):
        for row in _rows(name):
            unit = _unit(row, kind)
            for form in filter(None, row[2].split("|")):
                symbols[form] = (*symbols.get(form, ()), unit)
            for form in filter(None, row[3].split("|")):
                words[key(form)] = (*words.get(key(form), ()), unit)
    for full, code in _currency_names():
        unit = Unit(symbol=code, factor=Decimal(1), kind=FigureKind.MONEY)
        words.setdefault(key(full), (unit,))
    return symbols, words


def _unit(row: list[str], kind: FigureKind) -> Unit:
    symbol, factor, _, _, context, least, *_ = [*row, "", ""]
    return Unit(
        symbol=None if symbol == "-" else symbol.rstrip("?"),
        factor=Decimal(factor),
        kind=FigureKind.PERCENT if symbol == "%" else kind,
        context=frozenset(filter(None, context.lower().split("|"))),
        least=int(least or 1),
    )


def _currency_names() -> Iterator[tuple[str, str]]:
    """Full names of currencies from CLDR: two words or more, so that none is ambiguous."""
    from babel import Locale

    for code, name in Locale("fr").currencies.items():
        if " " in name and "(" not in name:
            yield name, code


@attrs.frozen(kw_only=True)
class UnitFound:
    """What may be a unit behind a number."""

    units: tuple[Unit, ...]
    """The units that the words are; several where the context decides."""
    end: int
    """One past the last character."""
    linked: bool
    """True where *de* leads to it: *deux millions **d'euros***."""


_AHEAD = re.compile(r"(?P<space> {0,2})(?P<of>d'|de )?")
_NO_UNIT = re.compile(r"[\w²³]|-[^\W\d_]|'\w|/[^\W\d_]")
_NO_MONEY = re.compile(r"[\w²³]|-[^\W\d_]|'\w")  # « 250 €/t » is money
_WORDS = re.compile(r"[^\W\d_]+(?:\.? [^\W\d_]+|[-'][^\W\d_]+){0,4}")
_CUT = re.compile(r"\.?[ '-]")


def unit_at(plain: str, position: int) -> UnitFound | None:
    """Return the unit behind a number: the longest symbol, else the longest words.

    The words are looked up, not matched: one expression of all of them takes long to compile.
    """
    ahead = _AHEAD.match(plain, position)
    assert ahead is not None  # the expression matches nothing, too
    linked = ahead["of"] is not None
    for symbol in _by_first().get(plain[ahead.end() : ahead.end() + 1], ()):
        end = ahead.end() + len(symbol)
        found = units()[0][symbol]
        if plain.startswith(symbol, ahead.end()) and _may_end(found, plain, end):
            return UnitFound(units=found, end=end, linked=linked)
    return _unit_in_words(plain, ahead.end(), linked) if ahead[0] else None


def _may_end(found: tuple[Unit, ...], plain: str, end: int) -> bool:
    never = _NO_MONEY if found[0].kind is FigureKind.MONEY else _NO_UNIT
    return never.match(plain, end) is None


def _unit_in_words(plain: str, start: int, linked: bool) -> UnitFound | None:
    run = _WORDS.match(plain, start)
    if run is None:
        return None
    cuts = [cut.start() for cut in _CUT.finditer(plain, start, run.end())]
    ends = [run.end(), *reversed(cuts)]
    if key(plain[start : ends[-1]]) not in _first_words():
        return None
    for end in ends:
        found = units()[1].get(key(plain[start:end]))
        if found and _may_end(found, plain, end):
            return UnitFound(units=found, end=end, linked=linked)
    return None


@cache
def _by_first() -> dict[str, tuple[str, ...]]:
    """Return the symbols by their first character, the longest first."""
    table: dict[str, list[str]] = {}
    for symbol in sorted(units()[0], key=len, reverse=True):
        table.setdefault(symbol[0], []).append(symbol)
    return {first: tuple(symbols) for first, symbols in table.items()}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(words.split()[0] for words in units()[1])


@cache
def sign_pattern() -> re.Pattern[str]:
    """Return the expression for a currency sign before a number."""
    symbols = [s for s, u in units()[0].items() if u[0].kind is FigureKind.MONEY]
    each = "|".join(map(re.escape, symbols))
    # « 5 $ 300 »: a sign behind a number is that number's
    return re.compile(rf"(?<!\w)(?<!\d )(?:{each}) ?$")


@cache
def modifiers(side: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """Return what the modifiers of one side do (min, max, approx) and what finds them.

    They open a bound or make a number approximate; they are given in lower case.
    """
    table = {
        words: row[1]
        for row in _rows("modifiers.tsv")
        if row[0] == side
        for words in row[2].split("|")
    }
    each = "|".join(map(re.escape, table))
    if side == "right":
        return table, re.compile(rf" (?P<mod>{each})(?!\w)", re.IGNORECASE)
    article = r"(?:(?:les|la|le|l'|des|du|ces|ses|leurs) ?)?"
    return table, re.compile(rf"(?<![\w-])(?P<mod>{each}) ?{article}$", re.IGNORECASE)


@cache
def modifier_ends() -> frozenset[str]:
    """Return the last words of all modifiers and articles: a quick look before the expression."""
    ends = {words.rstrip("'").split()[-1].split("'")[-1] for words in modifiers("left")[0]}
    return frozenset(ends | {"les", "la", "le", "l", "des", "du", "ces", "ses", "leurs", "d", "à"})
