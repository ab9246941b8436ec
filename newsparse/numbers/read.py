"""Reading a number: digits in every French typography, and number words."""

from __future__ import annotations

import re
from decimal import Decimal

import attrs

from newsparse.numbers.digits import CLUSTER, read_digits
from newsparse.numbers.tables import (
    COMPOUND_AFTER,
    CURRENCY_AHEAD,
    MAGNITUDES,
    SHORT_MAGNITUDES,
    VULGAR,
)
from newsparse.numbers.words import WORD, read_words


@attrs.frozen(kw_only=True)
class FoundNumber:
    """A number as written, with its value."""

    start: int
    """First character."""
    end: int
    """One past the last character."""
    value: Decimal
    """The value, magnitude words multiplied out."""
    words: bool
    """True where it is written in words, at least in part."""


_HALF = Decimal("0.5")
_START = re.compile(
    rf"(?<!\w)(?<![^\W\d_]-)(?:[0-9]|{WORD.pattern}|demi-(?=mill))|[{''.join(VULGAR)}]",
    re.IGNORECASE,
)
_MAGNITUDE = re.compile(
    rf" {{0,2}}(?:(?P<word>{'|'.join(sorted(MAGNITUDES, key=len, reverse=True))})(?![\w])"
    rf"|(?-i:(?P<short>[{''.join(SHORT_MAGNITUDES)}]))(?={CURRENCY_AHEAD}))",
    re.IGNORECASE,
)
_AND_HALF = re.compile(r" et demie?(?!\w)", re.IGNORECASE)
_HALF_MAGNITUDE = re.compile(
    r"(?:une? )?demi[ -](?P<word>millier|million|milliard|billion)s?(?!\w)",
    re.IGNORECASE,
)
_COMPOUND = re.compile(rf"-(?!(?:{'|'.join(COMPOUND_AFTER)})(?!\w))[^\W\d_]", re.IGNORECASE)
_VULGAR = re.compile(rf" ?([{''.join(VULGAR)}])")


def read_number(text: str) -> Decimal | None:
    """Return the value of *text* (plain typography) where all of it is one number, else None."""
    stripped = text.strip()
    found = _number_at(stripped, 0) if stripped else None
    if found is None or found.end != len(stripped):
        return None
    return found.value


def find_numbers(plain: str) -> tuple[FoundNumber, ...]:
    """Return every number of a plain text, longest first at each place, in text order.

    Articles (*un*, *une*) and the digits of dates and ordinals are numbers here: what they
    mean is for the layers to say. Digits glued to letters before them (*G20*) are not, nor are
    words that are part of a compound (*deux-roues*), nor the *cent* of *pour cent*.
    """
    found: list[FoundNumber] = []
    position = 0
    while start := _START.search(plain, position):
        number = _number_at(plain, start.start())
        if number is None:
            position = _past(plain, start)
            continue
        position = number.end
        if not _per_cent(plain, number, found):
            found.append(number)
    return tuple(found)


def _past(plain: str, start: re.Match[str]) -> int:
    """Where to go on behind something that is no number: never inside a cluster of digits."""
    cluster = CLUSTER.match(plain, start.start())
    return cluster.end() if cluster else start.end()


def _per_cent(plain: str, number: FoundNumber, found: list[FoundNumber]) -> bool:
    """Tell whether a *cent* is the one of « 5 pour cent »."""
    if plain[number.start : number.end].lower() != "cent" or not found:
        return False
    return plain[found[-1].end : number.start].lower() == " pour "


def _number_at(plain: str, start: int) -> FoundNumber | None:
    half = _HALF_MAGNITUDE.match(plain, start)
    if half:
        scale = MAGNITUDES.get(half["word"].lower(), Decimal(1000))
        return FoundNumber(start=start, end=half.end(), value=_plain(scale * _HALF), words=True)
    if plain[start] in VULGAR:
        return FoundNumber(start=start, end=start + 1, value=VULGAR[plain[start]], words=False)
    if "0" <= plain[start] <= "9":
        return _from_digits(plain, start)
    return _from_words(plain, start)


def _from_digits(plain: str, start: int) -> FoundNumber | None:
    end, value = read_digits(plain, start)
    if value is None:
        return None
    if fraction := _VULGAR.match(plain, end):
        end, value = fraction.end(), value + VULGAR[fraction[1]]
    stop, total = _magnified(plain, end, value)
    if stop > end:
        stop, total = _continued(plain, stop, total, total / value if value else total)
    worded = any(c.isalpha() for c in plain[end:stop])
    return FoundNumber(start=start, end=stop, value=_plain(total), words=worded)


def _from_words(plain: str, start: int) -> FoundNumber | None:
    read = read_words(plain, start)
    if read is None:
        return None
    end, value = _magnified(plain, *read)
    if end == read[0]:  # « deux millions et demi »: the half is of the last magnitude
        last = MAGNITUDES.get(re.split(r"[ -]", plain[start:end])[-1].lower())
        end, value = _half(plain, end, value, last)
    if _COMPOUND.match(plain, end):
        return None
    return FoundNumber(start=start, end=end, value=_plain(value), words=True)


def _plain(value: Decimal) -> Decimal:
    """Leave out the zeros behind the point that multiplying makes."""
    whole = value.to_integral_value()
    return whole if value == whole else value


def _magnified(plain: str, end: int, value: Decimal) -> tuple[int, Decimal]:
    """Multiply by the magnitudes that follow, and add their half."""
    last = None
    for _ in range(2):  # « 2 mille milliards »
        found = _MAGNITUDE.match(plain, end)
        if found is None:
            break
        word = found["word"]
        last = MAGNITUDES[word.lower()] if word else SHORT_MAGNITUDES[found["short"]]
        end, value = found.end(), value * last
    return _half(plain, end, value, last)


def _half(plain: str, end: int, value: Decimal, magnitude: Decimal | None) -> tuple[int, Decimal]:
    found = _AND_HALF.match(plain, end) if magnitude else None
    if found is None or magnitude is None:
        return end, value
    return found.end(), value + magnitude * _HALF


def _continued(plain: str, end: int, value: Decimal, magnitude: Decimal) -> tuple[int, Decimal]:
    """Add a smaller number in digits right behind a magnitude: « 3 millions 200 000 »."""
    if end + 1 >= len(plain) or plain[end] != " " or not "0" <= plain[end + 1] <= "9":
        return end, value
    stop, more = read_digits(plain, end + 1)
    if more is None or more < 1000 or more >= magnitude:
        return end, value
    return stop, value + more
